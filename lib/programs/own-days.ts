import { type LocalDate, weekday } from "@/lib/core/calendar";
import { reasonOf } from "./rules";
import type { Reason } from "./schema";
import type { FoldState, Holiday, Move } from "./state";

/** The holiday that covers `on`, if any. */
export const holidayOn = ({ holidays }: Pick<FoldState, "holidays">, on: LocalDate): Holiday | undefined =>
  holidays?.find(({ from, to }) => from <= on && (to === undefined || on <= to));

/** The move that speaks for `on`: the latest one whose way, in either direction, passes it. */
export const moveOver = ({ moves }: Pick<FoldState, "moves">, on: LocalDate): Move | undefined =>
  moves?.findLast(({ from, to }) => (from <= on && on <= to) || (to <= on && on <= from));

/** A session has been moved to this very day, and not on from there. */
export const isMovedTo = (state: Pick<FoldState, "moves">, on: LocalDate): boolean => moveOver(state, on)?.to === on;

/** Why the person's own wishes put no session on `on`: moved away, or a day of the week that does not suit. A session moved there stands above both. */
export function wishAgainst(state: Pick<FoldState, "moves" | "availability">, on: LocalDate): Reason | undefined {
  const move = moveOver(state, on);
  if (move?.to === on) return undefined;
  if (move) return reasonOf("PRG-MOVED");
  const { availability } = state;
  return availability && !availability.weekdays.includes(weekday(on)) ? reasonOf("PRG-NOT-AVAILABLE") : undefined;
}
