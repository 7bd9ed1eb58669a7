import { expect, test } from "vitest";
import { capInForce, consecutiveDaysSet, missingParameters, parametersInForce } from "./parameters-in-force";
import { accepted, agreed, allSet, comfort, commonSet, day, folded, screened } from "./testing/history";

const operated = (parameters: object) =>
  folded([screened(0, { goal: "post-operative" }), accepted(0, "post-operative"), agreed(0, { parameters })]).state;

test("the clinician's parameters lie over the template's; without a program there are none", () => {
  expect(parametersInForce(folded([]).state)).toEqual({});
  expect(parametersInForce(folded(comfort()).state)).toEqual({ mode: "hold", sessionsPerWeek: 3, sessionsPerDay: 1, minDaysPerSize: 14 });
  expect(parametersInForce(operated({ dilationMinutes: 4 }))).toEqual({ dilationMinutes: 4 });
});

test("after an operation every missing parameter is named", () => {
  expect(missingParameters(operated({ startDiameterMm: 18, mode: "repetitions" }))).toEqual([
    "maxDiameterMm",
    "dilationMinutes",
    "sessionsPerWeek",
    "sessionsPerDay",
    "repetitions",
    "sets",
  ]);
  expect(missingParameters(operated(allSet))).toEqual([]);
  expect(missingParameters(folded(comfort()).state)).toEqual([]);
});

test("caps: 30 mm alone, the clinician's with one, the smallest in relax-first", () => {
  const cap = (events: Parameters<typeof folded>[0]) => capInForce(folded(events).state, commonSet, day(1));
  expect(cap(comfort())).toBe(30);
  expect(cap([screened(0), agreed(0, { parameters: { maxDiameterMm: 36 } }), accepted(0)])).toBe(36);
  expect(cap([screened(0), accepted(0, "relax-first")])).toBe(18);
});

test("only a clinician sets days in a row", () => {
  expect(consecutiveDaysSet(folded(comfort()).state, day(1))).toBe(false);
  expect(consecutiveDaysSet(operated({ sessionsPerWeek: 5 }), day(1))).toBe(true);
});
