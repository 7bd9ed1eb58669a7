import { blob, bone, left, line, move, type Point, type Profile, placed, type Shape, towards, trace } from "@/lib/exercises/outline";

/** A limb of the front view: all its joints are given, because most come towards us and look shorter than they are. */
export type FrontLimb = {
  joint: Point;
  at: Point;
  points: number /** A foot that comes towards us looks shorter: its sole on the floor, or its toes to us. */;
  foot?: "flat" | "to-us";
};

/** A body from the front, or from above when it lies; `left` and `right` as we see them while the trunk stands at 90°. */
export type FrontPose = {
  hip: Point;
  trunk: number;
  head: number;
  leftLeg: FrontLimb;
  rightLeg: FrontLimb;
  leftArm: FrontLimb;
  rightArm: FrontLimb;
  /** How much wider the ribs stand than at rest, in cm. */
  ribs?: number;
};

const torso: Point[] = trace("50 13.6, 42 16.4, 30 15, 17 13.6, 6 15.8");
const hips: Point[] = trace("10 14.9, 4 16.2, -3 15.6");
const thigh: Profile = [
  [0.06, 8.2, 8.2],
  [0.4, 8, 8],
  [0.75, 6.6, 6.6],
  [0.98, 5.6, 5.6],
];
const shin: Profile = [
  [0, 5.4, 5.4],
  [0.3, 5.9, 5.9],
  [0.65, 4.4, 4.4],
  [0.88, 3.5, 3.5],
];
const ankle: Profile = [
  [0.66, 3.6, 3.6],
  [1, 3.1, 3.1],
];
const upperArm: Profile = [
  [0.1, 4.8, 4.8],
  [0.5, 4.5, 4.5],
  [1, 3.8, 3.8],
];
const forearm: Profile = [
  [0, 3.8, 3.8],
  [0.35, 4, 4],
  [0.95, 2.6, 2.6],
];
const sleeve: Profile = [
  [0, 6, 6],
  [0.3, 5.9, 5.9],
  [0.64, 5.4, 5.4],
];
const foot: Point[] = trace("-3.2 3.5, 3.4 3.6, 8 1, 14.5 -1.8, 18.6 -3.4, 19.4 -5.4, 17.6 -6.6, 11 -6.6, 3 -6.8, -4 -7, -6 -5.2, -4.8 -1.6");
const feet = {
  side: foot,
  flat: foot.map(([along, side]): Point => [along * 0.6, side]),
  "to-us": trace("-3 3, 0 3.4, 3 4.6, 6 5.8, 8.2 5, 8.8 0, 8.2 -5, 6 -5.8, 3 -4.6, 0 -3.4, -3 -3"),
};
const hand: Point[] = trace("-2 2.5, 2 3, 6.5 3.6, 11.5 3, 15.4 1.8, 16.4 0, 15 -1.8, 11 -3.2, 6.5 -3.8, 2 -3.2, -2 -2.5");
const skull: Point[] = trace("11.4 0, 8.6 6, 2 8, -4 7.2, -9 4.4, -11.4 0, -9 -4.4, -4 -7.2, 2 -8, 8.6 -6");
const hair: Point[] = trace("12.6 0, 10.6 6, 4 9.2, -1.5 8.6, -1 7, 3.4 6.4, 6.4 3.4, 7.4 -1, 5.4 -4.6, 2.6 -6.6, -1 -7, -1.5 -8.6, 4 -9.2, 10.6 -6");
const lids: Point[][] = [trace("0.4 4.8, -0.4 3.4, 0.2 2"), trace("0.4 -4.8, -0.4 -3.4, 0.2 -2")];
const mouth: Point[] = trace("-6 2, -6.5 0, -6 -2");
const nose: Point[] = trace("-0.8 0.9, -3 1.1, -3.3 -0.4");

/** Mirrors points that are [along, to the left]. */
const mirrored = (points: readonly Point[]): Point[] => points.map(([along, side]) => [along, -side]);
const both = (points: readonly Point[]): Point[] => [...points, ...mirrored(points).reverse()];

/** Where the four limbs begin. */
export function frontRoots({ hip, trunk }: FrontPose) {
  const up = towards(trunk);
  const root = (along: number, side: number) => move(move(hip, up, along), left(up), side);
  return { leftLeg: root(0, 8.4), rightLeg: root(0, -8.4), leftArm: root(46, 14.4), rightArm: root(46, -14.4) };
}

export function drawFront(pose: FrontPose): Shape[] {
  const up = towards(pose.trunk);
  const crown = towards(pose.head);
  const roots = frontRoots(pose);
  const neck = move(pose.hip, up, 52);
  const middle = move(move(pose.hip, up, 53), crown, 14.5);
  const ribs = (points: Point[]) => points.map(([along, side]): Point => [along, side + (along > 12 && along < 45 ? (pose.ribs ?? 0) : 0)]);
  const leg = (name: "leftLeg" | "rightLeg"): Shape[] => {
    const { joint, at, points, foot = "side" } = pose[name];
    const shape = name === "leftLeg" ? mirrored(feet[foot]) : feet[foot];
    return [
      { part: "skin", d: bone(joint, at, ankle, [1, 3]) + blob(placed(shape, at, towards(points))) },
      { part: "legs", d: bone(roots[name], joint, thigh, [6, 5.2]) + bone(joint, at, shin, [5, 0.8]) },
    ];
  };
  const arm = (name: "leftArm" | "rightArm"): Shape[] => {
    const { joint, at, points } = pose[name];
    return [
      {
        part: "skin",
        d: bone(roots[name], joint, upperArm, [3, 3.6]) + bone(joint, at, forearm, [3.4, 2]) + blob(placed(hand, at, towards(points), 0.98)),
      },
      { part: "shirt", d: bone(roots[name], joint, sleeve, [5.4, 0.6]) },
    ];
  };
  return [
    {
      part: "skin",
      d: bone(
        move(neck, up, -4),
        move(middle, crown, -6),
        [
          [0, 6.6, 6.6],
          [0.5, 5.2, 5.2],
          [1, 5.2, 5.2],
        ],
        [2, 3],
      ),
    },
    { part: "shirt", d: blob(placed(both(ribs([[54.5, 5.6], ...torso])), pose.hip, up)) },
    { part: "legs", d: blob(placed([...hips, [-8, 8], [-9.5, 0], [-8, -8], ...mirrored(hips).reverse()], pose.hip, up)) },
    ...leg("leftLeg"),
    ...leg("rightLeg"),
    { part: "skin", d: blob(placed(skull, middle, crown)) },
    { part: "hair", d: blob(placed(hair, middle, crown)) },
    { part: "face", d: [...lids, mouth, nose].map((points) => line(placed(points, middle, crown))).join("") },
    ...arm("leftArm"),
    ...arm("rightArm"),
  ];
}
