import { describe, expect, it } from "vitest";
import words from "@/lib/core/messages/en/figures.json";
import { type Bent, lengths, solve } from "@/lib/exercises/body";
import { exercises } from "@/lib/exercises/catalogue";
import { drawFigure, extent, figureFrames } from "@/lib/exercises/draw-figure";
import { type FrontPose, frontRoots } from "@/lib/exercises/draw-front";
import { figureNames, figureOf, figures } from "@/lib/exercises/figures";
import { distance } from "@/lib/exercises/outline";

const pairs = exercises.flatMap(({ id, positions }) => positions.map(({ position }) => ({ id, position })));
/** One of each drawing. */
const drawn = figureNames.map((name) => pairs.find(({ id, position }) => figureOf(id, position).name === name)).filter((pair) => pair !== undefined);

const isBody = (part: string) => /^(?:skin|shirt|legs|hair)/.test(part);
const build = (d: string) => d.replace(/-?(?:\d+\.?\d*|\.\d+)/g, "#").replace(/\s/g, "");

type Segments = Record<string, { long: number; allowed: number }>;

function segments(id: string, position: (typeof pairs)[number]["position"], end: "from" | "to"): Segments {
  const { figure } = figureOf(id, position);
  const limb = (name: string, { start, joint, end }: Pick<Bent, "start" | "joint" | "end">, upper: number, lower: number): Segments => ({
    [`${name} upper`]: { long: distance(start, joint), allowed: upper },
    [`${name} lower`]: { long: distance(joint, end), allowed: lower },
  });
  if (figure.view === "side") {
    const body = solve(figure[end]);
    return {
      ...limb("near leg", body.nearLeg, lengths.thigh, lengths.shin),
      ...limb("far leg", body.farLeg, lengths.thigh, lengths.shin),
      ...limb("near arm", body.nearArm, lengths.upperArm, lengths.forearm),
      ...limb("far arm", body.farArm, lengths.upperArm, lengths.forearm),
    };
  }
  const pose: FrontPose = figure[end];
  const roots = frontRoots(pose);
  return Object.assign(
    {},
    ...(["leftLeg", "rightLeg", "leftArm", "rightArm"] as const).map((name) =>
      limb(
        name,
        { start: roots[name], joint: pose[name].joint, end: pose[name].at },
        ...((name.endsWith("Leg") ? [lengths.thigh, lengths.shin] : [lengths.upperArm, lengths.forearm]) as [number, number]),
      ),
    ),
  );
}

describe("the figures", () => {
  it("are there for every exercise in each of its positions, and for nothing else", () => {
    const given = Object.entries(figures).flatMap(([id, positions]) => Object.keys(positions).map((position) => `${id} ${position}`));
    expect(given.sort()).toEqual(pairs.map(({ id, position }) => `${id} ${position}`).sort());
    expect(drawn.length).toBe(figureNames.length);
    expect(() => figureFrames("happy-baby", "standing")).toThrow("happy-baby");
  });

  it("have words, each its own, and no words are left over", () => {
    expect(Object.keys(words.of).sort()).toEqual([...figureNames].sort());
    expect(new Set(Object.values(words.of)).size).toBe(figureNames.length);
    for (const text of Object.values(words.of)) expect(text.length).toBeGreaterThan(60);
  });

  it.each(drawn)("$id $position has the same shapes at every moment", ({ id, position }) => {
    const { viewBox, shapes } = drawFigure(id, position, 0);
    for (const t of [0.3, 0.5, 1]) {
      const other = drawFigure(id, position, t);
      expect(other.viewBox).toBe(viewBox);
      expect(other.shapes.map(({ part, d }) => [part, build(d)])).toEqual(shapes.map(({ part, d }) => [part, build(d)]));
    }
    expect(JSON.stringify(shapes)).not.toMatch(/NaN|undefined|Infinity/);
    expect(figureFrames(id, position).shapes.some(({ to }) => to)).toBe(true);
  });

  it.each(drawn)("$id $position keeps its limbs: as long at both ends, never longer than the bone", ({ id, position }) => {
    const [from, to] = [segments(id, position, "from"), segments(id, position, "to")];
    for (const [name, { long, allowed }] of Object.entries(from)) {
      expect(long, name).toBeLessThanOrEqual(allowed * 1.06);
      expect(long, name).toBeGreaterThan(allowed * 0.45);
      expect(Math.abs((to[name]?.long ?? 0) / long - 1), name).toBeLessThan(0.06);
    }
  });

  it.each(drawn)("$id $position reaches what it holds and stands on", ({ id, position }) => {
    const { figure } = figureOf(id, position);
    if (figure.view !== "side") return expect(figure.view).toBe("front");
    for (const end of ["from", "to"] as const) {
      const body = solve(figure[end]);
      for (const limb of ["nearLeg", "farLeg", "nearArm", "farArm"] as const) {
        expect(distance(body[limb].end, figure[end][limb].at), `${limb} ${end}`).toBeLessThan(0.5);
      }
    }
  });

  it.each(drawn)("$id $position is inside its picture and rests on the ground", ({ id, position }) => {
    for (const t of [0, 0.5, 1]) {
      const { viewBox, shapes } = drawFigure(id, position, t);
      const [x = 0, y = 0, width = 0, height = 0] = viewBox.split(" ").map(Number);
      const [x1, y1, x2, y2] = extent(shapes.map(({ d }) => d));
      expect([x1 >= x, y1 >= y, x2 <= x + width, y2 <= y + height]).toEqual([true, true, true, true]);
      expect(width / height).toBeCloseTo(5 / 4, 1);
      if (figureOf(id, position).figure.above) continue;
      const lowest = extent(shapes.filter(({ part }) => isBody(part)).map(({ d }) => d))[3];
      expect(lowest).toBeLessThan(1.6);
    }
  });
});
