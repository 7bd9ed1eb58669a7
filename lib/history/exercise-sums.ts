import type { LocalDate } from "@/lib/core/calendar";
import { findExercise } from "@/lib/exercises/catalogue";
import { findRoutine } from "@/lib/exercises/routines";
import { byDay, type HistoryRecord } from "./record";

/** A routine or exercise as often as it was done. Without a name it is one of the person's own, which they named themselves. */
export type ExerciseSum = { name?: string; times: number; lastOn: LocalDate };

export const routineName = (id: string | undefined): string | undefined => (id ? (findRoutine(id) ?? findExercise(id))?.name : undefined);

/** Most often done first. */
export function exercisesOf(records: readonly HistoryRecord[]): ExerciseSum[] {
  const sums = new Map<string | undefined, ExerciseSum>();
  for (const { kind, on, routine } of byDay(records)) {
    if (kind !== "exercise") continue;
    const name = routineName(routine);
    sums.set(name, { ...(name ? { name } : {}), times: (sums.get(name)?.times ?? 0) + 1, lastOn: on });
  }
  return [...sums.values()].sort((one, other) => other.times - one.times);
}
