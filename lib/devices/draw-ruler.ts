import { stepVerdict } from "./size-gaps";

export type Tick = { mm: number; x: number; labelled: boolean };
/** The way from one size to the next on the ruler, with what the rules say of such a step. */
export type Span = { from: number; to: number; verdict: "ok" | "warn" | "block" };
export type Ruler = { ticks: Tick[]; spans: Span[] /** Where the sizes would stand that bridge the wide steps. */; bridges: number[] };

const edge = 16;
const labelRoom = 28;

/**
 * A set on a ruler of millimetres, in drawing units: the wider the step, the longer the way. Diameters smallest first. Labels stand where they have
 * room, and always at both ends.
 */
export function drawRuler(diametersMm: readonly number[], bridgesMm: readonly number[], width: number): Ruler {
  const [first = 0, last = 0] = [diametersMm[0], diametersMm.at(-1)];
  const at = (mm: number) => round(last > first ? edge + ((mm - first) / (last - first)) * (width - 2 * edge) : width / 2);
  const end = at(last);
  let labelEnd = Number.NEGATIVE_INFINITY;
  const ticks = diametersMm.map((mm, index) => {
    const x = at(mm);
    const isEnd = index === diametersMm.length - 1;
    const labelled = x - labelEnd >= labelRoom && (isEnd || end - x >= labelRoom);
    if (labelled) labelEnd = x;
    return { mm, x, labelled };
  });
  const spans = diametersMm.slice(1).map((mm, index): Span => {
    const before = diametersMm[index] ?? mm;
    return { from: at(before), to: at(mm), verdict: stepVerdict(mm - before) };
  });
  return { ticks, spans: spans.filter(({ from, to }) => to > from), bridges: bridgesMm.map(at) };
}

const round = (value: number) => Math.round(value * 10) / 10;
