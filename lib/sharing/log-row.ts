import type { LocalDate } from "@/lib/core/calendar";
import type { HistoryRecord, RecordDecision } from "@/lib/history/record";
import type { LetterRecord } from "@/lib/history/report/compose-letter";
import type { ViewDays } from "./view-days";

/** One log by the places of its values: of ten years a third of the time that names take. */
export type LogRow = [
  on: LocalDate,
  kind: HistoryRecord["kind"],
  pain: number | null,
  comfort: number | null,
  soreness: number | null,
  sizeMm: number | null,
  minutes: number | null,
  blood: string | null,
  flags: string[] | null,
  routine: string | null,
  effort: number | null,
  skipReason: string | null,
  decision: RecordDecision | null,
  fresh: true | null,
  sealed: [id: string, note: string] | null,
];
/** `fresh`: written down after the last opening. */
export type SharedLog = HistoryRecord & { fresh?: true };

const answers = [
  "pain",
  "comfort",
  "soreness",
  "sizeMm",
  "minutes",
  "blood",
  "flags",
  "routine",
  "effort",
  "skipReason",
  "decision",
  "fresh",
] as const;

/** What is null was not recorded or is not shared: it is not there. */
export function recordOf([on, kind, ...values]: LogRow): SharedLog {
  const record: Record<string, unknown> = { on, kind };
  for (const [at, name] of answers.entries()) if (values[at] !== null) record[name] = values[at];
  return record as SharedLog;
}

/** Whether it came after the last opening. */
type Fresh = { fresh?: true };

/** All that a link lets through, and nothing else: what is not among its fields, or not in its days, was never read into this. */
export type SharedRecord = Omit<LetterRecord, "records" | "programs" | "agreements" | "steps"> & {
  records: SharedLog[];
  programs: (LetterRecord["programs"][number] & Fresh)[];
  agreements: (LetterRecord["agreements"][number] & Fresh)[];
  steps: (LetterRecord["steps"][number] & Fresh)[];
};

/** What a page reads of a scope: its own days, and what of them came after the last opening. */
export type SharedPart = { readFrom: LocalDate; since?: Date };

/** What a link's page tells: half a year of its days, and of them what is new to whoever opened it before (`lastOn`: on which day). */
export type SharedView = { record: SharedRecord; days: ViewDays; lastOn?: LocalDate };
