import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exerciseById, exercises } from "@/lib/exercises/catalogue";
import { cycleSeconds, toMinutes } from "@/lib/exercises/cycle-time";
import { routineById, routines } from "@/lib/exercises/routines";
import { exerciseSeconds, routineMinutes, routineSeconds } from "@/lib/exercises/total-time";

describe("total time", () => {
  it("of the breathing exercise is 15 s to settle and 30 breaths of 10 s", () => {
    expect(exerciseSeconds(exerciseById("breath-diaphragm"))).toBe(315);
  });

  it("counts the rest between sets once for each gap", () => {
    expect(cycleSeconds({ ...exerciseById("pf-slow-start").cycle, sets: 3 })).toBe(3 * 60 + 2 * 60);
  });

  it("of a body scan is 7 to 10 minutes, and shorter without the pelvic squeeze", () => {
    const whole = exerciseSeconds(exerciseById("body-scan"));
    expect(whole).toBeGreaterThanOrEqual(7 * 60);
    expect(whole).toBeLessThanOrEqual(10 * 60);
    expect(exerciseSeconds(exerciseById("body-scan"), {}, { strengtheningLocked: true })).toBe(whole - 2 * 37);
  });

  it("of a soak stays between 10 and 15 minutes whatever is asked", () => {
    for (const repetitions of [1, 10, 15, 60]) {
      const minutes =
        cycleSeconds({ ...exerciseById("warm-soak").cycle, repetitions: 0 }) + exerciseSeconds(exerciseById("warm-soak"), { repetitions }) - 30;
      expect(minutes).toBeGreaterThanOrEqual(600);
      expect(minutes).toBeLessThanOrEqual(900);
    }
  });

  it.each([
    [1, 1],
    [89, 1],
    [90, 2],
    [150, 3],
  ])("shows %d seconds as %d minutes", (seconds, minutes) => {
    expect(toMinutes(seconds)).toBe(minutes);
  });

  it("of a routine is the sum of its exercises", () => {
    expect(routineSeconds(routineById("before-session"))).toBe(120 + 115 + 65);
    for (const routine of routines) expect(routineMinutes(routine)).toBe(toMinutes(routineSeconds(routine)));
  });

  it("never grows when fewer repetitions are asked", () => {
    fc.assert(
      fc.property(fc.constantFrom(...exercises), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 5 }), (exercise, repetitions, sets) => {
        expect(exerciseSeconds(exercise, { repetitions, sets })).toBeLessThanOrEqual(
          exerciseSeconds(exercise, { repetitions: repetitions + 1, sets: sets + 1 }),
        );
      }),
    );
  });
});
