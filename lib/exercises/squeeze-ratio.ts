import { exerciseById } from "@/lib/exercises/catalogue";
import type { Routine } from "@/lib/exercises/schema";
import { timedSteps } from "@/lib/exercises/timed-steps";

export type SqueezeRatio = {
  squeezeSeconds: number;
  letGoSeconds: number /** Seconds of letting go for each second of squeezing, to one decimal. */;
  letGoPerSqueeze: number;
};

/**
 * How long a routine squeezes and how long it lets go, over its locked exercises (the pelvic floor squeezes);
 * undefined where it has none. Letting go includes rests, not breathing exercises around them.
 */
export function squeezeRatio(routine: Routine): SqueezeRatio | undefined {
  let squeezeSeconds = 0;
  let letGoSeconds = 0;
  for (const item of routine.items) {
    const exercise = exerciseById(item.exerciseId);
    if (!exercise.lockedWhenTight) continue;
    const { cycle } = timedSteps(exercise, item);
    for (const step of cycle.steps) {
      const seconds = step.seconds * cycle.repetitions * cycle.sets;
      if (step.phase === "contract") squeezeSeconds += seconds;
      if (step.phase === "release" || step.phase === "rest") letGoSeconds += seconds;
    }
  }
  if (squeezeSeconds === 0) return undefined;
  return { squeezeSeconds, letGoSeconds, letGoPerSqueeze: Math.round((letGoSeconds / squeezeSeconds) * 10) / 10 };
}
