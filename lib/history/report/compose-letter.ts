import { daysBetween, type LocalDate } from "@/lib/core/calendar";
import type { ShareField } from "@/lib/core/scope";
import type { Unit } from "@/lib/devices/schema";
import { excusedDays, type HolidayEvent } from "@/lib/programs/excused-days";
import type { Parameters, ProgramKind } from "@/lib/programs/schema";
import { templates } from "@/lib/programs/templates";
import type { Intake, ScreeningResult } from "@/lib/screening/schema";
import { type Adherence, adherenceOf } from "../adherence";
import { type ExerciseSum, exercisesOf } from "../exercise-sums";
import { median } from "../median";
import { type Accepted, agreedParameters, frequenciesOf, practiceOf } from "../planned-frequency";
import type { HistoryRecord, RecordDecision } from "../record";
import { type RedFlagSum, redFlagsOf } from "../red-flags";
import { sizeSteps } from "../size-steps";
import { type SentenceKey, summarise } from "../summarise";
import { valuesOf } from "../trends";

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
  /** The records of the days told. */
  told: HistoryRecord[];
  sentences: LetterSentence[];
  /** `day` and `phase` count from 1, on the last day told. */
  program?: { kind: ProgramKind; on: LocalDate; day: number; phase: number; phases: number; parameters: Parameters; agreement?: LetterAgreement };
  /** The decision that holds practice back on the last day told, if one does. */
  inForce?: { on: LocalDate; decision: RecordDecision };
  practice?: { sessions: number; minutes?: number; skipped: number };
  exercises?: ExerciseSum[];
  adherence?: Adherence;
  /** `since`: the first day of the latest stretch at the last size. */
  sizes?: { first: number; last: number; since: LocalDate; sessions: number };
  pain?: { median: number; worst: number };
  comfort?: number;
  redFlags?: RedFlagSum[];
  /** The same by day, newest first, each with what the rules did on it. */
  flagDays?: FlagDay[];
  decisions?: DecisionLine[];
};

export type FlagDay = { on: LocalDate; signs: string[]; decision?: RecordDecision };

/** `toldFrom`: where the days told begin, if later; of the days before them only red flags are told. */
type Scope = { fields: readonly ShareField[]; fromOn: LocalDate; toOn: LocalDate; toldFrom?: LocalDate };

export function composeLetter(record: LetterRecord, { fields, toOn, ...scope }: Scope): Letter {
  const shared = new Set(fields);
  const fromOn = scope.toldFrom ?? scope.fromOn;
  const records = record.records.filter(({ on }) => on >= fromOn);
  const span = { from: records[0] && records[0].on > fromOn ? records[0].on : fromOn, to: toOn };
  const program = programOf(record, toOn);
  const practised = program ? practiceOf(program.kind) : [];
  const whole = shared.has("sessions") && (!practised.includes("exercise") || shared.has("exercises"));
  const adherence = program && whole ? adherenceIn(record, { fromOn, toOn }) : undefined;
  const signs = shared.has("bleeding") || shared.has("symptoms");
  return {
    span,
    told: records,
    sentences: summarise(records, { signs, ...(adherence ? { adherence } : {}) }).flatMap((sentence) => toldOf(sentence, shared)),
    ...(program ? { program } : {}),
    ...(adherence ? { adherence } : {}),
    ...(shared.has("sessions") ? { practice: practiceIn(records) } : {}),
    ...(shared.has("exercises") ? { exercises: exercisesOf(records) } : {}),
    ...(signs ? { redFlags: redFlagsOf(record.records), flagDays: flagDaysIn(record.records) } : {}),
    ...(shared.has("sizes") ? sizesIn(records) : {}),
    ...(shared.has("pain") ? painIn(records) : {}),
    ...(shared.has("comfort") ? comfortIn(records) : {}),
    ...(shared.has("decisions") ? { decisions: decisionsIn({ ...record, records }, fromOn), ...inForceOn(record.records, toOn, shared) } : {}),
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

function programOf({ programs, agreements }: LetterRecord, toOn: LocalDate): Letter["program"] {
  const latest = programs.at(-1);
  if (!latest) return undefined;
  const { kind, on } = latest;
  const agreement = agreements.at(-1);
  const [day, { phases }] = [daysBetween(on, toOn), templates[kind]];
  return {
    kind,
    on,
    day: day + 1,
    phase: Math.max(1, phases.filter(({ fromDay }) => fromDay <= day).length),
    phases: phases.length,
    parameters: agreedParameters(latest, agreements),
    ...(agreement ? { agreement } : {}),
  };
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

function sizesIn(records: readonly HistoryRecord[]): Pick<Letter, "sizes"> {
  const steps = sizeSteps(records);
  const [first] = steps;
  const last = steps.at(-1);
  return first && last ? { sizes: { first: first.sizeMm, last: last.sizeMm, since: last.from, sessions: last.sessions } } : {};
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

function flagDaysIn(records: readonly HistoryRecord[]): FlagDay[] {
  const days = new Map<LocalDate, FlagDay>();
  for (const record of records) {
    const signs = redFlagsOf([record]).map(({ sign }) => sign);
    if (signs.length === 0) continue;
    const day = days.get(record.on) ?? { on: record.on, signs: [] };
    const { decision = day.decision } = record;
    days.set(record.on, { on: record.on, signs: [...new Set([...day.signs, ...signs])], ...(decision ? { decision } : {}) });
  }
  return [...days.values()].sort((one, other) => (one.on < other.on ? 1 : -1));
}

const untilPractice: readonly RecordDecision["action"][] = ["pause", "same-day-care", "emergency"];

/** A rest or hold until its day; a pause, which is known to be over only where sessions are shared, until the next session. */
function inForceOn(records: readonly HistoryRecord[], toOn: LocalDate, shared: ReadonlySet<ShareField>): Pick<Letter, "inForce"> {
  const at = records.findLastIndex(({ decision }) => decision);
  const { on, decision } = records[at] ?? {};
  if (!on || !decision) return {};
  const paused = shared.has("sessions") && untilPractice.includes(decision.action) && !records.slice(at + 1).some(({ kind }) => kind === "dilation");
  return paused || (decision.until !== undefined && decision.until > toOn) ? { inForce: { on, decision } } : {};
}

/** Newest first: decisions other than to go on, and the steps up that the person confirmed. */
function decisionsIn({ records, steps }: LetterRecord, fromOn: LocalDate): DecisionLine[] {
  const decisions = records.flatMap(({ on, decision }): DecisionLine[] => (decision ? [{ on, decision }] : []));
  const confirmed = steps.filter(({ on }) => on >= fromOn).map(({ on, sizeMm }): DecisionLine => ({ on, stepUpMm: sizeMm }));
  return [...decisions, ...confirmed].sort((one, other) => (one.on > other.on ? -1 : one.on < other.on ? 1 : 0));
}
