import { direction, distance, left, move, type Point, towards } from "@/lib/exercises/outline";

/** Lengths in cm of an adult of 170 cm, joint to joint: the head is a little less than 1/7 of the height. */
export const lengths = {
  pelvis: 16,
  waist: 17,
  ribs: 17,
  neck: 18,
  upperArm: 28,
  forearm: 24,
  hand: 16,
  thigh: 42,
  shin: 40,
} as const;

/** Where a hand or foot is; the elbow or knee follows from the lengths, or is given where the limb comes out of the page. */
export type Limb = {
  at: Point;
  /** Which way the joint between goes: to the left of the line from hip to ankle (or shoulder to wrist), or to its right. */
  bend?: "left" | "right";
  joint?: Point;
  /** Where the toes or fingers point, in degrees: 0 is right, 90 up. */
  points: number;
  /** The hand is closed around something. */
  fist?: true;
};

/** A body from the side, facing right while its trunk stands at 90°; near and far are as we see it. */
export type Pose = {
  hip: Point;
  /** Degrees of pelvis, waist and ribs, from the tail up: 90 upright, 180 on the back with the head left, 0 on hands and knees. */
  trunk: readonly [pelvis: number, waist: number, ribs: number];
  neck: number;
  /** Where the crown of the head points, in degrees. */
  head: number;
  nearLeg: Limb;
  farLeg: Limb;
  nearArm: Limb;
  farArm: Limb;
  /** How far belly and lower back stand out more than at rest, in cm. */
  belly?: number;
  back?: number;
};

/** A limb as three places. */
export type Bent = { start: Point; joint: Point; end: Point; points: number; fist?: true };

/** The joint of two bones between start and end; straight where the end is out of reach. */
export function bend(start: Point, limb: Limb, upper: number, lower: number): Bent {
  const { at, points, fist } = limb;
  if (limb.joint) return { start, joint: limb.joint, end: at, points, fist };
  const along = direction(start, at);
  const reach = Math.min(distance(start, at), upper + lower - 0.01);
  const foot = (upper ** 2 - lower ** 2 + reach ** 2) / (2 * reach);
  const height = Math.sqrt(Math.max(0, upper ** 2 - foot ** 2));
  const joint = move(move(start, along, foot), left(along), limb.bend === "right" ? -height : height);
  return { start, joint, end: move(start, along, reach), points, fist };
}

export type Body = {
  hip: Point;
  waist: Point;
  ribs: Point;
  shoulder: Point;
  skull: Point;
  pose: Pose;
  nearLeg: Bent;
  farLeg: Bent;
  nearArm: Bent;
  farArm: Bent;
};

/** All joints of a pose. */
export function solve(pose: Pose): Body {
  const waist = move(pose.hip, towards(pose.trunk[0]), lengths.pelvis);
  const ribs = move(waist, towards(pose.trunk[1]), lengths.waist);
  const shoulder = move(ribs, towards(pose.trunk[2]), lengths.ribs);
  const skull = move(shoulder, towards(pose.neck), lengths.neck);
  const leg = (limb: Limb) => bend(pose.hip, limb, lengths.thigh, lengths.shin);
  const arm = (limb: Limb) => bend(shoulder, limb, lengths.upperArm, lengths.forearm);
  return {
    hip: pose.hip,
    waist,
    ribs,
    shoulder,
    skull,
    pose,
    nearLeg: leg(pose.nearLeg),
    farLeg: leg(pose.farLeg),
    nearArm: arm(pose.nearArm),
    farArm: arm(pose.farArm),
  };
}
