import { describe, expect, it } from "vitest";
import { rhythmPath } from "@/components/exercises/rhythm-path";
import { exercises } from "@/lib/exercises/catalogue";

const frame = { width: 400, top: 30, bottom: 170 };

describe("rhythmPath", () => {
  it("gives each step the width of its time", () => {
    const { steps } = rhythmPath(
      [
        { phase: "in", seconds: 4 },
        { phase: "out", seconds: 6 },
      ],
      frame,
    );
    expect(steps.map(({ from, to }) => [from, to])).toEqual([
      [0, 160],
      [160, 400],
    ]);
  });

  it.each(exercises)("stays inside the frame for $id", ({ cycle, effortPercent }) => {
    const { line } = rhythmPath(cycle.steps, { ...frame, effort: (effortPercent ?? 100) / 100 });
    expect(line).not.toMatch(/NaN|undefined/);
    const points =
      line
        .replaceAll(/H(\S+?)(?=[A-Z]|$)/g, "")
        .match(/-?\d+(\.\d+)?/g)
        ?.map(Number) ?? [];
    points.forEach((value, index) => {
      if (index % 2 === 0) expect(value >= 0 && value <= frame.width + 0.1).toBe(true);
      else expect(value >= frame.top && value <= frame.bottom).toBe(true);
    });
  });

  it("draws half effort at about half the height", () => {
    const height = (effort: number) =>
      Math.min(...(rhythmPath([{ phase: "contract", seconds: 4 }], { ...frame, effort }).line.match(/ (\d+(\.\d+)?)/g) ?? []).map(Number));
    expect(height(0.5)).toBeGreaterThan(height(1));
  });
});
