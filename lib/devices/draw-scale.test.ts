import { describe, expect, it } from "vitest";
import { drawScale } from "./draw-scale";

describe("the drawing of a set", () => {
  it("keeps true proportions and stands everything on one line", () => {
    const { sizes, ground } = drawScale([10, 20, 30]);
    const [small, , large] = sizes;
    expect((large?.r ?? 0) / (small?.r ?? 1)).toBeCloseTo(3, 1);
    for (const { cy, r } of sizes) expect(cy + r).toBeCloseTo(ground, 0);
  });

  it.each([1, 5, 26, 60])("fits %i sizes into its width without overlap", (count) => {
    const { sizes, width } = drawScale(Array.from({ length: count }, (_, index) => 5 + index / 2));
    sizes.forEach(({ cx, r }, index) => {
      const before = sizes[index - 1];
      expect(cx - r).toBeGreaterThanOrEqual(before ? before.cx + before.r : 0);
      expect(cx + r).toBeLessThanOrEqual(width);
    });
  });

  it("labels every size of a short set, and the ends of a long one", () => {
    expect(drawScale([18, 20, 23, 27, 30]).sizes.every(({ labelled }) => labelled)).toBe(true);
    const long = drawScale(Array.from({ length: 26 }, (_, index) => 15 + index)).sizes;
    expect(long.filter(({ labelled }) => labelled).length).toBeLessThan(9);
    expect([long[0]?.labelled, long.at(-1)?.labelled]).toEqual([true, true]);
  });

  it("draws nothing of an empty set", () => {
    expect(drawScale([]).sizes).toEqual([]);
  });
});
