import type { Body } from "@/lib/exercises/body";
import { left, line, move, type Point, type Shape, towards } from "@/lib/exercises/outline";

/** What the movement does that an outline does not show, drawn as a quiet sign. */
export type Mark = "belly" | "back" | "lower" | "lift";

/** A small arrow head's three points, its tip first in the middle. */
const chevron = (tip: Point, way: Point, size = 3.4): Point[] => [
  move(move(tip, way, -size * 0.8), left(way), size),
  tip,
  move(move(tip, way, -size * 0.8), left(way), -size),
];

/** Waves over the belly or the back of the ribs: they move outwards with the breath in. */
function waves(middle: Point, along: Point, out: Point, strength: number): string {
  const arc = (gap: number, half: number) =>
    line([-1, -0.55, 0, 0.55, 1].map((share) => move(move(middle, along, share * half), out, gap - share ** 2 * half * 0.34)));
  return arc(4 + strength * 1.6, 9) + arc(8.5 + strength * 3, 12.5);
}

/** The hammock between pubic bone and tailbone, and which way it goes. */
function hammock(hip: Point, up: Point, sag: number, way: 1 | -1): string {
  const back = left(up);
  const place = (along: number, behind: number) => move(move(hip, up, along), back, behind);
  const shaft: Point[] = way === 1 ? [place(1 - sag, 0), place(13 - sag, 0)] : [place(17 - sag, 0), place(5 - sag, 0)];
  return (
    line([place(-2, -7.5), place(-2 - sag * 0.7, -4.4), place(-2 - sag, 0), place(-2 - sag * 0.7, 4.8), place(-1.5, 8.6)]) +
    line(shaft) +
    line(chevron(shaft[1] as Point, [up[0] * way, up[1] * way]))
  );
}

/** The sign for what the body's outline does not show, at one end of the movement: strength 0 or 1. */
export function drawMark(mark: Mark, { hip, waist, ribs, pose }: Body, strength: number): Shape[] {
  const pelvis = towards(pose.trunk[0]);
  const middle = towards(pose.trunk[1]);
  const { belly = 0, back = 0 } = pose;
  const drawings: Record<Mark, () => string> = {
    belly: () => waves(move(move(waist, middle, 2), left(middle), -10.4 - belly), middle, left([-middle[0], -middle[1]]), strength),
    back: () => waves(move(ribs, left(middle), 10 + back), middle, left(middle), strength),
    lower: () => hammock(hip, pelvis, 3 + strength * 4, -1),
    lift: () => hammock(hip, pelvis, 6.5 - strength * 5.5, 1),
  };
  return [{ part: "mark", d: drawings[mark]() }];
}
