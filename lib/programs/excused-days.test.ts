import { expect, test } from "vitest";
import { excusedDays } from "./excused-days";
import type { Event, PlanChange } from "./schema";
import { away, day, returned } from "./testing/history";

const counted = (...events: Event[]) =>
  [...excusedDays(events as Extract<PlanChange, { type: "holiday" | "end-holiday" }>[], { from: day(0), to: day(9) })].map(
    (on) => Number(on.slice(8)) - 5,
  );

test.each([
  ["none", [], []],
  ["both ends count", [away(1, 2, 4)], [2, 3, 4]],
  ["one day", [away(1, 2, 2)], [2]],
  ["an open one reaches to the end of what is asked", [away(7, 7)], [7, 8, 9]],
  ["ended, the day itself does not count", [away(1, 2, 8), returned(4)], [2, 3]],
  ["ended on its first day it was none", [away(2, 2), returned(2)], []],
  ["an end before it or after it changes nothing", [returned(1), away(1, 2, 3), returned(5)], [2, 3]],
  ["two that overlap count once", [away(1, 2, 4), away(1, 3, 5)], [2, 3, 4, 5]],
  ["cut to what is asked", [away(0, -3, 0), away(1, 9, 12)], [0, 9]],
] satisfies [string, Event[], number[]][])("%s", (_, events, days) => {
  expect(counted(...events)).toEqual(days);
});
