import { addDays } from "@/lib/core/dates";
import type { PlanChange } from "./schema";
import { type FoldState, type Holiday, keep } from "./state";

/**
 * Takes a person's own change of the days ahead into the standing. It says what they would like and nothing of what is allowed: generatePlan asks
 * every rule of every day as if it were not there, so none of these can be refused too late.
 */
export function applyPlanChange(state: FoldState, change: PlanChange, id: string): FoldState {
  switch (change.type) {
    case "move":
      return { ...state, moves: [...(state.moves ?? []), { id, from: change.from, to: change.to }].slice(-keep.changesAtMost) };
    case "availability":
      return { ...state, availability: { id, weekdays: [...change.weekdays].sort() } };
    case "holiday": {
      const { from, to } = change;
      return { ...state, holidays: [...(state.holidays ?? []), { id, from, ...(to && { to }) }].slice(-keep.changesAtMost) };
    }
    case "end-holiday":
      return { ...state, holidays: (state.holidays ?? []).flatMap((holiday) => endedOn(holiday, change.on)) };
  }
}

/** Ended in the morning: the day itself is open again. One that has not begun stays. */
function endedOn(holiday: Holiday, on: string): Holiday[] {
  if (holiday.from > on || (holiday.to !== undefined && holiday.to < on)) return [holiday];
  return holiday.from < on ? [{ ...holiday, to: addDays(on, -1) }] : [];
}
