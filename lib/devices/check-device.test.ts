import { describe, expect, test } from "vitest";
import { checkDevice, largestPlannedMm } from "./check-device";
import { checkLubricant } from "./check-lubricant";
import { type DeviceRuleId, deviceRules } from "./rules";
import type { Lubricant, Material } from "./schema";
import { sizeGaps } from "./size-gaps";

const device = (own: object = {}) => ({ maxDiameterMm: 20, insertableLengthMm: 100, flaredBase: true, use: "anal" as const, ...own });
const found = (own: object, clinicianMaxMm?: number) => {
  const { errors, warnings } = checkDevice(device(own), clinicianMaxMm);
  return [...errors, ...warnings].map(({ rule }) => rule);
};
const lubricant = (name: Lubricant, material: Material, prescribed = false) => checkLubricant(name, material, prescribed).map(({ rule }) => rule);
const step = (mm: number) =>
  sizeGaps([
    { id: "a", maxDiameterMm: 20, use: "anal" },
    { id: "b", maxDiameterMm: 20 + mm, use: "anal" },
  ]).map(({ reason }) => reason.rule);

/** By rule id: what matches the row, and what lies just on the other side. */
const cases: Record<DeviceRuleId, { match: DeviceRuleId[][]; miss: DeviceRuleId[][] }> = {
  "DEV-DIAMETER": {
    match: [found({ maxDiameterMm: 4.5 }), found({ maxDiameterMm: 40.5 }), found({ maxDiameterMm: Number.NaN })],
    miss: [found({ maxDiameterMm: 5 }), found({ maxDiameterMm: 40 })],
  },
  "DEV-GRID": { match: [found({ maxDiameterMm: 20.3 })], miss: [found({ maxDiameterMm: 20.5 })] },
  "DEV-ABOVE-25": { match: [found({ maxDiameterMm: 25.5 })], miss: [found({ maxDiameterMm: 25 })] },
  "DEV-CAP-30": {
    match: [found({ maxDiameterMm: 30.5 }), found({ maxDiameterMm: 34 }, 33)],
    miss: [found({ maxDiameterMm: 30 }), found({ maxDiameterMm: 33 }, 33), found({ maxDiameterMm: 28 }, 20)],
  },
  "DEV-LENGTH": {
    match: [found({ insertableLengthMm: 29 }), found({ insertableLengthMm: 201 })],
    miss: [found({ insertableLengthMm: 30 }), found({ insertableLengthMm: 200 })],
  },
  "DEV-LONG": { match: [found({ insertableLengthMm: 121 })], miss: [found({ insertableLengthMm: 120 })] },
  "DEV-BASE": { match: [found({ flaredBase: false })], miss: [found({}), found({ flaredBase: false, use: "vaginal" })] },
  "DEV-STEP-3": { match: [step(3.5), step(4)], miss: [step(3), step(4.5)] },
  "DEV-STEP-4": { match: [step(4.5), step(7)], miss: [step(4)] },
  "LUB-SILICONE": {
    match: [lubricant("silicone", "silicone"), lubricant("silicone", "silicone", true)],
    miss: [lubricant("silicone", "glass"), lubricant("water-based", "silicone")],
  },
  "LUB-LATEX": {
    match: [lubricant("oil-or-petroleum", "latex"), lubricant("oil-or-petroleum", "latex", true)],
    miss: [lubricant("oil-or-petroleum", "steel"), lubricant("water-based", "latex")],
  },
  "LUB-NUMBING": { match: [lubricant("numbing", "glass")], miss: [lubricant("numbing", "glass", true), lubricant("water-based", "glass")] },
  "LUB-IRRITANT": { match: [lubricant("irritant", "glass")], miss: [lubricant("irritant", "glass", true), lubricant("silicone", "glass")] },
};

test("every row has a case", () => expect(Object.keys(cases).sort()).toEqual(Object.keys(deviceRules).sort()));

describe.each(Object.entries(cases))("%s", (id, { match, miss }) => {
  test("matches", () => {
    for (const rules of match) expect(rules).toContain(id);
  });
  test("does not match beyond its threshold", () => {
    for (const rules of miss) expect(rules).not.toContain(id);
  });
});

test("a usual device has nothing to say", () => expect(checkDevice(device())).toEqual({ errors: [], warnings: [] }));

test("findings name their field, and only blocks refuse", () => {
  const { errors, warnings } = checkDevice(device({ maxDiameterMm: 32, flaredBase: false }));
  expect(errors.map(({ rule, field }) => [rule, field])).toEqual([["DEV-BASE", "flaredBase"]]);
  expect(warnings.map(({ rule }) => rule)).toEqual(["DEV-CAP-30", "DEV-ABOVE-25"]);
});

test("30 mm is the cap, unless a clinician set one, larger or smaller", () =>
  expect([largestPlannedMm(), largestPlannedMm(34), largestPlannedMm(22)]).toEqual([30, 34, 22]));
