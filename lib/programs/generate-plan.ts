import { addDays, daysBetween, type LocalDate } from "@/lib/core/dates";
import { routineById } from "@/lib/exercises/routines";
import { routineMinutes } from "@/lib/exercises/total-time";
import { advance, afterAbsence, afterGap } from "./advance-time";
import { closedByProgram, patternAgainst, perWeekOf, restOn, weekRule } from "./check-day";
import { dilationItem } from "./dilation-item";
import { holidayOn, isMovedTo, wishAgainst } from "./own-days";
import { begunOn, consecutiveDaysSet, parametersInForce } from "./parameters-in-force";
import { permissionOn, strengthLock } from "./permission";
import { limitOf, reasonOf } from "./rules";
import type { PlannedDay, PlannedItem, ProgramDevice, Reason, SafePlan } from "./schema";
import { sizeInForce } from "./size-in-force";
import type { FoldState } from "./state";
import { levelAt } from "./strength-ladder";
import { gentleRoutines, pauseRoutine, phaseAt, restRoutine } from "./templates";

const lengths = new Map<string, number>();
function routine(routineId: string, change?: string): PlannedItem {
  const minutes = lengths.get(routineId) ?? routineMinutes(routineById(routineId));
  lengths.set(routineId, minutes);
  return { kind: "routine", routineId, minutes, ...(change && { change }) };
}

const inTurn = (routineIds: readonly string[], day: number): PlannedItem[] => {
  const routineId = routineIds[Math.max(0, day) % routineIds.length];
  return routineId ? [routine(routineId)] : [];
};

/** A day on which dilation is not open at all: what its state allows instead (clinical.md 2 and 6). */
function closedDay(state: FoldState, on: LocalDate): PlannedDay | undefined {
  const { state: permitted, reasons } = permissionOn(state, on);
  const why = reasons[0] ?? reasonOf("PRG-SCREEN-FIRST");
  const day = daysBetween(state.screening?.on ?? on, on);
  if (permitted === "none" || permitted === "blocked") return { on, kind: "none", items: [], why };
  if (permitted === "paused")
    return { on, kind: state.pause?.urgent ? "none" : "rest", items: state.pause?.urgent ? [] : [routine(pauseRoutine)], why };
  if (permitted === "gentle") return { on, kind: "routine", items: inTurn(gentleRoutines, day), why };
  if (!state.program) return { on, kind: "routine", items: inTurn(gentleRoutines, day), why: reasonOf("PRG-CHOOSE") };
  return undefined;
}

/** Strengthening at the level reached, or relaxation while it is locked or hurts. */
function strengthDay(state: FoldState, on: LocalDate): PlannedDay {
  const locked = strengthLock(state);
  const { painOn, level = 0 } = state.strength ?? {};
  const sore = painOn && daysBetween(painOn, on) <= limitOf("PRG-STRENGTH-PAIN-REST") ? reasonOf("PRG-STRENGTH-PAIN-3") : undefined;
  const instead = locked ?? sore;
  if (instead) return { on, kind: "rest", items: [routine(pauseRoutine)], why: instead };
  const { routineId, change } = levelAt(level);
  return { on, kind: "routine", items: [routine(routineId, change)], why: reasonOf("PRG-ROUTINE-DAY") };
}

/** The routine of a program's day without dilation. */
function routineDay(state: FoldState, on: LocalDate, why: Reason, resting: boolean): PlannedDay {
  if (!state.program) return { on, kind: "none", items: [], why };
  const phase = phaseAt(state.program.kind, daysBetween(state.program.acceptedOn, on));
  return { on, kind: resting ? "rest" : "routine", items: inTurn(phase.routines, daysBetween(state.program.acceptedOn, on)), why };
}

/** Days between two sessions that spread them over the week, counted from the last one planned or done: 3 a week every 2 days, 2 a week every 3. */
function spaced(state: FoldState, planned: readonly LocalDate[], on: LocalDate): boolean {
  const last = planned.at(-1) ?? state.lastDilationOn;
  const least = consecutiveDaysSet(state, on) ? 1 : 2;
  return !last || last >= on || daysBetween(last, on) >= Math.max(least, Math.floor(7 / perWeekOf(state)));
}

/**
 * The days from `today`, as they follow from where the person stands if nothing changes: every day passes the screening, the pauses, the rests,
 * the program's phases and the week's pattern before anything is put on it, and before a wish of the person's own is asked: a session moved to a day
 * is practice there although the even spacing would not choose it, and only if all the rules let it. Never a step up. A day that has no dilation says which rule decided.
 * The only maker of a SafePlan. `days` ≥ 1.
 */
export function generatePlan(before: FoldState, devices: readonly ProgramDevice[], today: LocalDate, days: number): SafePlan {
  const state = advance(before, devices, today);
  const planned: LocalDate[] = [];
  const list: PlannedDay[] = [];
  let lived = state;
  for (let ahead = 0; ahead < days; ahead++) {
    const on = addDays(today, ahead);
    // Time away may become a gap: days after it are planned at the size, or held by the re-screen, that the gap will bring.
    if (ahead > 0) lived = afterAbsence(afterGap(lived, devices, on), on);
    const day = dayOf(lived, devices, on, planned);
    if (day.kind === "practice") planned.push(day.on);
    list.push(day);
    lived = asLived(lived, day, devices);
  }
  return { days: list } as unknown as SafePlan;
}

/** The state as it will be if the day goes as planned, as far as time away looks back at it. */
function asLived(state: FoldState, { kind, items, on }: PlannedDay, devices: readonly ProgramDevice[]): FoldState {
  if (items.length === 0) return state;
  if (kind !== "practice") return { ...state, lastPracticeOn: on };
  const { gapTaken: _, ...rest } = state;
  const size = sizeInForce(state, devices, on);
  return { ...rest, ...begunOn(state, on), ...(size && { size }), lastDilationOn: on, lastPracticeOn: on };
}

/** The way back after time away, for a day of practice: a size smaller, and until the former one is open again. */
function wayBack({ gapTaken, ramp, startSmallest, lastDilationOn }: FoldState, on: LocalDate): PlannedDay["back"] {
  const to = ramp && { toMm: ramp.mm };
  if (gapTaken && lastDilationOn && (ramp || startSmallest))
    return { days: daysBetween(lastDilationOn, on), ...to, why: reasonOf(startSmallest ? "PRG-GAP-60" : "PRG-GAP-14") };
  return to && { ...to, why: reasonOf("PRG-RAMP-2") };
}

/** Nothing is asked of a day of holiday; what closes it anyway is still said. */
function dayOf(state: FoldState, devices: readonly ProgramDevice[], on: LocalDate, planned: readonly LocalDate[]): PlannedDay {
  const day = planDay(state, devices, on, planned);
  if (day.kind !== "none" && holidayOn(state, on)) return { on, kind: "none", items: [], why: reasonOf("PRG-HOLIDAY") };
  const back = day.kind === "practice" && wayBack(state, on);
  return back ? { ...day, back } : day;
}

function planDay(state: FoldState, devices: readonly ProgramDevice[], on: LocalDate, planned: readonly LocalDate[]): PlannedDay {
  const closed = closedDay(state, on);
  if (closed) return closed;
  const { program } = state;
  if (!program) return { on, kind: "none", items: [], why: reasonOf("PRG-CHOOSE") };
  const rest = restOn(state, on);
  if (rest) return { on, kind: "rest", items: [routine(restRoutine)], why: rest.reason };
  if (program.kind === "strength-continence") return strengthDay(state, on);
  const shut = closedByProgram(state, devices, on);
  const size = sizeInForce(state, devices, on);
  if (shut || !size) return routineDay(state, on, shut ?? reasonOf("PRG-NO-DEVICE"), false);
  const against = patternAgainst(state, on, planned);
  if (against) return routineDay(state, on, against, true);
  const wish = wishAgainst(state, on);
  if (wish) return routineDay(state, on, wish, false);
  const set = parametersInForce(state);
  if (!isMovedTo(state, on) && !spaced(state, planned, on)) return routineDay(state, on, weekRule(state), false);
  const item = dilationItem(program.kind, set, size);
  const done = state.sessions.filter((fact) => fact.on === on).length;
  const times = (set.sessionsPerDay ?? limitOf("PRG-ONCE-A-DAY")) - done;
  return { on, kind: "practice", items: Array.from({ length: times }, () => item), why: reasonOf("PRG-SESSION-DAY") };
}
