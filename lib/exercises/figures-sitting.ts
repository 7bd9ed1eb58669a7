import type { Pose } from "@/lib/exercises/body";
import type { Figure } from "@/lib/exercises/draw-figure";
import type { FrontPose } from "@/lib/exercises/draw-front";

/** Poses on a seat, in cm: y is the height above the floor. The person faces right. */

const upright: Pose = {
  hip: [0, 54],
  trunk: [90, 92, 92],
  neck: 80,
  head: 90,
  nearLeg: { at: [40, 7.5], bend: "left", points: 0 },
  farLeg: { at: [44, 7.5], bend: "left", points: 0 },
  nearArm: { at: [19, 67], bend: "right", points: -16 },
  farArm: { at: [22, 67], bend: "right", points: -12 },
};
const chair = { kind: "chair", x: -17, seat: 45 } as const;

const breathSittingFigure: Figure = {
  view: "side",
  props: [chair],
  mark: "belly",
  from: upright,
  to: { ...upright, belly: 3.2 },
};
const dropSittingFigure: Figure = { view: "side", props: [chair], mark: "lower", from: upright, to: { ...upright, belly: 1.4 } };
const squeezeSittingFigure: Figure = { view: "side", props: [chair], mark: "lift", from: upright, to: upright };

const leaning: Pose = {
  ...upright,
  trunk: [70, 74, 76],
  neck: 72,
  head: 86,
  nearArm: { joint: [23, 78], at: [36, 61], points: -30 },
  farArm: { joint: [26, 79], at: [40, 62], points: -30 },
};
const findSittingFigure: Figure = { view: "side", props: [chair], mark: "lift", from: leaning, to: leaning };

const coughing: Pose = { ...upright, nearArm: { at: [18, 108.5], bend: "right", points: 104, fist: true } };
const knackSittingFigure: Figure = {
  view: "side",
  props: [chair],
  mark: "lift",
  from: coughing,
  to: { ...coughing, trunk: [89, 88, 86], neck: 74, head: 84, nearArm: { at: [21, 107.5], bend: "right", points: 104, fist: true } },
};

const atDesk: Pose = {
  ...upright,
  trunk: [88, 90, 90],
  nearArm: { at: [42, 78], bend: "right", points: -6 },
  farArm: { at: [45, 78], bend: "right", points: -6 },
};
const deskFigure: Figure = {
  view: "side",
  props: [chair, { kind: "table", from: 32, to: 98, height: 74 }, { kind: "laptop", at: [50, 74] }],
  mark: "lower",
  from: atDesk,
  to: { ...atDesk, belly: 1.4 },
};

/** In an armchair, all of the back and the head carried. */
const reclined: Pose = {
  hip: [0, 51],
  trunk: [104, 106, 104],
  neck: 100,
  head: 104,
  nearLeg: { at: [44, 7.5], bend: "left", points: 0 },
  farLeg: { at: [48, 7.5], bend: "left", points: 0 },
  nearArm: { at: [15, 64], bend: "right", points: -8 },
  farArm: { at: [20, 64], bend: "right", points: -8 },
};
const bodyScanSittingFigure: Figure = {
  view: "side",
  props: [{ kind: "armchair", x: -10, seat: 42 }],
  mark: "belly",
  from: reclined,
  to: { ...reclined, belly: 2.4 },
};

const folded: Pose = {
  ...upright,
  trunk: [56, 42, 30],
  neck: -4,
  head: -2,
  nearLeg: { at: [38, 7.5], bend: "left", points: 0 },
  farLeg: { at: [46, 7.5], bend: "left", points: 0 },
  nearArm: { joint: [62, 78], at: [86, 78], points: 0 },
  farArm: { joint: [63, 79], at: [87, 79], points: 0 },
};
const childPoseSittingFigure: Figure = {
  view: "side",
  props: [chair, { kind: "table", from: 44, to: 112, height: 74 }],
  mark: "back",
  from: folded,
  to: { ...folded, back: 2.4 },
};

const rocking: Pose = { ...upright, nearArm: { at: [29, 65], bend: "right", points: -14 }, farArm: { at: [33, 65], bend: "right", points: -14 } };
const catCowSittingFigure: Figure = {
  view: "side",
  props: [{ ...chair, x: -27 }],
  from: { ...rocking, trunk: [114, 96, 68], neck: 46, head: 58 },
  to: { ...rocking, trunk: [76, 96, 104], neck: 90, head: 104, belly: 2 },
};

const onToilet: Pose = {
  ...upright,
  hip: [0, 51],
  trunk: [70, 64, 56],
  neck: 54,
  head: 74,
  nearLeg: { at: [37, 29.5], bend: "left", points: 0 },
  farLeg: { at: [41, 29.5], bend: "left", points: 0 },
  nearArm: { joint: [14, 71], at: [36, 77], points: -24 },
  farArm: { joint: [18, 72], at: [40, 77], points: -24 },
};
const bathroomPostureFigure: Figure = {
  view: "side",
  props: [
    { kind: "toilet", x: -8, seat: 42 },
    { kind: "stool", x: 28, width: 36, height: 22 },
  ],
  mark: "lower",
  from: onToilet,
  to: { ...onToilet, belly: 3 },
};
const bathroomInTimeFigure: Figure = {
  ...bathroomPostureFigure,
  props: [
    { kind: "toilet", x: -8, seat: 42 },
    { kind: "stool", x: 28, width: 36, height: 22 },
    { kind: "clock", at: [84, 112] },
  ],
};

const soaking: Pose = {
  hip: [0, 20],
  trunk: [124, 122, 118],
  neck: 104,
  head: 108,
  nearLeg: { at: [68, 16], bend: "left", points: 62 },
  farLeg: { at: [70, 18], bend: "left", points: 62 },
  nearArm: { joint: [-18, 42], at: [5, 38], points: -4 },
  farArm: { joint: [-14, 43], at: [9, 40], points: -4 },
};
const warmSoakFigure: Figure = {
  view: "side",
  props: [{ kind: "bath", from: -44, to: 96, height: 62 }],
  inFront: [{ kind: "water", from: -44, to: 96, height: 52, rim: 62 }],
  from: soaking,
  to: { ...soaking, belly: 2 },
};

/** Seen from the front: the elbows part the knees. */
const lowSquat: FrontPose = {
  hip: [0, 33],
  trunk: 90,
  head: 90,
  leftLeg: { joint: [-36, 45], at: [-31, 7.4], points: 180, foot: "flat" },
  rightLeg: { joint: [36, 45], at: [31, 7.4], points: 0, foot: "flat" },
  leftArm: { joint: [-23, 53], at: [-4, 66], points: 80 },
  rightArm: { joint: [23, 53], at: [4, 66], points: 100 },
};
const squatSittingFigure: Figure = {
  view: "front",
  props: [{ kind: "stool", x: -22, width: 44, height: 24 }],
  from: lowSquat,
  to: {
    ...lowSquat,
    ribs: 1.2,
    leftLeg: { joint: [-38, 44.6], at: [-31, 7.4], points: 180, foot: "flat" },
    rightLeg: { joint: [38, 44.6], at: [31, 7.4], points: 0, foot: "flat" },
  },
};

const cobbler: FrontPose = {
  hip: [0, 20],
  trunk: 90,
  head: 90,
  leftLeg: { joint: [-45, 14], at: [-11, 9], points: -8, foot: "to-us" },
  rightLeg: { joint: [45, 14], at: [11, 9], points: 188, foot: "to-us" },
  leftArm: { joint: [-25, 41], at: [-13, 20], points: -62 },
  rightArm: { joint: [25, 41], at: [13, 20], points: -118 },
};
const butterflySittingFigure: Figure = {
  view: "front",
  props: [
    { kind: "panel", from: -62, to: 62, height: 122 },
    { kind: "cushion", at: [0, 4.5], size: [62, 10] },
  ],
  from: cobbler,
  to: {
    ...cobbler,
    ribs: 1.2,
    leftLeg: { joint: [-45.5, 12], at: [-11, 9], points: -8, foot: "to-us" },
    rightLeg: { joint: [45.5, 12], at: [11, 9], points: 188, foot: "to-us" },
  },
};

export const sittingFigures = {
  breathSitting: breathSittingFigure,
  dropSitting: dropSittingFigure,
  squeezeSitting: squeezeSittingFigure,
  leaningForward: findSittingFigure,
  coughSitting: knackSittingFigure,
  desk: deskFigure,
  armchair: bodyScanSittingFigure,
  overTable: childPoseSittingFigure,
  catCowSitting: catCowSittingFigure,
  toilet: bathroomPostureFigure,
  toiletClock: bathroomInTimeFigure,
  soak: warmSoakFigure,
  squatSitting: squatSittingFigure,
  butterflySitting: butterflySittingFigure,
} satisfies Record<string, Figure>;
