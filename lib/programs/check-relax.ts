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
 * The row that keeps the dilator of relax-first closed; undefined when it is open (clinical.md 5): after an assessment, or when in each of the last
 * two weeks at least 4 days have a baseline pain and none is above 3.
 */
export function notRelaxedYet(state: FoldState, today: LocalDate): "PRG-RELAX-UNLOCK-14" | "PRG-RELAX-LOGS-4" | undefined {
  if (state.clinician?.floor) return undefined;
  const weeks = [0, 1].map((weeksBack) => painsOf(state.daily, today, weeksBack));
  if (weeks.flat().some((pain) => pain > limitOf("PRG-RELAX-UNLOCK-14"))) return "PRG-RELAX-UNLOCK-14";
  return weeks.some((pains) => pains.length < limitOf("PRG-RELAX-LOGS-4")) ? "PRG-RELAX-LOGS-4" : undefined;
}

const mean = (pains: number[]) => pains.reduce((sum, pain) => sum + pain, 0) / pains.length;

/** Baseline pain worse in two consecutive weeks (PRG-RELAX-WORSE-2); weeks before the program, or before the last agreement, are left out. */
export function worseTwoWeeks(state: FoldState, today: LocalDate): boolean {
  const rises = limitOf("PRG-RELAX-WORSE-2");
  const from = [state.program?.acceptedOn, state.clinician?.on]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  if (!from || daysBetween(from, today) < week * (rises + 1) - 1) return false;
  const weeks = Array.from({ length: rises + 1 }, (_, weeksBack) => painsOf(state.daily, today, weeksBack));
  if (weeks.some((pains) => pains.length < limitOf("PRG-RELAX-WORSE-LOGS-3"))) return false;
  const means = weeks.map(mean);
  return means.slice(1).every((before, weeksBack) => (means[weeksBack] ?? 0) - before >= limitOf("PRG-RELAX-WORSE-BY"));
}
