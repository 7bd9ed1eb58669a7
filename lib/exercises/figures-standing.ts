import type { Pose } from "@/lib/exercises/body";
import type { Figure } from "@/lib/exercises/draw-figure";

/** Poses on the feet, in cm: y is the height above the floor. The person faces right. */

const softKnees: Pose = {
  hip: [0, 88],
  trunk: [88, 93, 94],
  neck: 80,
  head: 90,
  nearLeg: { at: [-1, 7.5], bend: "left", points: 0 },
  farLeg: { at: [4, 7.5], bend: "left", points: 0 },
  nearArm: { at: [2, 91], bend: "right", points: -84 },
  farArm: { at: [7, 91], bend: "right", points: -80 },
};

const looseArms: Pose = {
  ...softKnees,
  nearArm: { at: [12, 93], bend: "right", points: -78 },
  farArm: { at: [15, 93], bend: "right", points: -76 },
};
const dropStandingFigure: Figure = { view: "side", mark: "lower", from: looseArms, to: { ...looseArms, belly: 1.4 } };
/** One hand notices whether the belly joins in; the pelvis stays free to be seen. */
const handOnBelly: Pose = { ...softKnees, nearArm: { joint: [-14, 115], at: [3, 105.5], points: -10 } };
const squeezeStandingFigure: Figure = { view: "side", mark: "lift", from: handOnBelly, to: handOnBelly };

const handOnRibs: Pose = { ...softKnees, nearArm: { joint: [-15, 116], at: [5, 117], points: 6 } };
const breathStandingFigure: Figure = {
  view: "side",
  mark: "belly",
  from: handOnRibs,
  to: { ...handOnRibs, belly: 3, nearArm: { joint: [-14.6, 116], at: [6, 117.2], points: 6 } },
};

const queueFigure: Figure = {
  view: "side",
  mark: "belly",
  props: [{ kind: "queue", x: [-62, 62] }],
  from: softKnees,
  to: { ...softKnees, belly: 3 },
};

const coughing: Pose = { ...softKnees, nearArm: { at: [18, 142.5], bend: "right", points: 104, fist: true } };
const knackStandingFigure: Figure = {
  view: "side",
  mark: "lift",
  from: coughing,
  to: { ...coughing, trunk: [87, 89, 88], neck: 74, head: 84, nearArm: { at: [21, 141.5], bend: "right", points: 104, fist: true } },
};

const lifting: Pose = {
  hip: [-22, 57],
  trunk: [50, 46, 44],
  neck: 46,
  head: 66,
  nearLeg: { at: [-2, 7.5], bend: "left", points: 0 },
  farLeg: { at: [6, 7.5], bend: "left", points: 0 },
  nearArm: { at: [26, 45], bend: "right", points: -88, fist: true },
  farArm: { at: [28, 45.4], bend: "right", points: -88, fist: true },
};
const liftingBagFigure: Figure = { view: "side", mark: "lift", props: [{ kind: "bag", at: [27, 0] }], from: lifting, to: lifting };

const brushing: Pose = {
  ...softKnees,
  nearArm: { at: [27, 145], bend: "right", points: 130, fist: true },
  farArm: { at: [24, 93.5], bend: "right", points: -20 },
};
const brushingTeethFigure: Figure = {
  view: "side",
  mark: "lift",
  props: [{ kind: "basin", x: 38, height: 88 }],
  inFront: [{ kind: "brush", at: [18, 150.5], points: 4 }],
  from: brushing,
  to: brushing,
};

const waiting: Pose = { ...softKnees, nearArm: { at: [28.5, 96], bend: "right", points: -4 }, farArm: { at: [29.5, 97], bend: "right", points: -4 } };
const kettleFigure: Figure = {
  view: "side",
  mark: "lift",
  props: [
    { kind: "block", from: 38, to: 96, height: 92 },
    { kind: "kettle", at: [72, 92] },
  ],
  from: waiting,
  to: waiting,
};

const travelling: Pose = {
  ...softKnees,
  nearLeg: { at: [-9, 7.5], bend: "left", points: 0 },
  farLeg: { at: [12, 7.5], bend: "left", points: 0 },
  nearArm: { at: [33, 141], bend: "right", points: 46, fist: true },
};
const onTrainFigure: Figure = { view: "side", mark: "lift", props: [{ kind: "pole", x: 41 }], from: travelling, to: travelling };

const footUp: Pose = {
  ...softKnees,
  trunk: [84, 86, 86],
  neck: 74,
  head: 84,
  nearLeg: { at: [34, 61.5], bend: "left", points: 0 },
  farLeg: { at: [-3, 7.5], bend: "left", points: 0 },
  nearArm: { joint: [-13, 114], at: [-12, 90], points: -66 },
  farArm: { at: [53, 130], bend: "right", points: 84 },
};
const slowCirclesStandingFigure: Figure = {
  view: "side",
  props: [
    { kind: "wall", x: 62, faces: "left" },
    { kind: "tub", from: 24, to: 62, height: 54 },
  ],
  from: footUp,
  to: { ...footUp, nearArm: { joint: [-13.6, 114], at: [-12.6, 89], points: -60 } },
};

const squat: Pose = {
  hip: [-24, 36],
  trunk: [66, 62, 58],
  neck: 62,
  head: 82,
  nearLeg: { at: [-2, 7.5], bend: "left", points: 0 },
  farLeg: { at: [4, 7.5], bend: "left", points: 0 },
  nearArm: { at: [48, 78], bend: "right", points: 0 },
  farArm: { at: [51, 78], bend: "right", points: 0 },
};
const squatStandingFigure: Figure = {
  view: "side",
  props: [{ kind: "table", from: 46, to: 104, height: 74 }],
  from: { ...squat, hip: [-24, 45], trunk: [64, 60, 56] },
  to: { ...squat, belly: 1.6 },
};

const handsOnTable: Pose = {
  hip: [-20, 84],
  trunk: [38, 38, 38],
  neck: 36,
  head: 40,
  nearLeg: { at: [-8, 7.5], bend: "left", points: 0 },
  farLeg: { at: [-3, 7.5], bend: "left", points: 0 },
  nearArm: { at: [50, 79], bend: "left", points: 0 },
  farArm: { at: [54, 79], bend: "left", points: 0 },
};
const catCowStandingFigure: Figure = {
  view: "side",
  props: [{ kind: "table", from: 44, to: 108, height: 75 }],
  from: { ...handsOnTable, trunk: [66, 42, 10], neck: -8, head: -14 },
  to: { ...handsOnTable, trunk: [26, 36, 56], neck: 56, head: 80, belly: 1.6 },
};

export const standingFigures = {
  dropStanding: dropStandingFigure,
  squeezeStanding: squeezeStandingFigure,
  breathStanding: breathStandingFigure,
  queue: queueFigure,
  coughStanding: knackStandingFigure,
  lifting: liftingBagFigure,
  brushing: brushingTeethFigure,
  kettle: kettleFigure,
  train: onTrainFigure,
  circlesStanding: slowCirclesStandingFigure,
  squatStanding: squatStandingFigure,
  catCowStanding: catCowStandingFigure,
} satisfies Record<string, Figure>;
