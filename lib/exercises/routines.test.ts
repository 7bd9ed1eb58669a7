import { describe, expect, it } from "vitest";
import { exerciseById } from "@/lib/exercises/catalogue";
import { findRoutine, routineById, routines } from "@/lib/exercises/routines";
import { exerciseSeconds, routineMinutes } from "@/lib/exercises/total-time";

const purposesOf = (id: string) => routineById(id).items.map(({ exerciseId }) => exerciseById(exerciseId).purpose);

describe("routines", () => {
  it("are the named ones", () => {
    expect(routines.map(({ id }) => id).sort()).toEqual(
      [
        "after-session",
        "before-session",
        "first-week",
        "office-break",
        "relax-daily",
        "soreness",
        "strength-build",
        "strength-start",
        "toilet-mechanics-day",
        "wind-down",
      ].sort(),
    );
    expect(findRoutine("__proto__")).toBeUndefined();
    expect(() => routineById("nothing")).toThrow("nothing");
  });

  it.each(routines.flatMap((routine) => routine.items.map((item) => ({ routine: routine.id, ...item }))))(
    "$routine asks $exerciseId within the catalogue's limits and in one of its positions",
    ({ exerciseId, repetitions, sets, position }) => {
      const { limits, positions } = exerciseById(exerciseId);
      for (const [value, [least, most]] of [
        [repetitions, limits.repetitions],
        [sets, limits.sets],
      ] as const) {
        if (value !== undefined) expect(value >= least && value <= most).toBe(true);
      }
      expect(positions.map((place) => place.position)).toContain(position);
    },
  );

  it.each([
    ["before-session", 5],
    ["after-session", 2],
    ["office-break", 4],
  ])("%s takes the %d minutes its summary names", (id, minutes) => {
    expect(routineMinutes(routineById(id))).toBe(minutes);
  });

  it.each(routines)("$id takes between 2 and 20 minutes", (routine) => {
    expect(routineMinutes(routine)).toBeGreaterThanOrEqual(2);
    expect(routineMinutes(routine)).toBeLessThanOrEqual(20);
    for (const item of routine.items) expect(exerciseSeconds(exerciseById(item.exerciseId), item)).toBeGreaterThan(0);
  });

  it("ask no stretch and no squeeze of a sore body", () => {
    for (const purpose of purposesOf("soreness")) expect(["breathe", "relax", "heat"]).toContain(purpose);
  });

  it("offer only breathing, soak and posture while a clinician's word is awaited", () => {
    expect(routineById("toilet-mechanics-day").items.map(({ exerciseId }) => exerciseId)).toEqual([
      "breath-diaphragm",
      "toilet-mechanics",
      "warm-soak",
    ]);
  });
});
