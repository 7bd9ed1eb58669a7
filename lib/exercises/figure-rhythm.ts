import type { Phase, Step } from "@/lib/exercises/schema";

/** Which end of a figure's movement a phase goes to: 1 is the breath in, the squeeze or the stretch. */
export const figureEnd: Record<Phase, 0 | 1> = { "get-ready": 0, in: 1, out: 0, hold: 1, contract: 1, release: 0, rest: 0 };

/** Seconds that a squeeze or its release is seen to take; a breath takes all of its phase. */
const moves: Partial<Record<Phase, number>> = { contract: 1, release: 1.6 };

/** Where a stretch or a long rest has no movement of its own, what is seen is the breath that goes on through it. */
const breath: Pick<Step, "phase" | "seconds">[] = [
  { phase: "in", seconds: 4 },
  { phase: "out", seconds: 6 },
];

/** Places of the figure at times of one turn: `at` is a share of the turn's seconds, `end` which end of the movement is reached. */
export type FigureRhythm = { seconds: number; stops: { at: number; end: 0 | 1 }[] };

/** The rhythm in which an exercise's figure moves by itself. */
export function figureRhythm(steps: readonly Pick<Step, "phase" | "seconds">[]): FigureRhythm {
  const own = steps.length <= 3 && steps.some(({ phase }) => phase === "in" || phase === "contract");
  const shown = own ? steps : breath;
  const seconds = shown.reduce((sum, step) => sum + step.seconds, 0);
  let passed = 0;
  let last: 0 | 1 = 0;
  const stops: FigureRhythm["stops"] = [{ at: 0, end: 0 }];
  for (const step of shown) {
    const end = figureEnd[step.phase];
    const move = end === last ? step.seconds : Math.min(step.seconds, moves[step.phase] ?? step.seconds);
    stops.push({ at: (passed + move) / seconds, end });
    if (move < step.seconds) stops.push({ at: (passed + step.seconds) / seconds, end });
    passed += step.seconds;
    last = end;
  }
  return { seconds, stops };
}
