import { expect, test } from "vitest";
import { mayChangePlan } from "./may-change-plan";
import type { calendarRules } from "./rules-calendar";
import type { Event, PlanChange } from "./schema";
import { away, comfort, commonSet, day, folded, moved, planned, returned, suits } from "./testing/history";

/** For each row one life on either side of its threshold: [it applies, it does not]. */
type Sides = readonly [boolean, boolean];
const why = (events: Event[], on: number) => planned(events, on).why.rule;
const refusal = (events: Event[], on: number, change: Event): string | undefined => {
  const answer = mayChangePlan(folded(events).state, commonSet, day(on), change as PlanChange);
  return answer.ok ? undefined : answer.why.rule;
};

// Sessions of general comfort stand on days 14, 16, 18, 21, …; day 14 is a Monday.
const cases: Record<keyof typeof calendarRules, Sides> = {
  "PRG-MOVED": [why([...comfort(), moved(14, 14, 15)], 14) === "PRG-MOVED", why([...comfort(), moved(14, 14, 15)], 15) === "PRG-MOVED"],
  "PRG-MOVE-NOTHING": [refusal(comfort(), 14, moved(14, 15, 16)) === "PRG-MOVE-NOTHING", refusal(comfort(), 14, moved(14, 14, 15)) !== undefined],
  "PRG-MOVE-AHEAD": [refusal(comfort(), 14, moved(14, 14, 13)) === "PRG-MOVE-AHEAD", refusal(comfort(), 14, moved(14, 14, 15)) !== undefined],
  "PRG-MOVE-PASS": [refusal(comfort(), 14, moved(14, 14, 16)) === "PRG-MOVE-PASS", refusal(comfort(), 14, moved(14, 14, 15)) !== undefined],
  "PRG-NOT-AVAILABLE": [why([...comfort(), suits(14, 2)], 14) === "PRG-NOT-AVAILABLE", why([...comfort(), suits(14, 2)], 15) === "PRG-NOT-AVAILABLE"],
  "PRG-HOLIDAY": [why([...comfort(), away(14, 14, 15)], 15) === "PRG-HOLIDAY", why([...comfort(), away(14, 14, 15)], 16) === "PRG-HOLIDAY"],
  "PRG-HOLIDAY-AHEAD": [refusal(comfort(), 14, away(14, 13)) === "PRG-HOLIDAY-AHEAD", refusal(comfort(), 14, away(14, 14)) !== undefined],
  "PRG-HOLIDAY-NONE": [
    refusal(comfort(), 14, returned(14)) === "PRG-HOLIDAY-NONE",
    refusal([...comfort(), away(14, 14)], 14, returned(14)) !== undefined,
  ],
};

test.each(Object.entries(cases))("%s decides on its side of the threshold and not on the other", (_, sides) => {
  expect(sides).toEqual([true, false]);
});
test("a year ahead is the furthest that time away may begin", () => {
  expect([379, 380].map((from) => refusal(comfort(), 14, away(14, from)))).toEqual([undefined, "PRG-HOLIDAY-AHEAD"]);
});
