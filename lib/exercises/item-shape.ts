import type { TimedCycle } from "@/lib/exercises/cycle-time";
import type { Exercise, ExercisePosition, Phase } from "@/lib/exercises/schema";
import { limitsOf } from "@/lib/exercises/tempo-limits";

type Range = readonly [least: number, most: number];

/**
 * All of an exercise that a builder needs to check an item and to work out its times. It goes to the browser, which never loads the catalogue:
 * `tempo` has the phases that may be changed, `longerThan` the ones of the cycle that are never shorter than another.
 */
export type ItemShape = {
  id: string;
  squeezes: boolean;
  positions: readonly ExercisePosition[];
  readySeconds: number;
  cycle: TimedCycle;
  limits: { repetitions: Range; sets: Range };
  tempo: readonly { phase: Phase; limits: Range }[];
};

export function itemShape(exercise: Exercise): ItemShape {
  const { id, lockedWhenTight, positions, getReady, cycle, limits } = exercise;
  const phases = [...new Set(cycle.steps.map(({ phase }) => phase))];
  return {
    id,
    squeezes: lockedWhenTight,
    positions: positions.map(({ position }) => position),
    readySeconds: getReady.seconds,
    cycle: { ...cycle, steps: cycle.steps.map(({ phase, seconds }) => ({ phase, seconds })) },
    limits,
    tempo: phases.flatMap((phase) => {
      const range = limitsOf(exercise, phase);
      return range && range[0] < range[1] ? [{ phase, limits: range }] : [];
    }),
  };
}
