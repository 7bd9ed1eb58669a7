import { exercises } from "@/lib/exercises/catalogue";
import type { Exercise, ExerciseFilter } from "@/lib/exercises/schema";
import { exerciseSeconds } from "@/lib/exercises/total-time";

const words = (text: string) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .split(" ")
    .filter(Boolean);

const textOf = ({ id, name, alsoCalled, purpose, summary, positions }: Exercise) =>
  words([id, name, alsoCalled, purpose, summary, ...positions.map(({ position }) => position)].join(" "));

/** A word of the search is found where a word of the exercise begins with it. */
const matches = (exercise: Exercise, search: string) => {
  const text = textOf(exercise);
  return words(search).every((wanted) => text.some((word) => word.startsWith(wanted)));
};

/** The exercises that meet every given part of the filter, in the catalogue's order. `maxMinutes` counts one time through. */
export const findExercises = ({ purpose, position, maxMinutes, text }: Partial<ExerciseFilter>, from: Exercise[] = exercises): Exercise[] =>
  from.filter(
    (exercise) =>
      (!purpose || exercise.purpose === purpose) &&
      (!position || exercise.positions.some((place) => place.position === position)) &&
      (!maxMinutes || exerciseSeconds(exercise) <= maxMinutes * 60) &&
      (!text || matches(exercise, text)),
  );
