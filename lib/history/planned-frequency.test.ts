import { expect, it } from "vitest";
import { frequenciesOf, plannedFrequency, practiceOf } from "./planned-frequency";

it("asks for dilation only once its phase begins, and for the clinician's number where there is one", () => {
  expect(plannedFrequency({ kind: "general-comfort", on: "2026-01-05" })).toEqual([
    { from: "2026-01-05", daysPerWeek: 0, kinds: ["dilation"] },
    { from: "2026-01-19", daysPerWeek: 3, kinds: ["dilation"] },
  ]);
  expect(plannedFrequency({ kind: "general-comfort", on: "2026-01-05" }, 2).at(-1)?.daysPerWeek).toBe(2);
});

it("asks for nothing that a clinician has yet to set", () => {
  expect(plannedFrequency({ kind: "post-operative", on: "2026-01-05" })).toEqual([{ from: "2026-01-05", daysPerWeek: 0, kinds: ["dilation"] }]);
});

it("takes the daily routine for practice where a program rests on it", () => {
  expect(practiceOf("general-comfort")).toEqual(["dilation"]);
  expect(practiceOf("relax-first")).toContain("exercise");
  expect(plannedFrequency({ kind: "strength-continence", on: "2026-01-05" })).toEqual([
    { from: "2026-01-05", daysPerWeek: 7, kinds: ["exercise", "dilation"] },
  ]);
});

it("follows programs over time, and a clinician's number from its day on", () => {
  const programs = [
    { kind: "general-comfort", on: "2026-01-05" },
    { kind: "relax-first", on: "2026-03-02" },
  ] as const;
  const asked = (agreements: Parameters<typeof frequenciesOf>[1]) =>
    frequenciesOf(programs, agreements).map(({ from, daysPerWeek }) => [from, daysPerWeek]);
  expect(asked([])).toEqual([
    ["2026-01-05", 0],
    ["2026-01-19", 3],
    ["2026-03-02", 7],
  ]);
  expect(asked([{ on: "2026-02-02", parameters: { sessionsPerWeek: 2 } }])).toEqual([
    ["2026-01-05", 0],
    ["2026-01-19", 3],
    ["2026-02-02", 2],
    ["2026-03-02", 7],
  ]);
  expect(frequenciesOf([], [])).toEqual([]);
});
