import type { LocalDate } from "@/lib/core/calendar";
import type { HistoryRecord, RecordDecision } from "@/lib/history/record";

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
