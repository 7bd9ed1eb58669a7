import { describe, expect, it } from "vitest";
import { exerciseById, exercises } from "@/lib/exercises/catalogue";
import { isLocked, lockedBy, needsUnlockedFloor } from "@/lib/exercises/is-locked";
import { routineById, routines } from "@/lib/exercises/routines";

const tight = { strengtheningLocked: true };
const assessed = { strengtheningLocked: false };

describe("EX-TIGHT", () => {
  it("closes squeezes while the floor is tight and opens them once it is not", () => {
    expect(lockedBy(exerciseById("pf-slow-start"), tight)?.id).toBe("EX-TIGHT");
    expect(lockedBy(exerciseById("pf-slow-start"), assessed)).toBeUndefined();
  });

  it("leaves breathing, drops and stretches open", () => {
    const open = exercises.filter((exercise) => !isLocked(exercise, tight)).map(({ id }) => id);
    expect(open).toEqual(expect.arrayContaining(["breath-diaphragm", "pf-drop", "child-pose", "toilet-mechanics", "body-scan", "warm-soak"]));
    expect(exercises.filter((exercise) => isLocked(exercise, assessed))).toEqual([]);
  });

  it("closes the strength routines and no others", () => {
    expect(routines.filter((routine) => isLocked(routine, tight)).map(({ id }) => id)).toEqual(["strength-start", "strength-build"]);
    expect(needsUnlockedFloor(routineById("relax-daily"))).toBe(false);
  });
});
