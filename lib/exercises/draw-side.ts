import type { Bent, Body } from "@/lib/exercises/body";
import {
  between,
  blob,
  bone,
  curves,
  direction,
  left,
  line,
  move,
  type Point,
  type Profile,
  placed,
  type Shape,
  towards,
  trace,
} from "@/lib/exercises/outline";

const thigh: Profile = [
  [0.06, 9, 9.6],
  [0.2, 8.9, 9.4],
  [0.35, 8.6, 8.6],
  [0.72, 6.8, 6.4],
  [0.98, 5.7, 5.4],
];
const shin: Profile = [
  [0, 5.5, 5.3],
  [0.28, 4.8, 6.5],
  [0.6, 3.9, 5],
  [0.86, 3.3, 3.6],
];
const ankle: Profile = [
  [0.66, 3.4, 3.9],
  [1, 3.1, 3.3],
];
const upperArm: Profile = [
  [0.1, 4.8, 5],
  [0.5, 4.5, 4.6],
  [1, 3.8, 3.9],
];
const forearm: Profile = [
  [0, 3.7, 3.9],
  [0.3, 4, 4],
  [0.95, 2.6, 2.6],
];
const sleeve: Profile = [
  [0, 6, 6.2],
  [0.3, 6, 5.8],
  [0.62, 5.6, 5.4],
];

/** [along the toes or fingers, to their left]. */
const foot: Point[] = trace("-3.2 3.5, 3.4 3.6, 8 0.2, 14.5 -3.2, 18.6 -4.6, 19.4 -6.4, 17.6 -7.4, 11 -7.2, 3 -7.3, -4 -7.4, -6 -5.4, -4.8 -1.6");
const hand: Point[] = trace("-2 2.5, 2 2.9, 6.5 3.6, 11.5 3, 15.4 1.8, 16.4 0, 15 -1.8, 11 -3, 8.6 -3.9, 7.6 -5.4, 5.4 -5.6, 3 -3.8, -2 -2.5");
const closed: Point[] = hand.map(([along, side]) => [along * 0.62, side * 1.08]);

/** The leg in its legging, and the bare foot beneath it. */
const legging = ({ start, joint, end }: Bent) => bone(start, joint, thigh, [7.6, 5.2]) + bone(joint, end, shin, [5, 0.8]);
const bareFoot = ({ joint, end, points }: Bent) => bone(joint, end, ankle, [1, 3]) + blob(placed(foot, end, towards(points)));

const bareArm = ({ start, joint, end, points, fist }: Bent) =>
  bone(start, joint, upperArm, [3, 3.6]) + bone(joint, end, forearm, [3.4, 2]) + blob(placed(fist ? closed : hand, end, towards(points), 0.98));
const sleeved = ({ start, joint }: Bent) => bone(start, joint, sleeve, [5.6, 0.6]);

/** Points of the trunk: along its line from the tail, with what stands out in front (right of its direction) and behind. */
function trunk({ hip, waist, ribs, shoulder, pose }: Body) {
  const spine = [hip, waist, ribs, shoulder] as const;
  const tilt = pose.trunk.map(towards) as [Point, Point, Point];
  const half = (a: Point, b: Point) => direction([0, 0], [a[0] + b[0], a[1] + b[1]]);
  const node = (place: Point, along: Point, front: number, back: number) => ({
    front: move(place, left(along), -front),
    back: move(place, left(along), back),
  });
  const { belly = 0, back = 0 } = pose;
  return {
    seat: move(spine[0], tilt[0], -9.4),
    under: node(move(spine[0], tilt[0], -6.4), tilt[0], 6, 8),
    hip: node(spine[0], tilt[0], 9.2, 11.4),
    low: node(move(spine[0], tilt[0], 9), tilt[0], 9.9 + belly * 0.5, 10.4),
    waist: node(spine[1], half(tilt[0], tilt[1]), 9.6 + belly, 8.4 + back * 0.6),
    mid: node(between(spine[1], spine[2], 0.5), tilt[1], 10.4 + belly * 0.8, 9 + back),
    ribs: node(spine[2], half(tilt[1], tilt[2]), 11.4 + belly * 0.2, 10.2 + back * 0.6),
    chest: node(between(spine[2], spine[3], 0.55), tilt[2], 10.6, 10.6),
    shoulder: node(spine[3], tilt[2], 6.4, 8.6),
    top: move(spine[3], tilt[2], 7),
  };
}

const shirt = (t: ReturnType<typeof trunk>) => {
  const rows = [t.low, t.waist, t.mid, t.ribs, t.chest, t.shoulder];
  return blob([between(t.low.front, t.low.back, 0.5), ...rows.map(({ front }) => front), t.top, ...rows.map(({ back }) => back).reverse()]);
};

const hips = (t: ReturnType<typeof trunk>) => {
  const waist = { front: between(t.low.front, t.waist.front, 0.4), back: between(t.low.back, t.waist.back, 0.4) };
  return blob([
    t.seat,
    t.under.front,
    t.hip.front,
    t.low.front,
    waist.front,
    between(waist.front, waist.back, 0.1),
    between(waist.front, waist.back, 0.9),
    waist.back,
    t.low.back,
    t.hip.back,
    t.under.back,
  ]);
};

/** The head in profile, [towards the crown, to its left, which is behind]: the skull's middle is at 0. Runs round as all shapes do. */
const face: readonly Point[] = trace(
  "11.4 0, 11.4 -5, 8.5 -8.2, 4.5 -8.5, 3.4 -8.6, 2.6 -8.2, 1.8 -8.6, 0.4 -9.2, -1.2 -10.4, -2.1 -10.6, -2.9 -10.7, -3.2 -9.5, -3.6 -8.9, -4.4 -9.3, -5 -9.3, -5.6 -8.8, -6.6 -9.2, -7 -8.5, -7.8 -8.4, -9.4 -8.8, -11.2 -7.8, -11.3 -5.6, -11.3 -2.8, -9.6 0, -6.8 1.6, -6.2 3, -6.6 6, -5 7.5, -2 9.2, 1 9.6, 3.5 9.4, 8.5 9, 11.4 5, 11.4 0",
).reverse();
const hair: Point[] = trace(
  "8.2 -7.6, 11.6 -4.6, 12.6 0.6, 10.6 6.6, 5.4 10.2, 0 10.4, -5 8.6, -7 5.6, -4.2 3.4, 0.6 2.6, 3.4 0.2, 4.6 -2.8, 6.4 -5.6",
);
const ear: Point[] = trace("1.2 1.2, 1.4 2.6, 0 3.4, -2 2.4, -3 1.2, -2 0.6");
const lid: Point[] = trace("1.2 -7, 0.5 -6.1, 0.5 -5.1, 1 -4.4");

function triples(points: readonly Point[]) {
  return Array.from({ length: (points.length - 1) / 3 }, (_, i) => points.slice(i * 3 + 1, i * 3 + 4) as unknown as readonly [Point, Point, Point]);
}

/** Far to near, the same parts in the same order for every pose: from back to front as we look. */
export function drawSide(body: Body): Shape[] {
  const { pose } = body;
  const t = trunk(body);
  const crown = towards(pose.head);
  const skull = placed(face, body.skull, crown);
  const throat = move(body.skull, crown, -6);
  const neck = bone(
    move(body.shoulder, direction(body.shoulder, body.skull), -2),
    move(throat, left(crown), 2.4),
    [
      [0, 6.4, 6.4],
      [0.5, 5, 5.2],
      [1, 4.9, 5.2],
    ],
    [2, 3],
  );
  return [
    { part: "skin-far", d: bareArm(body.farArm) },
    { part: "shirt-far", d: sleeved(body.farArm) },
    { part: "skin-far", d: bareFoot(body.farLeg) },
    { part: "legs-far", d: legging(body.farLeg) },
    { part: "skin", d: neck },
    { part: "shirt", d: shirt(t) },
    { part: "skin", d: curves(skull[0] as Point, triples(skull)) },
    { part: "hair", d: blob(placed(hair, body.skull, crown)) },
    { part: "skin", d: blob(placed(ear, body.skull, crown)) },
    { part: "face", d: line(placed(lid, body.skull, crown)) },
    { part: "skin", d: bareFoot(body.nearLeg) },
    { part: "legs", d: hips(t) + legging(body.nearLeg) },
    { part: "skin", d: bareArm(body.nearArm) },
    { part: "shirt", d: sleeved(body.nearArm) },
  ];
}
