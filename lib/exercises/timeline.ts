import type { ExercisePosition, Phase } from "./schema";

/** What tells that a cue begins. Each can be switched off; `words` are spoken, and announced to a screen reader, so only what is new has them. */
export type Signal = "sound" | "vibration" | "words";

/** One moment of a practice: what to do, for how long. */
export type Cue = {
  phase: Phase | "end";
  /** Of a cue that waits: what it usually takes. */
  seconds: number;
  instruction: string;
  feel?: string;
  position?: ExercisePosition;
  /** Index of its part. */
  part: number;
  /** Which turn of its part, from 0; absent before the first, between sets, and where a part has no turns. */
  turn?: number;
  /** Stays until the person says that they are ready: nobody is hurried there. */
  waits?: true;
  /** A dilator is in place and the time counts as dilation. */
  dilates?: true;
  signals: readonly Signal[];
};

/** What a person may add to a session before it starts: external massage, or a smaller size first. */
export const optionalParts = ["massage", "smaller"] as const;
export type OptionalPart = (typeof optionalParts)[number];

/** An exercise, or a stage of a session. Its cues stand together. */
export type Part = {
  kind: "exercise" | "warm-up" | "massage" | "insert" | "dilation" | "remove" | "cool-down" | "end";
  name: string;
  exerciseId?: string;
  position?: ExercisePosition;
  deviceId?: string;
  /** Played only where it is chosen before the start. */
  optional?: OptionalPart;
  turns: number;
  /** Turns of one set; more turns than that come in sets. */
  turnsOfSet: number;
  /** "Longer" adds turns up to here, and says why not beyond. */
  mostTurns: number;
  mostReason: string;
  /** Seconds that "easier" may bring a phase down to; a phase that is not named stays as it is. */
  least: Partial<Record<Phase, number>>;
};

/** A routine or a planned session from its first second to its last: the player only plays it. The last cue is its end, with no time of its own. */
export type Timeline = { id: string; name: string; parts: readonly Part[]; cues: readonly Cue[] };

/** Seconds from the first cue to the end. */
export const timelineSeconds = ({ cues }: Pick<Timeline, "cues">): number => cues.reduce((sum, { seconds }) => sum + seconds, 0);

/** Index of a part's first cue. */
export const firstCueOf = ({ cues }: Pick<Timeline, "cues">, part: number): number => cues.findIndex((cue) => cue.part === part);

/** The timeline with those of its optional parts that were chosen. */
export function withChosen(timeline: Timeline, chosen: readonly OptionalPart[]): Timeline {
  const kept = timeline.parts.flatMap(({ optional }, part) => (!optional || chosen.includes(optional) ? part : []));
  const parts = kept.flatMap((part) => timeline.parts[part] ?? []);
  const cues = timeline.cues.filter(({ part }) => kept.includes(part)).map((cue) => ({ ...cue, part: kept.indexOf(cue.part) }));
  return { ...timeline, parts, cues };
}

const quiet: readonly Signal[] = ["sound", "vibration"];
const told: readonly Signal[] = ["sound", "vibration", "words"];
/** Cues as long as this say what they are each time. */
const longSeconds = 20;
/** In a long row of turns every so many say where one is. */
const countEvery = 5;

/** Words come with what is new: the first turn, every fifth, and whatever lasts. A voice, or a screen reader, at each of sixty cues would be a flood. */
export const signalsOf = ({ turn, seconds, opensTurn }: { turn?: number; seconds: number; opensTurn: boolean }): readonly Signal[] =>
  turn === undefined || turn === 0 || seconds >= longSeconds || (opensTurn && turn % countEvery === countEvery - 1) ? told : quiet;

export const endCue = (part: number, instruction: string): Cue => ({ phase: "end", seconds: 0, instruction, part, signals: told });
export const endPart = (name: string): Part => ({
  kind: "end",
  name,
  turns: 0,
  turnsOfSet: 0,
  mostTurns: 0,
  mostReason: "",
  least: {},
});
