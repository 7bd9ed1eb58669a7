import { z } from "zod";
import type { FormErrors } from "@/lib/core/form";
import type { Rule } from "@/lib/core/rule";
import { exerciseById, findExercise } from "@/lib/exercises/catalogue";
import { mostItems } from "@/lib/exercises/draft";
import { isLocked, lockedBy } from "@/lib/exercises/is-locked";
import { exerciseRules } from "@/lib/exercises/rules";
import { exercisePositions, type OwnRoutine, phases, type RoutineItem } from "@/lib/exercises/schema";
import { timedSteps } from "@/lib/exercises/timed-steps";
import { routineSeconds } from "@/lib/exercises/total-time";

/** How many routines of their own a person may keep at a time. */
export const mostRoutines = 30;
/** Minutes above which a routine is called long (EX-LONG). */
export const longMinutes = 30;

const whole = z.number().int().min(1).max(600);

/** An item is right when playing it would change no number of it: then everything is within the catalogue's bounds. */
function isWithinBounds(item: RoutineItem): boolean {
  const exercise = findExercise(item.exerciseId);
  if (!exercise?.positions.some(({ position }) => position === item.position)) return false;
  const { cycle } = timedSteps(exercise, item);
  const inCycle = (phase: string) => cycle.steps.find((step) => step.phase === phase)?.seconds;
  return (
    (item.repetitions ?? cycle.repetitions) === cycle.repetitions &&
    (item.sets ?? cycle.sets) === cycle.sets &&
    Object.entries(item.seconds ?? {}).every(([phase, seconds]) => inCycle(phase) === seconds)
  );
}

const itemSchema = z
  .strictObject({
    exerciseId: z.string().max(64),
    position: z.enum(exercisePositions),
    repetitions: whole.optional(),
    sets: whole.optional(),
    seconds: z.partialRecord(z.enum(phases), whole).optional(),
  })
  .refine(isWithinBounds, "This is outside the bounds of the exercise.");

/** A routine as it is kept: nothing in it is outside the catalogue and its bounds. */
export const ownRoutineSchema = z.strictObject({
  id: z.uuid(),
  name: z.string().trim().min(1).max(60),
  timesPerDay: z.number().int().min(1).max(6),
  daysPerWeek: z.number().int().min(1).max(7),
  items: z.array(itemSchema).min(1).max(mostItems),
}) satisfies z.ZodType<OwnRoutine>;

/** "Squeezes stay closed for now. … Rule EX-TIGHT: Gradual's source documents." */
export const sayRule = ({ wording, id, source }: Rule): string => `${wording} Rule ${id}: ${source}.`;

/** What is said instead of adding a squeeze, where the person stands. */
export const closedSqueezes = (standing: { strengtheningLocked: boolean }): string | undefined =>
  standing.strengtheningLocked ? sayRule(exerciseRules["EX-TIGHT"]) : undefined;

/** What EX-TIGHT says against keeping or beginning a routine where the person stands: a sentence for the whole, and one for each squeeze in it. */
export function refuseSqueezes(routine: Pick<OwnRoutine, "items">, standing: { strengtheningLocked: boolean }): FormErrors | undefined {
  const rule = lockedBy(routine, standing);
  if (!rule) return undefined;
  const closed = routine.items.flatMap(({ exerciseId }, at) => (isLocked(exerciseById(exerciseId), standing) ? [at] : []));
  return { "": sayRule(rule), ...Object.fromEntries(closed.map((at) => [`items.${at}.exerciseId`, "Take this squeeze out to save the routine."])) };
}

/** What a person should know about a routine that is within all bounds: rules that warn and refuse nothing. */
export function warnings({ items, timesPerDay }: Pick<OwnRoutine, "items" | "timesPerDay">): Rule[] {
  const asked = items.map((item) => {
    const exercise = exerciseById(item.exerciseId);
    return { exercise, cycle: timedSteps(exercise, item).cycle };
  });
  const quick = asked.filter(({ exercise }) => exercise.id === "pf-quick").reduce((sum, { cycle }) => sum + cycle.repetitions * cycle.sets, 0);
  const [, mostQuick] = exerciseById("pf-quick").limits.repetitions;
  const tooOften = asked.some(({ exercise }) => exercise.lockedWhenTight && timesPerDay > exercise.timesPerDay);
  return [
    ...(quick > mostQuick ? [exerciseRules["EX-QUICK"]] : []),
    ...(tooOften ? [exerciseRules["EX-OFTEN"]] : []),
    ...(routineSeconds({ items }) > longMinutes * 60 ? [exerciseRules["EX-LONG"]] : []),
  ];
}
