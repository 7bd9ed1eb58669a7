import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bridgingSizes, sizeGaps, stepVerdict } from "./size-gaps";

const set = (use: "anal" | "vaginal", ...sizes: number[]) => sizes.map((maxDiameterMm) => ({ id: `${use}-${maxDiameterMm}`, maxDiameterMm, use }));

describe("sizeGaps", () => {
  test("18, 20, 23, 27, 30: one wide step, no blocked one", () => {
    expect(sizeGaps(set("anal", 30, 18, 27, 20, 23))).toMatchObject([
      { fromId: "anal-23", toId: "anal-27", fromMm: 23, toMm: 27, stepMm: 4, severity: "warn", bridgeMm: [25], reason: { rule: "DEV-STEP-3" } },
    ]);
  });
  test("a jump of 7 mm is blocked and needs two sizes", () => {
    expect(sizeGaps(set("anal", 18, 25))).toMatchObject([{ severity: "block", stepMm: 7, bridgeMm: [20, 23], reason: { rule: "DEV-STEP-4" } }]);
  });
  test("sets of different use are never bridged by each other", () => {
    expect(sizeGaps([...set("anal", 18, 24), ...set("vaginal", 21)])).toMatchObject([{ use: "anal", bridgeMm: [21] }]);
  });
  test("no gap in an empty set, a single size or two equal ones", () => {
    expect([sizeGaps([]), sizeGaps(set("anal", 18)), sizeGaps(set("anal", 18, 18))]).toEqual([[], [], []]);
  });
});

test.each([
  [18, 27, [21, 24]],
  [18, 22.5, [20]],
  [20, 27, [22, 25]],
  // No whole millimetre leaves both steps at 3 mm or less.
  [20.5, 26.5, [23.5]],
  [18, 21, []],
])("from %d to %d mm leads by %j: whole millimetres where they do", (from, to, way) => expect(bridgingSizes(from, to)).toEqual(way));

test.each([
  [0, "ok"],
  [3, "ok"],
  [3.5, "warn"],
  [4, "warn"],
  [4.5, "block"],
] as const)("a step of %d mm is %s", (mm, verdict) => expect(stepVerdict(mm)).toBe(verdict));

test("bridging sizes lie on the grid, rise, leave no step above 3 mm, and are as few as can be", () => {
  const halves = fc.integer({ min: 10, max: 80 }).map((half) => half / 2);
  fc.assert(
    fc.property(halves, halves, (one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const way = [from, ...bridgingSizes(from, to), to];
      for (const [index, size] of way.slice(1).entries()) {
        expect(Number.isInteger(size * 2)).toBe(true);
        const step = size - (way[index] ?? 0);
        expect(step <= 3 && (step > 0 || from === to)).toBe(true);
      }
      expect(way.length - 2).toBe(Math.max(0, Math.ceil((to - from) / 3) - 1));
    }),
  );
});
