import { describe, expect, test } from "vitest";
import { dailyLogSchema } from "./schema";
import { afterSoreHours, afterSoreRest, saysClear, soonestAfterSore, untilWhenClear } from "./soreness";

const session = "2026-01-06";

test("five whole rest days follow the day it was felt", () => expect(afterSoreRest(session)).toBe("2026-01-13"));

test.each([
  [0, "2026-01-08"],
  [1, "2026-01-09"],
  [24, "2026-01-09"],
  [25, "2026-01-10"],
  [48, "2026-01-10"],
  [49, "2026-01-11"],
])("sore for %i h from the next day on, and 24 h more: %s", (hours, until) => expect(afterSoreHours(session, hours)).toBe(until));

describe("a daily log says clear", () => {
  const daily = (own: object) => saysClear(dailyLogSchema.parse({ kind: "daily", on: session, baselinePain: 0, ...own }));
  test("at pain 0–1", () => expect([daily({}), daily({ baselinePain: 1 }), daily({ baselinePain: 2 })]).toEqual([true, true, false]));
  test("not with blood or a symptom", () => expect([daily({ blood: "spotting" }), daily({ flags: ["distress"] })]).toEqual([false, false]));
});

describe("open soreness recorded as gone", () => {
  const open = { until: afterSoreRest(session), untilOnceClear: soonestAfterSore(session) };
  test.each([
    ["2026-01-07", "2026-01-09"],
    ["2026-01-08", "2026-01-10"],
    ["2026-01-10", "2026-01-12"],
    ["2026-01-12", "2026-01-13"],
  ])("on %s: from %s", (clearOn, until) => expect(untilWhenClear(open, clearOn)).toBe(until));
  test("a fixed rest stays as it is", () => expect(untilWhenClear({ until: "2026-01-14" }, "2026-01-07")).toBe("2026-01-14"));
  test("no restriction stays none", () => expect(untilWhenClear({}, "2026-01-07")).toBeUndefined());
});
