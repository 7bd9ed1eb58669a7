import type { Pose } from "@/lib/exercises/body";
import type { Figure } from "@/lib/exercises/draw-figure";

/** Poses on the knees, in cm: y is the height above the mat. The person faces right. */

const folded: Pose = {
  hip: [-13, 26],
  trunk: [14, -4, -16],
  neck: -14,
  head: -8,
  nearLeg: { joint: [23, 6], at: [-17, 5], points: 182 },
  farLeg: { joint: [26, 6.6], at: [-14, 6], points: 182 },
  nearArm: { joint: [60, 8], at: [84, 4.6], points: -2 },
  farArm: { joint: [61, 9], at: [85, 5.4], points: -2 },
};
const childPoseFigure: Figure = {
  view: "side",
  props: [
    { kind: "mat", from: -48, to: 112 },
    { kind: "cushion", at: [46, 4.5], size: [44, 9] },
  ],
  mark: "back",
  from: folded,
  to: { ...folded, back: 2.6 },
};

const allFours: Pose = {
  hip: [0, 47.5],
  trunk: [0, 0, 0],
  neck: 0,
  head: 0,
  nearLeg: { joint: [0, 5.6], at: [-40, 5], points: 182 },
  farLeg: { joint: [4, 5.6], at: [-36, 6], points: 182 },
  nearArm: { at: [46, 4], bend: "left", points: 2 },
  farArm: { at: [50, 4], bend: "left", points: 2 },
};
const catCowKneelingFigure: Figure = {
  view: "side",
  props: [{ kind: "mat", from: -66, to: 92 }],
  from: { ...allFours, trunk: [44, 10, -30], neck: -52, head: -62, belly: -1, back: 1 },
  to: { ...allFours, trunk: [-20, 0, 36], neck: 38, head: 68, belly: 2.5 },
};

export const kneelingFigures = {
  childPose: childPoseFigure,
  catCowKneeling: catCowKneelingFigure,
} satisfies Record<string, Figure>;
