import { addDays, type LocalDate } from "@/lib/core/dates";
import { decideAfterLog } from "@/lib/sessions/decide-after-log";
import type { DailyLog, Decision, DilationLog, ExerciseLog, Log } from "@/lib/sessions/schema";
import { saysClear, untilWhenClear } from "@/lib/sessions/soreness";
import { applyDecision } from "./apply-decision";
import { isCalm } from "./check-calm";
import { closedBy, patternAgainst } from "./check-day";
import { worseTwoWeeks } from "./check-relax";
import { begunOn, minutesRule } from "./parameters-in-force";
import { strengthLock } from "./permission";
import { limitOf, type ProgramRuleId, reasonOf } from "./rules";
import type { ProgramDevice } from "./schema";
import { sizeInForce } from "./size-in-force";
import type { FoldState, SessionFact } from "./state";
import { strengtheningRoutines } from "./templates";

type Applied = { state: FoldState; decision: Decision };

/** The largest size of a session. A device that is unknown counts as larger than any. */
function largestOf(log: DilationLog, devices: readonly ProgramDevice[]): { id: string; mm?: number } {
  const used = log.segments.map(({ deviceId }) => ({ id: deviceId, mm: devices.find(({ id }) => id === deviceId)?.maxDiameterMm }));
  return used.reduce((one, other) => ((other.mm ?? Number.POSITIVE_INFINITY) > (one.mm ?? Number.POSITIVE_INFINITY) ? other : one));
}

/** Dilation minutes of a session, over all its sizes: 10 at most, 15 where a clinician set the time (clinical.md 4). */
function withinMinutes(state: FoldState, log: DilationLog): boolean {
  const minutes = log.segments.reduce((sum, segment) => sum + segment.minutes, 0);
  return minutes <= limitOf(minutesRule(state));
}

function decide(state: FoldState, log: Log, sizeMm?: number): Decision {
  const { screening } = state;
  const leakageKnown = screening ? screening.intake.leakage || screening.intake.clinician.includes("existing-incontinence") : false;
  const context = { region: screening?.region ?? "other", anticoagulants: screening?.anticoagulants ?? false, history: state.matters, leakageKnown };
  return decideAfterLog(log, { ...context, ...(sizeMm !== undefined && { sizeMm }) });
}

/** A dilation session as it was performed. Outside the plan it is a fact like any other, but counts for nothing. */
export function applyDilation(before: FoldState, log: DilationLog, id: string, devices: readonly ProgramDevice[]): Applied {
  const { on } = log;
  const largest = largestOf(log, devices);
  const size = before.size ?? (closedBy(before, devices, on) ? undefined : sizeInForce(before, devices, on));
  const fits = size !== undefined && largest.mm !== undefined && largest.mm <= size.mm;
  const inPlan = fits && withinMinutes(before, log) && !closedBy(before, devices, on) && !patternAgainst({ ...before, skippedOn: undefined }, on);
  const decided = decide(before, log, largest.mm);
  const outside: Decision = { ...decided, counts: false, alsoMatched: [...decided.alsoMatched, "PRG-OUTSIDE-PLAN"] };
  const ok = decided.action === "continue";
  const pain = Math.max(log.pain, ...log.segments.map((segment) => segment.pain ?? 0));
  const fact: SessionFact = {
    id,
    on,
    deviceId: largest.id,
    inPlan,
    ok,
    pain,
    ...(log.comfort !== undefined && { comfort: log.comfort }),
    sharp: log.sharpPain || log.burning,
    blood: log.blood !== "none",
    ...(log.nextDaySoreness !== undefined && { soreness: log.nextDaySoreness }),
  };
  const { gapTaken: _, ...rest } = before;
  const now: FoldState = {
    ...rest,
    ...(inPlan && begunOn(before, on)),
    sessions: [...before.sessions, fact],
    lastDilationOn: on,
    lastPracticeOn: on,
  };
  if (size) now.size = size;
  if (size && inPlan && largest.id === size.id) {
    now.size = { ...size, firstOn: size.firstOn ?? on, calm: size.calm + (ok && isCalm(fact) ? 1 : 0) };
    delete now.startSmallest;
  }
  return applyDecision(now, { id, on, dilation: true }, inPlan ? decided : outside, devices);
}

/** Strength progress: a good day has strengthening done and pain 0–2; pain 3 or more begins the count again. */
function withExercise(state: FoldState, log: ExerciseLog, decided: Decision): FoldState {
  const { strength } = state;
  if (!strength) return state;
  if (log.pain >= limitOf("PRG-STRENGTH-PAIN-3")) return { ...state, strength: { ...strength, goodDays: [], painOn: log.on } };
  const full = strength.goodDays.length >= limitOf("PRG-STRENGTH-GOOD-5");
  const good = decided.action === "continue" && strengtheningRoutines.includes(log.routineId) && !strengthLock(state);
  if (!good || full || log.on < strength.since || strength.goodDays.includes(log.on)) return state;
  const week = addDays(log.on, 1 - limitOf("PRG-STRENGTH-WEEK"));
  return { ...state, strength: { ...strength, goodDays: [...strength.goodDays.filter((day) => day >= week), log.on] } };
}

export function applyExercise(before: FoldState, log: ExerciseLog, id: string, devices: readonly ProgramDevice[]): Applied {
  const decided = decide(before, log);
  const now = withExercise({ ...before, lastPracticeOn: log.on }, log, decided);
  return applyDecision(now, { id, on: log.on, dilation: false }, decided, devices);
}

const paused = (state: FoldState, on: LocalDate, rule: ProgramRuleId): FoldState => ({
  ...state,
  pause: state.pause ?? { since: on, needs: ["clinician"], reason: reasonOf(rule), urgent: false },
});

/** A day's own notes: baseline pain, blood, leaks, and that soreness is gone. */
export function applyDaily(before: FoldState, log: DailyLog, id: string, devices: readonly ProgramDevice[]): Applied {
  const { on, baselinePain } = log;
  const decided = decide(before, log);
  const earlier = before.daily.at(-1);
  const daily =
    earlier?.on === on
      ? [...before.daily.slice(0, -1), { on, pain: Math.max(earlier.pain, baselinePain) }]
      : [...before.daily, { on, pain: baselinePain }];
  const rests = saysClear(log) ? before.rests.map((rest) => ({ ...rest, until: untilWhenClear(rest, on) ?? rest.until })) : before.rests;
  let now: FoldState = { ...before, daily, rests, checkIn: { on, id } };
  if (now.strength && baselinePain >= limitOf("PRG-STRENGTH-PAIN-3")) now.strength = { ...now.strength, goodDays: [], painOn: on };
  const { program } = now;
  if (program?.kind === "relax-first" && worseTwoWeeks(now, on)) now = paused(now, on, "PRG-RELAX-WORSE-2");
  const sore = baselinePain > limitOf("PRG-RECOVERY-SORE-1");
  if (program?.kind === "recovery" && sore && on > addDays(program.acceptedOn, limitOf("PRG-RECOVERY-SORE-72")))
    now = paused(now, on, "PRG-RECOVERY-SORE-72");
  return applyDecision(now, { id, on, dilation: false }, decided, devices);
}

/** A skipped session moves to the next open day; nothing else changes. */
export function applySkip(before: FoldState, log: Extract<Log, { kind: "skip" }>, id: string, devices: readonly ProgramDevice[]): Applied {
  return applyDecision({ ...before, skippedOn: log.on }, { id, on: log.on, dilation: false }, decide(before, log), devices);
}
