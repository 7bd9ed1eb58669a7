import type { Limb, Pose } from "@/lib/exercises/body";
import type { Figure } from "@/lib/exercises/draw-figure";
import type { FrontPose } from "@/lib/exercises/draw-front";

/** Poses on the floor, in cm: y is the height above the mat. Heads lie to the left. */

const besideBody: Limb = { joint: [-24, 5.4], at: [-1, 4.2], points: 2 };

const kneesBent: Pose = {
  hip: [0, 11.6],
  trunk: [180, 180, 180],
  neck: 178,
  head: 180,
  nearLeg: { at: [43, 7.5], bend: "left", points: 0 },
  farLeg: { at: [47, 7.5], bend: "left", points: 0 },
  nearArm: besideBody,
  farArm: { joint: [-24, 8], at: [-1, 7], points: 2 },
};
const mat = { kind: "mat", from: -88, to: 78 } as const;

const handsOnBody: Pose = {
  ...kneesBent,
  nearArm: { joint: [-31, 6.4], at: [-19.5, 23], points: -4 },
  farArm: { joint: [-33, 12], at: [-37, 24], points: 172 },
};

/** One hand notices whether the belly joins in; the pelvis stays free to be seen. */
const handOnBelly: Pose = { ...kneesBent, nearArm: { joint: [-33, 6.4], at: [-23, 23], points: -2 } };

const bellyBreathingFigure: Figure = {
  view: "side",
  props: [mat],
  mark: "belly",
  from: handsOnBody,
  to: { ...handsOnBody, belly: 3.4, nearArm: { joint: [-30.6, 7.6], at: [-19.8, 25.4], points: -2 } },
};

const dropLyingFigure: Figure = {
  view: "side",
  props: [mat, { kind: "cushion", at: [23, 9], size: [26, 17] }],
  mark: "lower",
  from: handOnBelly,
  to: { ...handOnBelly, belly: 1.6 },
};

const squeezeLyingFigure: Figure = { view: "side", props: [mat], mark: "lift", from: handOnBelly, to: handOnBelly };

/** Legs carried by a chair, hips and knees at right angles. */
const onChair: Pose = {
  ...kneesBent,
  nearLeg: { at: [39.5, 54], bend: "left", points: 82 },
  farLeg: { at: [41, 55], bend: "left", points: 80 },
};
const constructiveRestFigure: Figure = {
  view: "side",
  props: [mat, { kind: "chair", x: 54, seat: 47.5, faces: "left" }],
  mark: "belly",
  from: onChair,
  to: { ...onChair, belly: 2.6 },
};

const legsLong: Pose = {
  ...kneesBent,
  neck: 174,
  head: 178,
  nearLeg: { at: [78, 7.5], bend: "left", points: 72 },
  farLeg: { at: [79, 8], bend: "left", points: 60 },
};
const bodyScanLyingFigure: Figure = {
  view: "side",
  props: [
    { kind: "mat", from: -92, to: 96 },
    { kind: "cushion", at: [-69, 3], size: [34, 8] },
    { kind: "cushion", at: [40, 6.5], size: [34, 13] },
  ],
  mark: "belly",
  from: { ...legsLong, head: 176 },
  to: { ...legsLong, head: 176, belly: 2.4 },
};

const babyLegs = {
  nearLeg: { joint: [-33, 37], at: [-29, 77], points: 174 },
  farLeg: { joint: [-30, 39.4], at: [-25, 79], points: 170 },
} satisfies Partial<Pose>;
const baby: Pose = {
  ...kneesBent,
  trunk: [176, 180, 180],
  ...babyLegs,
  nearArm: { at: [-37.6, 54], bend: "left", points: 50, fist: true },
  farArm: { at: [-34, 55.6], bend: "left", points: 50, fist: true },
};
const happyBabyFigure: Figure = {
  view: "side",
  props: [mat, { kind: "cushion", at: [-69, 1.5], size: [30, 5] }],
  from: baby,
  to: {
    ...baby,
    belly: 2,
    nearLeg: { joint: [-35, 34.6], at: [-32.4, 74.6], points: 174 },
    farLeg: { joint: [-32, 37.2], at: [-28.4, 77], points: 170 },
    nearArm: { at: [-40.6, 52], bend: "left", points: 50, fist: true },
    farArm: { at: [-37, 53.6], bend: "left", points: 50, fist: true },
  },
};

/** On the side, seen from above: the profile lies on the mat. */
const onSide: Pose = {
  hip: [0, 0],
  trunk: [176, 180, 186],
  neck: 176,
  head: 170,
  nearLeg: { joint: [-4, 41.8], at: [32, 24.6], points: 20 },
  farLeg: { at: [66, -3], bend: "left", points: 42 },
  nearArm: { joint: [-27, -18], at: [-4.6, -15.6], points: 14 },
  farArm: { joint: [-48, 23], at: [-67, 15], points: 170 },
};
const slowCirclesLyingFigure: Figure = {
  view: "side",
  above: true,
  props: [
    { kind: "mat-above", corner: [-96, -32], size: [190, 84] },
    { kind: "cushion", at: [-72, 4], size: [38, 46], turn: 4 },
    { kind: "cushion", at: [14, 33], size: [50, 24], turn: -24 },
  ],
  from: onSide,
  to: { ...onSide, nearArm: { joint: [-26.4, -18.4], at: [-3.6, -16.4], points: 8 } },
};

/** Seen from above: soles together, a cushion under each knee. */
const butterfly: FrontPose = {
  hip: [0, 0],
  trunk: 180,
  head: 180,
  leftLeg: { joint: [28, -38], at: [54, -7], points: 8 },
  rightLeg: { joint: [28, 38], at: [54, 7], points: -8 },
  leftArm: { joint: [-28, -31], at: [-7, -38], points: -20 },
  rightArm: { joint: [-28, 31], at: [-7, 38], points: 20 },
};
const butterflyLyingFigure: Figure = {
  view: "front",
  above: true,
  props: [
    { kind: "mat-above", corner: [-96, -56], size: [192, 112] },
    { kind: "cushion", at: [-67, 0], size: [34, 50] },
    { kind: "cushion", at: [31, 41], size: [30, 24] },
    { kind: "cushion", at: [31, -41], size: [30, 24] },
  ],
  from: butterfly,
  to: {
    ...butterfly,
    ribs: 1.2,
    leftLeg: { joint: [27.2, -39], at: [54, -7], points: 8 },
    rightLeg: { joint: [27.2, 39], at: [54, 7], points: -8 },
  },
};

export const lyingFigures = {
  breathLying: bellyBreathingFigure,
  dropLying: dropLyingFigure,
  squeezeLying: squeezeLyingFigure,
  legsOnChair: constructiveRestFigure,
  scanLying: bodyScanLyingFigure,
  happyBaby: happyBabyFigure,
  circlesLying: slowCirclesLyingFigure,
  butterflyLying: butterflyLyingFigure,
} satisfies Record<string, Figure>;
