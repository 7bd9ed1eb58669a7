import { expect, it } from "vitest";
import { plannedFrequency, practiceOf, withEveryOtherDay } from "./planned-frequency";

it("asks for dilation only once its phase begins, and for the clinician's number where there is one", () => {
  expect(plannedFrequency({ kind: "general-comfort", on: "2026-01-05" })).toEqual([
    { from: "2026-01-05", daysPerWeek: 0 },
    { from: "2026-01-19", daysPerWeek: 3 },
  ]);
  expect(plannedFrequency({ kind: "general-comfort", on: "2026-01-05" }, 2).at(-1)?.daysPerWeek).toBe(2);
});

it("asks for nothing that a clinician has yet to set", () => {
  expect(plannedFrequency({ kind: "post-operative", on: "2026-01-05" })).toEqual([{ from: "2026-01-05", daysPerWeek: 0 }]);
});

it("takes the daily routine for practice where a program rests on it", () => {
  expect(practiceOf("general-comfort")).toEqual(["dilation"]);
  expect(practiceOf("relax-first")).toContain("exercise");
  expect(plannedFrequency({ kind: "strength-continence", on: "2026-01-05" })).toEqual([{ from: "2026-01-05", daysPerWeek: 7 }]);
});

it("asks for half the days while a clinician's weeks of every other day last, from the first session on", () => {
  const daily = [{ from: "2026-01-05", daysPerWeek: 7 }];
  const agreements = [
    { on: "2026-01-06", parameters: { sessionsPerWeek: 7, everyOtherDayWeeks: 2 } },
    { on: "2026-01-10" },
    { on: "2026-03-02", parameters: { sessionsPerWeek: 7, everyOtherDayWeeks: 1 } },
  ];
  const sessions = (...on: string[]) => on.map((day) => ({ on: day, kind: "dilation" as const }));
  expect(withEveryOtherDay(daily, agreements, sessions("2026-01-08", "2026-03-03"))).toEqual([
    { from: "2026-01-05", daysPerWeek: 7 },
    { from: "2026-01-06", daysPerWeek: 3.5 },
    { from: "2026-01-22", daysPerWeek: 7 },
    { from: "2026-03-02", daysPerWeek: 3.5 },
    { from: "2026-03-10", daysPerWeek: 7 },
  ]);
  // Before the first session nothing more is asked than every other day; fewer stay fewer.
  expect(withEveryOtherDay([{ from: "2026-01-05", daysPerWeek: 2 }], agreements.slice(0, 1), [])).toEqual([
    { from: "2026-01-05", daysPerWeek: 2 },
    { from: "2026-01-06", daysPerWeek: 2 },
    { from: "9999-12-31", daysPerWeek: 2 },
  ]);
});
