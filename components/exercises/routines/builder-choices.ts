import exercisesText from "@/lib/core/messages/en/exercises.json";
import messages from "@/lib/core/messages/en/own-routines.json";
import { exercises } from "@/lib/exercises/catalogue";
import { isLocked } from "@/lib/exercises/is-locked";
import { itemShape } from "@/lib/exercises/item-shape";
import { closedSqueezes } from "@/lib/exercises/own-routine";
import type { Exercise } from "@/lib/exercises/schema";
import { tempoLimits } from "@/lib/exercises/tempo-limits";
import { phaseWord } from "../phase-word";
import { type BuilderChoices, type BuilderText, type Choice, fillIn } from "./builder-types";

export const builderText: BuilderText = { ...messages.builder, problem: messages.problem };

const { position, phase: phaseNames, phaseShort, purpose, standing } = exercisesText;

function choiceOf(exercise: Exercise): Choice {
  const shape = itemShape(exercise);
  const source = tempoLimits[exercise.id]?.source;
  const breathes = exercise.cycle.steps.some((step) => step.phase === "in");
  return {
    ...shape,
    name: exercise.name,
    purpose: exercise.purpose,
    places: shape.positions.map((value) => ({ value, label: position[value] })),
    counted: exercise.purpose === "heat" ? "minutes" : breathes ? "breaths" : "times",
    phases: Object.fromEntries(
      shape.tempo.map(({ phase }) => {
        const word = phaseWord(exercise, phase);
        return [phase, { label: phaseNames[word], short: phaseShort[word] }];
      }),
    ),
    ...(source && { tempoSource: `${source.line} ${standing[source.standing]}: ${source.source}.` }),
  };
}

/** Words of "once a day" and "5 days a week", which are plurals. */
type Say = { times: (count: number) => string; days: (count: number) => string };
const upTo = (most: number, label: (count: number) => string) =>
  Array.from({ length: most }, (_, at) => ({ value: String(at + 1), label: label(at + 1) }));

/** All that the builder offers this person. */
export function builderChoices(person: { strengtheningLocked: boolean }, say: Say): BuilderChoices {
  const closed = closedSqueezes(person);
  return {
    exercises: Object.fromEntries(exercises.map((exercise) => [exercise.id, choiceOf(exercise)])),
    add: exercises.map((exercise) => {
      const locked = isLocked(exercise, person);
      const label = locked ? fillIn(messages.builder.closedOption, { name: exercise.name }) : exercise.name;
      return { value: exercise.id, label, group: purpose[exercise.purpose], disabled: locked };
    }),
    timesPerDay: upTo(6, say.times),
    daysPerWeek: upTo(7, say.days),
    ...(closed !== undefined && { closed }),
  };
}
