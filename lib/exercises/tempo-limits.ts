import { byDefault, fromNhsTrust, fromPelvicLeaflet, fromRelaxationLeaflet } from "@/lib/exercises/cite";
import type { Phase, SourceLine } from "@/lib/exercises/schema";

type Range = readonly [least: number, most: number];

/** Least and most seconds of each phase that a routine may change, and who says so. A phase that is not named stays as in the catalogue. */
export type TempoLimits = { seconds: Partial<Record<Phase, Range>>; source: SourceLine };

const breath: TempoLimits = {
  seconds: { in: [3, 6], out: [4, 8] },
  source: byDefault("In 3–6 s, out 4–8 s, and the breath out never shorter than the breath in."),
};

/** By exercise. What has no entry keeps its tempo: a soak's minutes and a massage's turns are its repetitions. */
export const tempoLimits: Readonly<Record<string, TempoLimits>> = {
  "breath-diaphragm": breath,
  "constructive-rest": breath,
  "child-pose": breath,
  "cat-cow": breath,
  "pf-drop": breath,
  "toilet-mechanics": { seconds: { in: [3, 5] }, source: byDefault("In 3–5 s; the long breath out stays at its 5 s.") },
  "happy-baby": { seconds: { hold: [15, 30], rest: [10, 30] }, source: fromPelvicLeaflet("15–30 s each time; our default: 10–30 s between.") },
  butterfly: { seconds: { hold: [15, 30], rest: [10, 30] }, source: byDefault("15–30 s each time, as other stretches; 10–30 s between.") },
  "supported-squat": { seconds: { hold: [15, 30], rest: [15, 30] }, source: byDefault("15–30 s each time, 15–30 s between.") },
  "pf-find": { seconds: { release: [10, 20] }, source: byDefault("The squeeze stays at 2 s; letting go 10–20 s.") },
  "pf-slow-start": { seconds: { contract: [1, 3], release: [3, 10] }, source: byDefault("Squeeze up to 3 s, letting go 3–10 s and never shorter.") },
  "pf-slow": {
    seconds: { contract: [1, 10], release: [3, 20] },
    source: fromNhsTrust("Squeeze up to 10 s, letting go at least as long, here up to 20 s."),
  },
  "pf-quick": { seconds: { release: [2, 10] }, source: byDefault("The squeeze stays at 1 s; a full release of 2–10 s.") },
  "pf-submax": {
    seconds: { contract: [20, 30], release: [20, 60] },
    source: fromPelvicLeaflet("20–30 s at half strength; letting go at least as long."),
  },
  knack: { seconds: { release: [6, 12] }, source: byDefault("The squeeze stays at 2 s; letting go 6–12 s.") },
  "body-scan": { seconds: { contract: [5, 10] }, source: fromRelaxationLeaflet("Tense 5–10 s; the release stays at about 30 s.") },
};

/** The phase that is never shorter than the other: letting go than the squeeze, the breath out than the breath in. */
export const longerThan: Partial<Record<Phase, Phase>> = { release: "contract", out: "in" };

export const within = (value: number, [least, most]: Range): number => Math.min(most, Math.max(least, value));

type Timed = { id: string; cycle: { steps: readonly { phase: Phase; seconds: number }[] } };

/** Least and most seconds of a phase in this exercise; one number where the tempo is not to be changed. Undefined where it has no such phase. */
export function limitsOf({ id, cycle }: Timed, phase: Phase): Range | undefined {
  const step = cycle.steps.find((one) => one.phase === phase);
  return step && (tempoLimits[id]?.seconds[phase] ?? [step.seconds, step.seconds]);
}

/** The seconds of each phase as they are really done: what was asked, kept within its bounds, and letting go as long as the squeeze at least. */
export function keptTempo(exercise: Timed, asked: Partial<Record<Phase, number>> = {}): Partial<Record<Phase, number>> {
  const kept: Partial<Record<Phase, number>> = {};
  for (const { phase, seconds } of exercise.cycle.steps)
    kept[phase] = within(asked[phase] ?? seconds, limitsOf(exercise, phase) ?? [seconds, seconds]);
  for (const [longer, shorter] of Object.entries(longerThan) as [Phase, Phase][]) {
    const [one, other] = [kept[longer], kept[shorter]];
    if (one !== undefined && other !== undefined) kept[longer] = Math.max(one, other);
  }
  return kept;
}
