import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exercises, findExercise } from "@/lib/exercises/catalogue";
import { routines } from "@/lib/exercises/routines";
import { type Phase, phases } from "@/lib/exercises/schema";
import { keptTempo, limitsOf, longerThan, tempoLimits } from "@/lib/exercises/tempo-limits";

const anySeconds = fc.dictionary(fc.constantFrom<Phase>(...phases), fc.integer({ min: -10, max: 500 }));

describe("the bounds of the tempo", () => {
  it.each(Object.entries(tempoLimits))(
    "of %s are of a phase that it has, around the catalogue's own seconds, and name their source",
    (id, { seconds, source }) => {
      const exercise = findExercise(id);
      expect(exercise?.id).toBe(id);
      for (const [phase, [least, most]] of Object.entries(seconds)) {
        const own = exercise?.cycle.steps.filter((step) => step.phase === phase) ?? [];
        expect(own.length, phase).toBeGreaterThan(0);
        for (const step of own) expect(step.seconds >= least && step.seconds <= most && least >= 1 && least < most, phase).toBe(true);
      }
      expect(source.source.length).toBeGreaterThan(5);
    },
  );

  it.each(exercises)("of $id leave room for letting go as long as the longest squeeze, and one tempo a phase", (exercise) => {
    for (const [longer, shorter] of Object.entries(longerThan) as [Phase, Phase][]) {
      const [one, other] = [limitsOf(exercise, longer), limitsOf(exercise, shorter)];
      if (one && other) expect(one[1]).toBeGreaterThanOrEqual(other[1]);
    }
    for (const phase of phases)
      expect(new Set(exercise.cycle.steps.filter((step) => step.phase === phase).map(({ seconds }) => seconds)).size).toBeLessThan(2);
  });

  it.each([
    ["pf-slow", "contract", [1, 10]],
    ["pf-slow-start", "contract", [1, 3]],
    ["pf-quick", "contract", [1, 1]],
    ["pf-submax", "contract", [20, 30]],
    ["body-scan", "contract", [5, 10]],
    ["body-scan", "release", [30, 30]],
    ["happy-baby", "hold", [15, 30]],
    ["warm-soak", "rest", [60, 60]],
    ["breath-diaphragm", "in", [3, 6]],
    ["breath-diaphragm", "out", [4, 8]],
  ] as const)("%s: %s takes %j seconds (clinical.md 7)", (id, phase, range) => {
    const exercise = findExercise(id);
    expect(exercise && limitsOf(exercise, phase)).toEqual(range);
  });

  it("keep whatever is asked inside, with letting go never shorter than the squeeze", () => {
    fc.assert(
      fc.property(fc.constantFrom(...exercises), anySeconds, (exercise, asked) => {
        const kept = keptTempo(exercise, asked);
        for (const { phase } of exercise.cycle.steps) {
          const [least, most] = limitsOf(exercise, phase) ?? [0, 0];
          expect((kept[phase] ?? 0) >= least && (kept[phase] ?? 0) <= most).toBe(true);
        }
        expect(kept.release ?? 99).toBeGreaterThanOrEqual(kept.contract ?? 0);
        expect(kept.out ?? 99).toBeGreaterThanOrEqual(kept.in ?? 0);
      }),
    );
  });

  it("change nothing in the named routines", () => {
    for (const { items } of routines)
      for (const { exerciseId, seconds } of items) {
        const exercise = findExercise(exerciseId);
        if (exercise && seconds) expect(keptTempo(exercise, seconds)).toMatchObject(seconds);
      }
  });
});
