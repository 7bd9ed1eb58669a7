import { expect, it } from "vitest";
import { plannedFrequency, practiceOf } from "./planned-frequency";

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
