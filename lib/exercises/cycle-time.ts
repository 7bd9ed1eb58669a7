import type { Phase } from "@/lib/exercises/schema";

/** Times of a cycle without its words: also what the builder reckons with in the browser, which never loads the catalogue. */
export type TimedCycle = { steps: readonly TimedStep[]; repetitions: number; sets: number; restBetweenSetsSeconds: number };
export type TimedStep = { phase: Phase; seconds: number };

/** Seconds for one turn through the steps, without repetitions. */
export const turnSeconds = (steps: readonly TimedStep[]): number => steps.reduce((sum, step) => sum + step.seconds, 0);

/** Seconds for all repetitions and sets, with the rests between sets and without getting ready. */
export const cycleSeconds = (cycle: TimedCycle): number =>
  cycle.sets * cycle.repetitions * turnSeconds(cycle.steps) + (cycle.sets - 1) * cycle.restBetweenSetsSeconds;

/** Seconds of squeezing, and of letting go (rests of a turn among it), over all repetitions and sets. */
export function squeezeSeconds({ steps, repetitions, sets }: TimedCycle): { squeezeSeconds: number; letGoSeconds: number } {
  const of = (phases: readonly Phase[]) => turnSeconds(steps.filter(({ phase }) => phases.includes(phase))) * repetitions * sets;
  return { squeezeSeconds: of(["contract"]), letGoSeconds: of(["release", "rest"]) };
}

/** Seconds of letting go for each second of squeezing, to one decimal. */
export const letGoPerSqueeze = (squeeze: number, letGo: number): number => Math.round((letGo / squeeze) * 10) / 10;

/** Whole minutes as shown to people: to the nearest, never less than 1. */
export const toMinutes = (seconds: number): number => Math.max(1, Math.round(seconds / 60));
