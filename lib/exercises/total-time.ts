import { exerciseById } from "@/lib/exercises/catalogue";
import { cycleSeconds, toMinutes } from "@/lib/exercises/cycle-time";
import type { AnyRoutine, Exercise, Override } from "@/lib/exercises/schema";
import { type StepOptions, timedSteps } from "@/lib/exercises/timed-steps";

/** Seconds for an exercise once through, getting ready included. */
export function exerciseSeconds(exercise: Exercise, override?: Override, options?: StepOptions): number {
  const { getReady, cycle } = timedSteps(exercise, override, options);
  return getReady.seconds + cycleSeconds(cycle);
}

/** Seconds for a routine once through. */
export const routineSeconds = (routine: Pick<AnyRoutine, "items">, options?: StepOptions): number =>
  routine.items.reduce((sum, item) => sum + exerciseSeconds(exerciseById(item.exerciseId), item, options), 0);

export const routineMinutes = (routine: Pick<AnyRoutine, "items">, options?: StepOptions): number => toMinutes(routineSeconds(routine, options));
