import { exerciseById } from "@/lib/exercises/catalogue";
import type { Cycle, Exercise, Override, Routine, Step } from "@/lib/exercises/schema";
import { type StepOptions, timedSteps } from "@/lib/exercises/timed-steps";

/** Seconds for one turn through the steps, without repetitions. */
export const turnSeconds = (steps: Step[]): number => steps.reduce((sum, step) => sum + step.seconds, 0);

/** Seconds for all repetitions and sets, with the rests between sets and without getting ready. */
export const cycleSeconds = (cycle: Cycle): number =>
  cycle.sets * cycle.repetitions * turnSeconds(cycle.steps) + (cycle.sets - 1) * cycle.restBetweenSetsSeconds;

/** Seconds for an exercise once through, getting ready included. */
export function exerciseSeconds(exercise: Exercise, override?: Override, options?: StepOptions): number {
  const { getReady, cycle } = timedSteps(exercise, override, options);
  return getReady.seconds + cycleSeconds(cycle);
}

/** Seconds for a routine once through. */
export const routineSeconds = (routine: Routine, options?: StepOptions): number =>
  routine.items.reduce((sum, item) => sum + exerciseSeconds(exerciseById(item.exerciseId), item, options), 0);

/** Whole minutes as shown to people: to the nearest, never less than 1. */
export const toMinutes = (seconds: number): number => Math.max(1, Math.round(seconds / 60));

export const routineMinutes = (routine: Routine, options?: StepOptions): number => toMinutes(routineSeconds(routine, options));
