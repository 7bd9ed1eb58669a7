import { describe, expect, it } from "vitest";
import { routineById, routines } from "@/lib/exercises/routines";
import { squeezeRatio } from "@/lib/exercises/squeeze-ratio";

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
