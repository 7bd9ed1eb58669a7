import { exercises } from "@/lib/exercises/catalogue";
import type { Exercise, ExerciseFilter } from "@/lib/exercises/schema";
import { askedFor, holdsOne, wordsOf } from "@/lib/exercises/search-words";
import { exerciseSeconds } from "@/lib/exercises/total-time";

/** The words of an exercise: its name, its other names, then what it is and where, then how it feels and who leaves it out. */
const index = new Map(
  exercises.map((exercise) => {
    const { id, name, alsoCalled = "", purpose, summary, positions, feels, avoid } = exercise;
    const layers = [[name], [alsoCalled, id], [purpose, summary, ...positions.map(({ position }) => position)], [...feels, ...avoid]];
    return [exercise, layers.map((texts) => wordsOf(texts.join(" ")))];
  }),
);

/** The nearer to the name its words stand, the lower. Infinite where one of them is not there at all. */
function distance(exercise: Exercise, asked: string[][]): number {
  const layers = index.get(exercise) ?? [];
  return asked.reduce((sum, beginnings) => {
    const at = layers.findIndex((words) => holdsOne(words, beginnings));
    return sum + (at < 0 ? Number.POSITIVE_INFINITY : at);
  }, 0);
}

/** The exercises that meet every given part of the filter, names that match first, else in the catalogue's order. `maxMinutes` counts one time through. */
export function findExercises({ purpose, position, maxMinutes, text }: Partial<ExerciseFilter>): Exercise[] {
  const meets = exercises.filter(
    (exercise) =>
      (!purpose || exercise.purpose === purpose) &&
      (!position || exercise.positions.some((place) => place.position === position)) &&
      (!maxMinutes || exerciseSeconds(exercise) <= maxMinutes * 60),
  );
  if (!text) return meets;
  const asked = askedFor(text);
  if (!asked) return [];
  return meets
    .map((exercise) => ({ exercise, far: distance(exercise, asked) }))
    .filter(({ far }) => Number.isFinite(far))
    .sort((a, b) => a.far - b.far)
    .map(({ exercise }) => exercise);
}

/** Who leaves it out, where a search speaks of that: whoever looks for "knees" must not take a caution for a recommendation. */
export function cautionsAbout(exercise: Exercise, text: string): string[] {
  const asked = askedFor(text) ?? [];
  return exercise.avoid.filter((line) => asked.some((beginnings) => holdsOne(wordsOf(line), beginnings)));
}
