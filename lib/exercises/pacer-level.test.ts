import { describe, expect, it } from "vitest";
import { exercises } from "./catalogue";
import { pacerLevel } from "./pacer-level";
import { exerciseTimeline } from "./routine-timeline";

describe("the pacer", () => {
  it("opens over the whole breath in, and closes over the whole breath out", () => {
    const breath = { phase: "in", seconds: 4 } as const;
    expect([0, 2, 4].map((at) => Math.round(pacerLevel(breath, "out", at) * 100) / 100)).toEqual([0.12, 0.56, 1]);
    expect(pacerLevel({ phase: "out", seconds: 6 }, "in", 6)).toBeCloseTo(0.12);
  });

  it.each(exercises)("moves through $id without a jump, and stays between closed and wide", (exercise) => {
    const { cues } = exerciseTimeline(exercise);
    let last: number | undefined;
    for (const [index, cue] of cues.entries()) {
      for (let at = 0; at <= cue.seconds; at += 1 / 60) {
        const level = pacerLevel(cue, cues[index - 1]?.phase, at);
        expect(level >= 0 && level <= 1).toBe(true);
        // Only where a phase that swings is left may it move a little at once.
        if (last !== undefined) expect(Math.abs(level - last)).toBeLessThan(at === 0 ? 0.1 : 0.05);
        last = level;
      }
    }
  });

  it("steps with the seconds for those who asked for less motion", () => {
    const at = (seconds: number) => pacerLevel({ phase: "in", seconds: 4 }, "out", seconds, true);
    expect(at(0.1)).toBe(at(0.9));
    expect(at(1)).not.toBe(at(0.9));
    expect(at(3.5)).toBe(1);
    const hold = (seconds: number) => pacerLevel({ phase: "hold", seconds: 60 }, "in", seconds, true);
    expect(hold(10)).toBe(hold(40));
  });
});
