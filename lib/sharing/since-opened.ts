import type { LocalDate } from "@/lib/core/calendar";
import { routineName } from "@/lib/history/exercise-sums";
import { median } from "@/lib/history/median";
import { redFlagsOf } from "@/lib/history/red-flags";
import { meaningful } from "@/lib/history/summarise";
import { templates } from "@/lib/programs/templates";
import type { DecisionAction } from "@/lib/sessions/schema";
import type { SharedLog, SharedRecord } from "./log-row";

type Direction = "lower" | "higher" | "same";

/** What is new, each only where it is shared and there is any. `beside` is the median of as many sessions before. */
export type SinceOpened = {
  program?: { name: string; on: LocalDate };
  agreement?: { role: string; agrees: boolean; on: LocalDate };
  sessions?: { count: number; lastOn: LocalDate };
  letGo?: number;
  exercises?: { count: number; name?: string };
  /** mm */
  size?: { from?: number; to: number };
  pain?: { median: number; worst: number; beside?: number; direction?: Direction };
  comfort?: { median: number; beside?: number; direction?: Direction };
  signs?: { sign: string; days: LocalDate[] }[];
  decisions?: { count: number; action: DecisionAction; on: LocalDate; until?: LocalDate };
  steps?: { on: LocalDate; sizeMm?: number }[];
  notes?: number;
};

/** What was written down after the last opening, told from marks on what is shared: nothing else is here to be told. */
export function sinceOpened(record: SharedRecord): SinceOpened {
  const fresh = record.records.filter((one) => one.fresh);
  const of = (kind: SharedLog["kind"]) => fresh.filter((one) => one.kind === kind);
  const [sessions, letGo, exercises, signs] = [of("dilation"), of("skip"), of("exercise"), redFlagsOf(fresh)];
  const decided = fresh.flatMap(({ on, decision }) => (decision ? [{ on, ...decision }] : []));
  const [lastSession, last] = [sessions.at(-1), decided.at(-1)];
  const program = record.programs.at(-1);
  const agreement = record.agreements.at(-1);
  const steps = record.steps.filter((step) => step.fresh);
  const notes = record.notes.filter((note) => note.record !== undefined && record.records[note.record]?.fresh).length;
  return {
    ...(program?.fresh ? { program: { name: templates[program.kind].name, on: program.on } } : {}),
    ...(agreement?.fresh ? { agreement: { role: agreement.role, agrees: agreement.agrees, on: agreement.on } } : {}),
    ...(lastSession ? { sessions: { count: sessions.length, lastOn: lastSession.on } } : {}),
    ...(letGo.length > 0 ? { letGo: letGo.length } : {}),
    ...(exercises.length > 0 ? { exercises: { count: exercises.length, ...named(exercises) } } : {}),
    ...sizeOf(record.records),
    ...scoreOf(record.records, "pain"),
    ...scoreOf(record.records, "comfort"),
    ...(signs.length > 0 ? { signs } : {}),
    ...(last ? { decisions: { count: decided.length, action: last.action, on: last.on, ...(last.until ? { until: last.until } : {}) } } : {}),
    ...(steps.length > 0 ? { steps: steps.map(({ on, sizeMm }) => ({ on, ...(sizeMm === undefined ? {} : { sizeMm }) })) } : {}),
    ...(notes > 0 ? { notes } : {}),
  };
}

/** By name only where it is one and the same. */
function named(exercises: readonly SharedLog[]): { name?: string } {
  const names = new Set(exercises.map(({ routine }) => routineName(routine)));
  const [name] = names;
  return names.size === 1 && name ? { name } : {};
}

function sizeOf(records: readonly SharedLog[]): Pick<SinceOpened, "size"> {
  const sized = records.filter(({ kind, sizeMm }) => kind === "dilation" && sizeMm !== undefined);
  const to = sized.at(-1);
  if (!to?.fresh || to.sizeMm === undefined) return {};
  const from = sized.findLast((one) => !one.fresh)?.sizeMm;
  return { size: { to: to.sizeMm, ...(from === undefined ? {} : { from }) } };
}

/** The new ones beside as many before them; one session alone shows no direction. */
function scoreOf<K extends "pain" | "comfort">(records: readonly SharedLog[], measure: K): Pick<SinceOpened, K> {
  const scored = records.flatMap(({ kind, fresh, [measure]: value }) =>
    kind === "dilation" && value !== undefined ? [{ fresh, value: value as number }] : [],
  );
  const now = scored.filter(({ fresh }) => fresh).map(({ value }) => value);
  const middle = median(now);
  if (middle === undefined) return {} as Pick<SinceOpened, K>;
  const earlier = scored.filter(({ fresh }) => !fresh).map(({ value }) => value);
  const beside = median(earlier.slice(-now.length));
  const told = Math.min(now.length, earlier.length) > 1 && beside !== undefined;
  const direction: Direction = !told || !meaningful(beside, middle) ? "same" : middle < beside ? "lower" : "higher";
  const score = { median: middle, ...(measure === "pain" ? { worst: Math.max(...now) } : {}), ...(told ? { beside, direction } : {}) };
  return { [measure]: score } as Pick<SinceOpened, K>;
}
