import { limitOf } from "./rules";
import type { Parameters, PlannedItem, ProgramKind } from "./schema";
import type { Size } from "./state";

type Dilation = Extract<PlannedItem, { kind: "dilation" }>;

/** Minutes that nobody but the person decides on: 10 at most (clinical.md 4). */
export const withinSelfGuided = (minutes: number): number => Math.min(minutes, limitOf("PRG-MINUTES-CAP-10"));

/**
 * Dilation minutes at the size in force: the clinician's where set, else 3 growing to 5 by one after every three calm sessions; in relax-first
 * 1 growing to 3 (clinical.md 4 and 5).
 */
export function dilationMinutes(kind: ProgramKind, set: Parameters, calm: number): number {
  if (set.dilationMinutes !== undefined) return set.dilationMinutes;
  const [first, most] = kind === "relax-first" ? [1, limitOf("PRG-RELAX-MINUTES-3")] : [limitOf("PRG-MINUTES-3"), limitOf("PRG-MINUTES-5")];
  return withinSelfGuided(Math.min(first + Math.floor(calm / limitOf("PRG-MINUTES-GROW-3")), most));
}

/** One session at the size in force, with warm-up and cool-down; all minutes whole. */
export function dilationItem(kind: ProgramKind, set: Parameters, size: Size): Dilation {
  const minutes = dilationMinutes(kind, set, size.calm);
  const warmUpMinutes = limitOf("PRG-WARM-UP-5");
  const coolDownMinutes = limitOf("PRG-COOL-DOWN-2");
  const around = { warmUpMinutes, coolDownMinutes, sessionMinutes: warmUpMinutes + minutes + coolDownMinutes };
  const shared = { kind: "dilation", deviceId: size.id, minutes } as const;
  if (set.mode === "repetitions") {
    const repetitions = set.repetitions ?? limitOf("PRG-REPETITIONS-15");
    return {
      ...shared,
      mode: "repetitions",
      repetitions,
      sets: set.sets ?? limitOf("PRG-SETS-2"),
      holdSeconds: set.holdSeconds ?? limitOf("PRG-WIDEST-3S"),
      ...around,
    };
  }
  return { ...shared, mode: "hold", holdSeconds: set.holdSeconds ?? minutes * 60, ...around };
}
