import { exerciseById } from "./catalogue";
import type { Exercise, ExercisePosition, Override } from "./schema";
import { tempoLimits } from "./tempo-limits";
import { type StepOptions, timedSteps } from "./timed-steps";
import { type Cue, endCue, endPart, type Part, signalsOf, type Timeline } from "./timeline";

type Item = Override & { exerciseId: string; position: ExercisePosition };
/** A routine of the catalogue or of one's own. */
export type Playable = { id: string; name: string; items: readonly Item[] };

/** What "easier" may bring each phase down to: the least of its tempo. */
const leastOf = ({ id }: Exercise): Part["least"] =>
  Object.fromEntries(Object.entries(tempoLimits[id]?.seconds ?? {}).map(([phase, [least]]) => [phase, least]));

/** One exercise with its turns: getting ready, sets of turns, rests between sets. Its squeezes are left out where the floor is tight. */
export function exerciseCues(exercise: Exercise, item: Override & { position: ExercisePosition }, part: number, options?: StepOptions): Cue[] {
  const { getReady, cycle } = timedSteps(exercise, item, options);
  const how = exercise.positions.find(({ position }) => position === item.position)?.how;
  const common = { position: item.position, part };
  const ready: Cue = {
    ...getReady,
    ...common,
    instruction: how ? `${how} ${getReady.instruction}` : getReady.instruction,
    signals: signalsOf({ seconds: getReady.seconds, opensTurn: true }),
  };
  const cues: Cue[] = [ready];
  for (let set = 0; set < cycle.sets; set++) {
    if (set > 0 && cycle.restBetweenSetsSeconds > 0) cues.push(restBetween(cycle.restBetweenSetsSeconds, common));
    for (let repetition = 0; repetition < cycle.repetitions; repetition++) {
      const turn = set * cycle.repetitions + repetition;
      // What it should feel like is told a sentence a turn, in the order of the catalogue.
      const feel = exercise.feels[turn % exercise.feels.length];
      for (const [at, { phase, seconds, instruction }] of cycle.steps.entries()) {
        const signals = signalsOf({ turn, seconds, opensTurn: at === 0 });
        cues.push({ phase, seconds, instruction, ...(feel && { feel }), ...common, turn, signals });
      }
    }
  }
  return cues;
}

const restBetween = (seconds: number, common: Pick<Cue, "position" | "part">): Cue => ({
  phase: "rest",
  seconds,
  instruction: "Rest between sets. Breathe as you like, and let everything be soft.",
  ...common,
  signals: signalsOf({ seconds, opensTurn: false }),
});

function exercisePart(exercise: Exercise, item: Item, options?: StepOptions): Part {
  const { cycle } = timedSteps(exercise, item, options);
  const [, most] = exercise.limits.repetitions;
  return {
    kind: "exercise",
    name: exercise.name,
    exerciseId: exercise.id,
    position: item.position,
    turns: cycle.sets * cycle.repetitions,
    turnsOfSet: cycle.repetitions,
    mostTurns: cycle.sets * most,
    mostReason: `${most} ${most === 1 ? "time is" : "times are"} the most for this exercise.`,
    least: leastOf(exercise),
  };
}

/**
 * A routine as it is played, item after item. Where the floor is tight and not assessed, exercises with a squeeze are not in it, whatever the
 * routine holds (clinical.md 7; rule EX-TIGHT).
 */
export function routineTimeline(routine: Playable, options: StepOptions = {}): Timeline {
  const items = routine.items
    .map((item) => ({ item, exercise: exerciseById(item.exerciseId) }))
    .filter(({ exercise }) => !(options.strengtheningLocked && exercise.lockedWhenTight));
  return {
    id: routine.id,
    name: routine.name,
    parts: [...items.map(({ item, exercise }) => exercisePart(exercise, item, options)), endPart("Done")],
    cues: [
      ...items.flatMap(({ item, exercise }, part) => exerciseCues(exercise, item, part, options)),
      endCue(items.length, "That was all of it. Stay a moment before you get up."),
    ],
  };
}

/** One exercise by itself, in a position of the catalogue's (the first one unless named). */
export function exerciseTimeline(exercise: Exercise, position = exercise.positions[0]?.position ?? "lying", options: StepOptions = {}): Timeline {
  return routineTimeline({ id: exercise.id, name: exercise.name, items: [{ exerciseId: exercise.id, position }] }, options);
}
