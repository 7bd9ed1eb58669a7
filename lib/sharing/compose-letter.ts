import type { LocalDate } from "@/lib/core/dates";
import type { ShareField } from "@/lib/core/scope";
import { type Adherence, adherenceOf, type Frequency } from "@/lib/history/adherence";
import { median } from "@/lib/history/median";
import { plannedFrequency, practiceOf } from "@/lib/history/planned-frequency";
import type { HistoryRecord, RecordDecision } from "@/lib/history/record";
import { type RedFlagSum, redFlagsOf } from "@/lib/history/red-flags";
import { type Sentence, summarise } from "@/lib/history/summarise";
import { valuesOf } from "@/lib/history/trends";
import { excusedDays } from "@/lib/programs/excused-days";
import type { OwnParameters, Parameters, ProgramKind } from "@/lib/programs/schema";
import { templates } from "@/lib/programs/templates";
import type { SharedAgreement, SharedRecord } from "./queries";

/** When the rules that decide were last changed. */
export const rulesVersion = "November 2026";

export type DecisionLine = { on: LocalDate; decision: RecordDecision } | { on: LocalDate; stepUpMm: number | undefined };

/** The clinician's page before it has words: every part is there only if it is shared. */
export type Letter = {
  /** The days that the pictures span: from the first record shared. */
  span: { from: LocalDate; to: LocalDate };
  sentences: Sentence[];
  program?: { kind: ProgramKind; on: LocalDate; parameters: Parameters; agreement?: SharedAgreement };
  practice?: { sessions: number; minutes?: number; exercises: number; skipped: number };
  adherence?: Adherence;
  sizes?: { first: number; last: number };
  pain?: { median: number; worst: number; comfort?: number };
  redFlags?: RedFlagSum[];
  decisions?: DecisionLine[];
};

type Scope = { fields: readonly ShareField[]; fromOn: LocalDate; toOn: LocalDate };

/** The template's parameters with the person's own and then the clinicians' over them, a later agreement over an earlier one. */
export const sharedParameters = (kind: ProgramKind, agreements: readonly SharedAgreement[], own: OwnParameters = {}): Parameters =>
  Object.assign({}, templates[kind].parameters, own, ...agreements.map(({ parameters }) => parameters ?? {}));

export function composeLetter(record: SharedRecord, { fields, fromOn, toOn }: Scope): Letter {
  const shared = new Set(fields);
  const { records } = record;
  const span = { from: records[0] && records[0].on > fromOn ? records[0].on : fromOn, to: toOn };
  const program = programOf(record);
  const adherence = shared.has("sessions") && program ? adherenceIn(record, { fromOn, toOn }) : undefined;
  return {
    span,
    sentences: summarise(records, { signs: shared.has("sessions"), ...(adherence ? { adherence } : {}) }),
    ...(program ? { program } : {}),
    ...(adherence ? { adherence } : {}),
    ...(shared.has("sessions") ? { practice: practiceIn(records), redFlags: redFlagsOf(records) } : {}),
    ...(shared.has("sizes") ? sizesIn(records) : {}),
    ...(shared.has("pain") ? painIn(records) : {}),
    ...(shared.has("decisions") ? { decisions: decisionsIn(record) } : {}),
  };
}

function programOf({ programs, agreements }: SharedRecord): Letter["program"] {
  const latest = programs.at(-1);
  if (!latest) return undefined;
  const agreement = agreements.at(-1);
  return { ...latest, parameters: sharedParameters(latest.kind, agreements, latest.own), ...(agreement ? { agreement } : {}) };
}

function adherenceIn(
  { programs, agreements, records, away = [] }: SharedRecord,
  { fromOn, toOn }: { fromOn: LocalDate; toOn: LocalDate },
): Adherence | undefined {
  const [first] = programs;
  const latest = programs.at(-1);
  if (!first || !latest) return undefined;
  const frequencies = programs.flatMap((program, at): Frequency[] => {
    const next = programs[at + 1]?.on ?? "9999-12-31";
    return plannedFrequency(program, sharedParameters(program.kind, agreements, program.own).sessionsPerWeek).filter(({ from }) => from < next);
  });
  const span = { from: first.on > fromOn ? first.on : fromOn, to: toOn };
  return adherenceOf(records, { ...span, frequencies, kinds: practiceOf(latest.kind), away: excusedDays(away, span) });
}

function practiceIn(records: readonly HistoryRecord[]): NonNullable<Letter["practice"]> {
  const of = (kind: HistoryRecord["kind"]) => records.filter((record) => record.kind === kind);
  const minutes = median(of("dilation").flatMap(({ minutes }) => minutes ?? []));
  return {
    sessions: of("dilation").length,
    exercises: of("exercise").length,
    skipped: of("skip").length,
    ...(minutes === undefined ? {} : { minutes }),
  };
}

function sizesIn(records: readonly HistoryRecord[]): Pick<Letter, "sizes"> {
  const sizes = records.flatMap(({ sizeMm }) => sizeMm ?? []);
  const [first] = sizes;
  const last = sizes.at(-1);
  return first === undefined || last === undefined ? {} : { sizes: { first, last } };
}

function painIn(records: readonly HistoryRecord[]): Pick<Letter, "pain"> {
  const pains = valuesOf(records, "pain").map(({ value }) => value);
  const middle = median(pains);
  const comfort = median(valuesOf(records, "comfort").map(({ value }) => value));
  return middle === undefined ? {} : { pain: { median: middle, worst: Math.max(...pains), ...(comfort === undefined ? {} : { comfort }) } };
}

/** Newest first: decisions other than to go on, and the steps up that the person confirmed. */
function decisionsIn({ records, steps }: SharedRecord): DecisionLine[] {
  const decisions = records.flatMap(({ on, decision }): DecisionLine[] => (decision ? [{ on, decision }] : []));
  const confirmed = steps.map(({ on, sizeMm }): DecisionLine => ({ on, stepUpMm: sizeMm }));
  return [...decisions, ...confirmed].sort((one, other) => (one.on > other.on ? -1 : one.on < other.on ? 1 : 0));
}
