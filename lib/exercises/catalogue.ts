import { coordinateExercises } from "@/lib/exercises/catalogue-coordinate";
import { relaxExercises } from "@/lib/exercises/catalogue-relax";
import { strengthenExercises } from "@/lib/exercises/catalogue-strengthen";
import { stretchExercises } from "@/lib/exercises/catalogue-stretch";
import { type Exercise, purposes } from "@/lib/exercises/schema";

/** All exercises of clinical.md 7, in the order in which they are offered: calming first, effort last. */
export const exercises: Exercise[] = [...relaxExercises, ...stretchExercises, ...coordinateExercises, ...strengthenExercises].sort(
  (a, b) => purposes.indexOf(a.purpose) - purposes.indexOf(b.purpose),
);

const byId = new Map(exercises.map((exercise) => [exercise.id, exercise]));

/** Undefined for an id that is not in the catalogue. */
export const findExercise = (id: string): Exercise | undefined => byId.get(id);

/** For ids that our own data names; throws on one that is missing. */
export function exerciseById(id: string): Exercise {
  const exercise = byId.get(id);
  if (!exercise) throw new Error(`The catalogue has no exercise "${id}".`);
  return exercise;
}
