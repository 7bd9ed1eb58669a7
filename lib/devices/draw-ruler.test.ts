import { describe, expect, it } from "vitest";
import { drawRuler } from "./draw-ruler";

const width = 340;
const everyMm = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

describe("the ruler of a set", () => {
  it("makes the way as long as the step, and says what each step is", () => {
    const { spans } = drawRuler([18, 20, 23, 27, 32], [], width);
    const ways = spans.map(({ from, to }) => to - from);
    expect((ways[1] ?? 0) / (ways[0] ?? 1)).toBeCloseTo(1.5, 1);
    expect((ways[3] ?? 0) / (ways[0] ?? 1)).toBeCloseTo(2.5, 1);
    expect(spans.map(({ verdict }) => verdict)).toEqual(["ok", "ok", "warn", "block"]);
  });

  it("shows a bridging size between the two that it bridges", () => {
    const { ticks, bridges } = drawRuler([18, 25], [20, 23], width);
    const [from, to] = ticks.map(({ x }) => x);
    for (const x of bridges) expect(x > (from ?? 0) && x < (to ?? 0)).toBe(true);
  });

  it.each([1, 2, 5, 26, 60])("stays inside and lets no two labels meet: %i sizes", (count) => {
    const { ticks } = drawRuler(everyMm(5, count), [], width);
    for (const { x } of ticks) expect(x >= 0 && x <= width).toBe(true);
    const labelled = ticks.filter((tick) => tick.labelled).map(({ x }) => x);
    labelled.slice(1).forEach((x, index) => {
      expect(x - (labelled[index] ?? 0)).toBeGreaterThanOrEqual(28);
    });
    expect([ticks[0]?.labelled, ticks.at(-1)?.labelled]).toEqual([true, true]);
  });

  it("labels equal sizes once, and has no way between them", () => {
    const { ticks, spans } = drawRuler([20, 20, 23], [], width);
    expect(ticks.map(({ labelled }) => labelled)).toEqual([true, false, true]);
    expect(spans).toHaveLength(1);
  });

  it("puts a size alone in the middle, and draws nothing of none", () => {
    expect(drawRuler([20], [], width).ticks).toEqual([{ mm: 20, x: 170, labelled: true }]);
    expect(drawRuler([], [], width)).toEqual({ ticks: [], spans: [], bridges: [] });
  });
});
