import type { Step } from "@/lib/exercises/schema";

export type RhythmStep = { phase: Step["phase"]; seconds: number; from: number; to: number };
export type Rhythm = { line: string; area: string; steps: RhythmStep[] };

type Frame = { width: number; top: number; bottom: number; effort?: number };

/** How high the line ends a phase, from 0 to 1, and what share of the phase it takes to get there. */
const shape = (phase: Step["phase"], effort: number): [level: number, share: number] => {
  const shapes: Record<Step["phase"], [number, number]> = {
    in: [0.92, 1],
    out: [0.08, 1],
    hold: [0.8, 0.35],
    contract: [0.12 + 0.8 * effort, 0.35],
    release: [0.08, 0.3],
    rest: [0.08, 0.5],
    "get-ready": [0.08, 1],
  };
  return shapes[phase];
};

const round = (value: number) => Math.round(value * 10) / 10;

/** The course of one turn as a curve: time runs to the right, breath or effort upwards. `effort` is 0–1. */
export function rhythmPath(steps: Pick<Step, "phase" | "seconds">[], { width, top, bottom, effort = 1 }: Frame): Rhythm {
  const total = steps.reduce((sum, step) => sum + step.seconds, 0);
  const y = (level: number) => round(bottom - level * (bottom - top));
  let x = 0;
  let line = `M0 ${y(0.08)}`;
  let last = y(0.08);
  const placed = steps.map(({ phase, seconds }) => {
    const from = x;
    const to = from + (seconds / total) * width;
    const [level, share] = shape(phase, effort);
    const turn = from + (to - from) * (share === 1 ? 1 : share * Math.min(1, 8 / seconds));
    const middle = round((from + turn) / 2);
    line += `C${middle} ${last} ${middle} ${y(level)} ${round(turn)} ${y(level)}`;
    if (round(turn) < round(to)) line += `H${round(to)}`;
    last = y(level);
    x = to;
    return { phase, seconds, from: round(from), to: round(to) };
  });
  return { line, area: `${line}V${bottom}H0Z`, steps: placed };
}
