import { expect, test } from "vitest";
import { type Beside, boundRule, standsOn } from "./proposal-bounds";
import { parameterFields } from "./read-agreement";
import type { Parameters } from "./schema";

const on = (given: Parameters, beside?: Beside) => {
  const [name] = Object.keys(given) as [keyof Parameters];
  const { why, only } = standsOn(name, given, beside);
  return [why.rule, only];
};

test("every number has a row that bounds it", () => {
  for (const { name } of parameterFields) expect(boundRule(name).rule).toMatch(/^PRG-/);
});

test.each<[Parameters, string, boolean]>([
  [{ maxDiameterMm: 31 }, "PRG-CAP-SELF-30", true],
  [{ maxDiameterMm: 30 }, "PRG-CAP-CLINICIAN", true],
  [{ startDiameterMm: 20 }, "PRG-START-SMALLEST", true],
  [{ sessionsPerWeek: 4 }, "PRG-WEEK-3", true],
  [{ sessionsPerWeek: 3 }, "PRG-WEEK-3", false],
  [{ dilationMinutes: 11 }, "PRG-MINUTES-CAP-10", true],
  [{ dilationMinutes: 10 }, "PRG-MINUTES-CAP-10", false],
  [{ smallerMinutes: 6 }, "PRG-EDIT-SMALLER-5", true],
  [{ repetitions: 16 }, "PRG-REPETITIONS-15", true],
  [{ sets: 3 }, "PRG-SETS-2", true],
  [{ minDaysPerSize: 13 }, "PRG-DAYS-14", true],
  [{ minDaysPerSize: 14 }, "PRG-EDIT-DAYS-90", false],
  [{ sessionsPerDay: 2 }, "PRG-ONCE-A-DAY", true],
  [{ sessionsPerDay: 1 }, "PRG-ONCE-A-DAY", false],
  [{ mode: "hold" }, "PRG-SESSION-DAY", false],
])("%o stands on %s; only a clinician: %s", (given, rule, only) => {
  expect(on(given)).toEqual([rule, only]);
});

test("in relax-first less is one's own, in a led program nothing, and nothing that a clinician has set", () => {
  expect(on({ sessionsPerWeek: 3 }, { kind: "relax-first" })).toEqual(["PRG-RELAX-WEEK-2", true]);
  expect(on({ maxDiameterMm: 20 }, { kind: "relax-first" })).toEqual(["PRG-RELAX-SMALLEST", true]);
  expect(on({ minDaysPerSize: 20 }, { kind: "relax-first" })).toEqual(["PRG-EDIT-CLOSED", true]);
  expect(on({ mode: "hold" }, { kind: "post-operative" })).toEqual(["PRG-POSTOP-PARAMETERS", true]);
  expect(on({ sessionsPerWeek: 2 }, { set: { sessionsPerWeek: 3 } })).toEqual(["PRG-EDIT-CLINICIAN", true]);
});
