import type { Cycle, Exercise, Override, Step } from "@/lib/exercises/schema";
import { keptTempo, within } from "@/lib/exercises/tempo-limits";

/** What a program knows about the person that changes an exercise. */
export type StepOptions = { strengtheningLocked?: boolean };

/**
 * An exercise as it is really done: the routine's changes applied and kept within the catalogue's limits and those of its tempo,
 * and squeezes left out of a step list where the floor is tight (clinical.md 7). Seconds throughout.
 */
export function timedSteps(exercise: Exercise, override: Override = {}, options: StepOptions = {}): { getReady: Step; cycle: Cycle } {
  const { cycle, limits, getReady } = exercise;
  const tempo = keptTempo(exercise, override.seconds);
  const steps = cycle.steps
    .filter((step) => !(options.strengtheningLocked && step.skipWhenTight))
    .map((step) => ({ ...step, seconds: tempo[step.phase] ?? step.seconds }));
  return {
    getReady,
    cycle: {
      ...cycle,
      steps,
      repetitions: within(override.repetitions ?? cycle.repetitions, limits.repetitions),
      sets: within(override.sets ?? cycle.sets, limits.sets),
    },
  };
}
