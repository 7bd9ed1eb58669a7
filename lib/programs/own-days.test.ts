import { expect, test } from "vitest";
import { holidayOn, isMovedTo, moveOver, wishAgainst } from "./own-days";
import { day } from "./testing/history";

const move = (from: number, to: number) => ({ id: `${from}-${to}`, from: day(from), to: day(to) });

test("the latest move that passes a day speaks for it, in either direction", () => {
  const state = { moves: [move(14, 16), move(16, 15)] };
  expect([13, 14, 15, 16, 17].map((on) => moveOver(state, day(on))?.id)).toEqual([undefined, "14-16", "16-15", "16-15", undefined]);
  expect([14, 15, 16].map((on) => isMovedTo(state, day(on)))).toEqual([false, true, false]);
});

test("a moved session stands above the days that suit, and both say which they are", () => {
  const state = { moves: [move(14, 16)], availability: { id: "a", weekdays: [1, 5] } };
  expect([14, 15, 16, 17, 18].map((on) => wishAgainst(state, day(on))?.rule)).toEqual([
    "PRG-MOVED",
    "PRG-MOVED",
    undefined,
    "PRG-NOT-AVAILABLE",
    undefined,
  ]);
});

test("a holiday lasts through its last day, an open one until it is ended", () => {
  const holidays = [{ id: "h", from: day(3), to: day(4) }];
  expect([2, 3, 4, 5].map((on) => holidayOn({ holidays }, day(on))?.id)).toEqual([undefined, "h", "h", undefined]);
  expect(holidayOn({ holidays: [{ id: "o", from: day(3) }] }, day(400))?.id).toBe("o");
});
