import { exerciseById } from "@/lib/exercises/catalogue";
import { letGoPerSqueeze, squeezeSeconds } from "@/lib/exercises/cycle-time";
import type { AnyRoutine, OwnRoutine } from "@/lib/exercises/schema";
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
export function squeezeRatio({ items }: Pick<AnyRoutine, "items">): SqueezeRatio | undefined {
  const cycles = items.flatMap((item) => {
    const exercise = exerciseById(item.exerciseId);
    return exercise.lockedWhenTight ? [squeezeSeconds(timedSteps(exercise, item).cycle)] : [];
  });
  const [squeeze, letGo] = (["squeezeSeconds", "letGoSeconds"] as const).map((key) => cycles.reduce((sum, cycle) => sum + cycle[key], 0)) as [
    number,
    number,
  ];
  return squeeze === 0 ? undefined : { squeezeSeconds: squeeze, letGoSeconds: letGo, letGoPerSqueeze: letGoPerSqueeze(squeeze, letGo) };
}

/** The same over a week in which the routine is done as often as it says. */
export function weekRatio({ items, timesPerDay, daysPerWeek }: Pick<OwnRoutine, "items" | "timesPerDay" | "daysPerWeek">): SqueezeRatio | undefined {
  const once = squeezeRatio({ items });
  const times = timesPerDay * daysPerWeek;
  return once && { ...once, squeezeSeconds: once.squeezeSeconds * times, letGoSeconds: once.letGoSeconds * times };
}
