import type { LocalDate } from "@/lib/core/dates";
import type { ShareField } from "@/lib/core/scope";
import type { Unit } from "@/lib/devices/schema";
import { excusedDays, type HolidayEvent } from "@/lib/programs/excused-days";
import type { Parameters, ProgramKind } from "@/lib/programs/schema";
import type { Intake, ScreeningResult } from "@/lib/screening/schema";
import { type Adherence, adherenceOf } from "../adherence";
import { type ExerciseSum, exercisesOf } from "../exercise-sums";
import { median } from "../median";
import { type Accepted, agreedParameters, frequenciesOf, practiceOf } from "../planned-frequency";
import type { HistoryRecord, RecordDecision } from "../record";
import { type RedFlagSum, redFlagsOf } from "../red-flags";
import { type SizeStep, sizeSteps } from "../size-steps";
import { type SentenceKey, summarise } from "../summarise";
import { valuesOf } from "../trends";
import { countDecisions, type DecisionCount } from "./count-decisions";

/** When the rules that decide were last changed. */
export const rulesVersion = "November 2026";

export type LetterAgreement = { on: LocalDate; role: string; agrees: boolean; floor?: "tight" | "weak" | "neither"; parameters?: Parameters };
/** What a letter is made from: everything, or what a link lets through and nothing else. */
export type LetterRecord = {
  unit: Unit;
  programs: Accepted[];
  agreements: LetterAgreement[];
  /** Time away, which no count holds against the person. */
  away?: HolidayEvent[];
  screening?: { result: ScreeningResult; on: LocalDate };
  /** What the person said in their latest screening that the program is for. */
  goal?: { goal: Intake["goal"]; on: LocalDate };
  steps: { on: LocalDate; sizeMm?: number }[];
  records: HistoryRecord[];
  /** `record`: the place of its log among the records. */
  notes: { on: LocalDate; text: string; record?: number }[];
};

/** Two more than a summary has: that there was none is said only of what would be seen. */
export type LetterSentence = { key: SentenceKey | "bloodNone" | "signsNone"; values: Record<string, string | number> };
export type DecisionLine = { on: LocalDate; decision: RecordDecision } | { on: LocalDate; stepUpMm: number | undefined };

/** The clinician's page before it has words: every part is there only if it is shared. */
export type Letter = {
  /** The days that the pictures span: from the first record shared. */
  span: { from: LocalDate; to: LocalDate };
  sentences: LetterSentence[];
  program?: { kind: ProgramKind; on: LocalDate; parameters: Parameters; agreement?: LetterAgreement };
  practice?: { sessions: number; minutes?: number; skipped: number };
  exercises?: ExerciseSum[];
  adherence?: Adherence;
  sizes?: { first: number; last: number };
  /** The size they are at, since which day, and in how many sessions. */
  stand?: SizeStep;
  /** The day of the last dilation session. */
  lastOn?: LocalDate;
  pain?: { median: number; worst: number };
  comfort?: number;
  redFlags?: RedFlagSum[];
  decisions?: DecisionLine[];
  ruled?: DecisionCount[];
};

type Scope = { fields: readonly ShareField[]; fromOn: LocalDate; toOn: LocalDate };

export function composeLetter(record: LetterRecord, { fields, fromOn, toOn }: Scope): Letter {
  const shared = new Set(fields);
  const { records } = record;
  const span = { from: records[0] && records[0].on > fromOn ? records[0].on : fromOn, to: toOn };
  const program = programOf(record);
  const practised = program ? practiceOf(program.kind) : [];
  const whole = shared.has("sessions") && (!practised.includes("exercise") || shared.has("exercises"));
  const adherence = program && whole ? adherenceIn(record, { fromOn, toOn }) : undefined;
  const signs = shared.has("bleeding") || shared.has("symptoms");
  return {
    span,
    sentences: summarise(records, { signs, ...(adherence ? { adherence } : {}) }).flatMap((sentence) => toldOf(sentence, shared)),
    ...(program ? { program } : {}),
    ...(adherence ? { adherence } : {}),
    ...(shared.has("sessions") ? { practice: practiceIn(records) } : {}),
    ...(shared.has("exercises") ? { exercises: exercisesOf(records) } : {}),
    ...(signs ? { redFlags: redFlagsOf(records) } : {}),
    ...(shared.has("sessions") ? lastIn(records) : {}),
    ...(shared.has("sizes") ? sizesIn(records) : {}),
    ...(shared.has("pain") ? painIn(records) : {}),
    ...(shared.has("comfort") ? comfortIn(records) : {}),
    ...(shared.has("decisions") ? { decisions: decisionsIn(record), ruled: countDecisions(record) } : {}),
  };
}

const ofSessions: readonly ShareField[] = ["sessions", "sizes", "pain", "comfort"];

/** Sessions are counted only where they are all there; that nothing was recorded is said only of what would be seen here. */
function toldOf(sentence: LetterSentence, shared: ReadonlySet<ShareField>): LetterSentence[] {
  const { key } = sentence;
  if ((key === "empty" || key === "oneSession" || key === "sessions") && !ofSessions.some((field) => shared.has(field))) return [];
  if (key === "flagsNone" && !(shared.has("bleeding") && shared.has("symptoms"))) {
    return [{ key: shared.has("bleeding") ? "bloodNone" : "signsNone", values: {} }];
  }
  return [sentence];
}

function programOf({ programs, agreements }: LetterRecord): Letter["program"] {
  const latest = programs.at(-1);
  if (!latest) return undefined;
  const agreement = agreements.at(-1);
  return { kind: latest.kind, on: latest.on, parameters: agreedParameters(latest, agreements), ...(agreement ? { agreement } : {}) };
}

function adherenceIn(
  { programs, agreements, records, away = [] }: LetterRecord,
  { fromOn, toOn }: { fromOn: LocalDate; toOn: LocalDate },
): Adherence | undefined {
  const [first] = programs;
  if (!first) return undefined;
  const span = { from: first.on > fromOn ? first.on : fromOn, to: toOn };
  return adherenceOf(records, { ...span, frequencies: frequenciesOf(programs, agreements, records), away: excusedDays(away, span) });
}

function practiceIn(records: readonly HistoryRecord[]): NonNullable<Letter["practice"]> {
  const of = (kind: HistoryRecord["kind"]) => records.filter((record) => record.kind === kind);
  const minutes = median(of("dilation").flatMap(({ minutes }) => minutes ?? []));
  return {
    sessions: of("dilation").length,
    skipped: of("skip").length,
    ...(minutes === undefined ? {} : { minutes }),
  };
}

function lastIn(records: readonly HistoryRecord[]): Pick<Letter, "lastOn"> {
  const last = records.findLast(({ kind }) => kind === "dilation");
  return last ? { lastOn: last.on } : {};
}

function sizesIn(records: readonly HistoryRecord[]): Pick<Letter, "sizes" | "stand"> {
  const stand = sizeSteps(records).at(-1);
  const sizes = records.flatMap(({ sizeMm }) => sizeMm ?? []);
  const [first] = sizes;
  const last = sizes.at(-1);
  return first === undefined || last === undefined ? {} : { sizes: { first, last }, ...(stand ? { stand } : {}) };
}

function painIn(records: readonly HistoryRecord[]): Pick<Letter, "pain"> {
  const pains = valuesOf(records, "pain").map(({ value }) => value);
  const middle = median(pains);
  return middle === undefined ? {} : { pain: { median: middle, worst: Math.max(...pains) } };
}

function comfortIn(records: readonly HistoryRecord[]): Pick<Letter, "comfort"> {
  const comfort = median(valuesOf(records, "comfort").map(({ value }) => value));
  return comfort === undefined ? {} : { comfort };
}

/** Newest first: decisions other than to go on, and the steps up that the person confirmed. */
function decisionsIn({ records, steps }: LetterRecord): DecisionLine[] {
  const decisions = records.flatMap(({ on, decision }): DecisionLine[] => (decision ? [{ on, decision }] : []));
  const confirmed = steps.map(({ on, sizeMm }): DecisionLine => ({ on, stepUpMm: sizeMm }));
  return [...decisions, ...confirmed].sort((one, other) => (one.on > other.on ? -1 : one.on < other.on ? 1 : 0));
}
