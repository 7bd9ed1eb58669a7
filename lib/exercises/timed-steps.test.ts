import { describe, expect, it } from "vitest";
import { exerciseById } from "@/lib/exercises/catalogue";
import { timedSteps } from "@/lib/exercises/timed-steps";

describe("timedSteps", () => {
  it("leaves the catalogue as it is when nothing is changed", () => {
    const exercise = exerciseById("pf-slow");
    expect(timedSteps(exercise)).toEqual({ getReady: exercise.getReady, cycle: exercise.cycle });
  });

  it("applies a routine's seconds, repetitions and sets", () => {
    const { cycle } = timedSteps(exerciseById("breath-diaphragm"), { repetitions: 5, sets: 2, seconds: { in: 3 } });
    expect([cycle.repetitions, cycle.sets, cycle.steps.map((step) => step.seconds)]).toEqual([5, 2, [3, 6]]);
  });

  it.each([
    [21, 20],
    [20, 20],
    [5, 5],
    [4, 5],
  ])("keeps %d quick squeezes within the limits: %d", (asked, done) => {
    expect(timedSteps(exerciseById("pf-quick"), { repetitions: asked }).cycle.repetitions).toBe(done);
  });

  it.each([
    [{ contract: 12, release: 12 }, [10, 12]],
    [{ contract: 8, release: 5 }, [8, 8]],
    [{ contract: 0 }, [1, 10]],
    [{ release: 60 }, [10, 20]],
  ])("keeps a tempo of %j within the bounds: %j", (seconds, done) => {
    expect(timedSteps(exerciseById("pf-slow"), { seconds }).cycle.steps.map((step) => step.seconds)).toEqual(done);
  });

  it("leaves the pelvic squeeze out of a body scan when the floor is tight", () => {
    const all = timedSteps(exerciseById("body-scan")).cycle.steps;
    const tight = timedSteps(exerciseById("body-scan"), {}, { strengtheningLocked: true }).cycle.steps;
    expect(all.length - tight.length).toBe(4);
    expect(tight.some(({ instruction }) => /pelvic floor|buttocks/.test(instruction))).toBe(false);
  });
});
