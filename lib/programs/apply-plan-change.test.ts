import { expect, test } from "vitest";
import { keep } from "./state";
import { away, comfort, day, folded, moved, noted, returned, suits } from "./testing/history";

test("ending a holiday opens the day itself, and leaves those to come", () => {
  const { state } = folded([...comfort(), away(5, 6), away(5, 20, 22), returned(9)]);
  expect(state.holidays?.map(({ from, to }) => [from, to])).toEqual([[day(20), day(22)]]);
  expect(folded([...comfort(), away(5, 6), returned(6)]).state.holidays).toEqual([]);
});

test("what is over is forgotten with the next event", () => {
  const { state } = folded([...comfort(), moved(5, 5, 6), away(5, 5, 6), noted(7)]);
  expect([state.moves, state.holidays]).toEqual([[], []]);
});

test("the state keeps as many as it may, the latest", () => {
  const many = Array.from({ length: 40 }, (_, at) => moved(5, 50 + at, 51 + at));
  const { moves } = folded([...comfort(), ...many]).state;
  expect(moves?.length).toBe(keep.changesAtMost);
  expect(moves?.at(-1)?.from).toBe(day(89));
});

test("the latest availability holds, in the week's order", () => {
  expect(folded([...comfort(), suits(5, 1), suits(5, 5, 2)]).state.availability?.weekdays).toEqual([2, 5]);
});
