import { describe, expect, it } from "vitest";
import { routineById, routines } from "@/lib/exercises/routines";
import { squeezeRatio, weekRatio } from "@/lib/exercises/squeeze-ratio";

describe("squeezeRatio", () => {
  it("counts squeezing and letting go over the squeezes alone", () => {
    expect(squeezeRatio(routineById("strength-start"))).toEqual({
      squeezeSeconds: 5 * 2 + 10 * 3,
      letGoSeconds: 5 * 10 + 10 * 3,
      letGoPerSqueeze: 2,
    });
  });

  it.each(["relax-daily", "wind-down", "soreness"])("is undefined for %s, which has none", (id) => {
    expect(squeezeRatio(routineById(id))).toBeUndefined();
  });

  it("never asks more squeezing than letting go", () => {
    for (const routine of routines) expect(squeezeRatio(routine)?.letGoPerSqueeze ?? 1).toBeGreaterThanOrEqual(1);
  });
});

describe("weekRatio", () => {
  it("is that of one time, over all times of the week", () => {
    const items = [
      { exerciseId: "pf-slow", position: "lying", repetitions: 5, seconds: { contract: 6, release: 12 } } as const,
      { exerciseId: "pf-drop", position: "lying" } as const,
    ];
    // 5 × 6 s and 5 × 12 s, three times a day on four days.
    expect(weekRatio({ items, timesPerDay: 3, daysPerWeek: 4 })).toEqual({ squeezeSeconds: 360, letGoSeconds: 720, letGoPerSqueeze: 2 });
    expect(weekRatio({ items: items.slice(1), timesPerDay: 3, daysPerWeek: 4 })).toBeUndefined();
  });
});
