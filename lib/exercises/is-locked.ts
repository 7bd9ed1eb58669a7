import type { Rule } from "@/lib/core/rule";
import { exerciseById } from "@/lib/exercises/catalogue";
import { exerciseRules } from "@/lib/exercises/rules";
import type { AnyRoutine, Exercise } from "@/lib/exercises/schema";

type Squeezable = Pick<AnyRoutine, "items">;

/**
 * The rule that closes an exercise or a routine for this person, or undefined when it is open.
 * A routine is closed when any of its exercises is (clinical.md 7, "Tight").
 */
export function lockedBy(item: Exercise | Squeezable, standing: { strengtheningLocked: boolean }): Rule | undefined {
  return standing.strengtheningLocked && needsUnlockedFloor(item) ? exerciseRules["EX-TIGHT"] : undefined;
}

export const isLocked = (item: Exercise | Squeezable, standing: { strengtheningLocked: boolean }): boolean => lockedBy(item, standing) !== undefined;

/** Whether it holds a squeeze at all, for anyone. */
export const needsUnlockedFloor = (item: Exercise | Squeezable): boolean =>
  "items" in item ? item.items.some(({ exerciseId }) => exerciseById(exerciseId).lockedWhenTight) : item.lockedWhenTight;
