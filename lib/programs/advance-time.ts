import { addDays, daysBetween, type LocalDate } from "@/lib/core/dates";
import { limitOf, reasonOf } from "./rules";
import type { ProgramDevice } from "./schema";
import { sizeDown, withinLimits } from "./size-in-force";
import type { FoldState } from "./state";

const latest = (...days: (LocalDate | undefined)[]) => days.reduce((one, other) => (!other || (one && one > other) ? one : other), undefined);

/** Weeks of every other day begin anew after time away. */
function notBegun({ clinician, ...state }: FoldState): FoldState {
  if (!clinician?.beganOn) return { ...state, ...(clinician && { clinician }) };
  const { beganOn: _, ...rest } = clinician;
  return { ...state, clinician: rest };
}

/** Time without dilation: after 14 days one size down with a way back, after 60 from the smallest (clinical.md 5, "Gap re-entry"). */
export function afterGap(state: FoldState, devices: readonly ProgramDevice[], today: LocalDate): FoldState {
  const { lastDilationOn, size, gapTaken } = state;
  if (!lastDilationOn || gapTaken === 60) return state;
  const gap = daysBetween(lastDilationOn, today);
  if (gap > limitOf("PRG-GAP-60")) {
    const { size: _, ramp: __, ...rest } = notBegun(state);
    return { ...rest, startSmallest: true, gapTaken: 60 };
  }
  if (gap <= limitOf("PRG-GAP-14") || gapTaken === 14) return state;
  const smaller = sizeDown(state, devices, addDays(lastDilationOn, limitOf("PRG-GAP-14") + 1));
  if (!size || !smaller) return { ...notBegun(state), gapTaken: 14 };
  const { ramp: _, ...rest } = notBegun(state);
  return { ...rest, size: smaller, gapTaken: 14, ...(smaller.mm < size.mm && { ramp: { mm: size.mm } }) };
}

/** More than 60 days without practice (for the dilator: without dilation) ask for a re-screen (clinical.md 2). */
export function afterAbsence(state: FoldState, today: LocalDate): FoldState {
  const { screening, lastDilationOn, pause } = state;
  if (!screening || pause?.needs.includes("rescreen")) return state;
  const limit = limitOf("PRG-RESCREEN-60");
  const active = latest(screening.on, state.lastPracticeOn, state.program?.acceptedOn) ?? screening.on;
  const dilated = lastDilationOn && daysBetween(lastDilationOn, screening.on) <= limit ? lastDilationOn : undefined;
  const from = [active, dilated].find((day) => day !== undefined && daysBetween(day, today) > limit);
  if (!from) return state;
  const since = addDays(from, limit + 1);
  return {
    ...state,
    pause: pause
      ? { ...pause, needs: ["rescreen", ...pause.needs] }
      : { since, needs: ["rescreen"], reason: reasonOf("PRG-RESCREEN-60"), urgent: false },
  };
}

/** Five good days in a level held for a week: one variable progresses (clinical.md 5, strength-continence). */
function afterGoodWeek(state: FoldState, today: LocalDate): FoldState {
  const { strength } = state;
  const last = strength?.goodDays.at(-1);
  if (!strength || !last || strength.goodDays.length < limitOf("PRG-STRENGTH-GOOD-5")) return state;
  const since = latest(addDays(strength.since, limitOf("PRG-STRENGTH-WEEK")), addDays(last, 1));
  if (!since || today < since) return state;
  return { ...state, strength: { level: strength.level + 1, since, goodDays: [] } };
}

/** What time alone changes up to `today`, before the day's events. Advancing in one leap or day by day gives the same state. */
export const advance = (state: FoldState, devices: readonly ProgramDevice[], today: LocalDate): FoldState =>
  withinLimits(afterGoodWeek(afterAbsence(afterGap(state, devices, today), today), today), devices, today);
