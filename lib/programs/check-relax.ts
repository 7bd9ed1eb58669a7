import { addDays, daysBetween, type LocalDate } from "@/lib/core/dates";
import { limitOf } from "./rules";
import type { FoldState } from "./state";

const week = 7;

/** Baseline pains of the 7 days that end `weeksBack` weeks before `today`, that day included. */
const painsOf = (daily: FoldState["daily"], today: LocalDate, weeksBack: number): number[] => {
  const last = addDays(today, -week * weeksBack);
  const first = addDays(last, 1 - week);
  return daily.filter(({ on }) => on >= first && on <= last).map(({ pain }) => pain);
};

/**
 * Whether relax-first may open the dilator (clinical.md 5): after an assessment, or when in each of the last two weeks at least 4 days have a
 * baseline pain and none is above 3.
 */
export function relaxedEnough(state: FoldState, today: LocalDate): boolean {
  if (state.clinician?.floor) return true;
  return [0, 1].every((weeksBack) => {
    const pains = painsOf(state.daily, today, weeksBack);
    return pains.length >= limitOf("PRG-RELAX-LOGS-4") && pains.every((pain) => pain <= limitOf("PRG-RELAX-UNLOCK-14"));
  });
}

const recordedDays = 3;
const worseBy = 0.5;
const mean = (pains: number[]) => pains.reduce((sum, pain) => sum + pain, 0) / pains.length;

/** Baseline pain worse in two consecutive weeks (PRG-RELAX-WORSE-2); weeks before the program, or before the last agreement, are left out. */
export function worseTwoWeeks(state: FoldState, today: LocalDate): boolean {
  const from = [state.program?.acceptedOn, state.clinician?.on]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  if (!from || daysBetween(from, today) < week * (limitOf("PRG-RELAX-WORSE-2") + 1) - 1) return false;
  const [now = [], before = [], first = []] = [0, 1, 2].map((weeksBack) => painsOf(state.daily, today, weeksBack));
  if ([now, before, first].some((pains) => pains.length < recordedDays)) return false;
  return mean(now) - mean(before) >= worseBy && mean(before) - mean(first) >= worseBy;
}
