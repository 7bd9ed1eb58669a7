import fc from "fast-check";
import { expect, test } from "vitest";
import { formatSize, fromMm, toMm } from "./convert-size";
import { units } from "./schema";

test.each([
  [0.75, "inch", 19],
  [1, "inch", 25.5],
  [69, "french", 23],
  [70, "french", 23.5],
  [72.3, "circumference-mm", 23],
  [23.24, "mm", 23],
  [23.25, "mm", 23.5],
] as const)("%d in %s is %d mm", (value, unit, mm) => expect(toMm(value, unit)).toBe(mm));

test.each([
  ["mm", "23.5 mm"],
  ["inch", "0.93 in"],
  ["circumference-mm", "73.8 mm around"],
  ["french", "70.5 Fr"],
] as const)("23.5 mm in %s is %s", (unit, text) => expect(formatSize(23.5, unit)).toBe(text));

test("every size of the grid comes back from every unit", () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 80 }), fc.constantFrom(...units), (half, unit) => toMm(fromMm(half / 2, unit), unit) === half / 2),
  );
});

test("a larger value is never a smaller size", () => {
  const value = fc.double({ min: 0.1, max: 200, noNaN: true });
  fc.assert(fc.property(value, value, fc.constantFrom(...units), (one, other, unit) => one > other || toMm(one, unit) <= toMm(other, unit)));
});
