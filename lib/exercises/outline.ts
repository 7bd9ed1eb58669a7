/** What a shape is, and so which colours it takes: limbs far from us are paler than near ones. */
export type Part =
  | "skin"
  | "skin-far"
  | "shirt"
  | "shirt-far"
  | "legs"
  | "legs-far"
  | "hair"
  | "face"
  | "floor"
  | "prop"
  | "prop-far"
  | "soft"
  | "line"
  | "water"
  | "mark";

/** One path of a drawing; its numbers are centimetres of the person drawn. */
export type Shape = { part: Part; d: string };

/** Centimetres on the page of the figure: x to the right, y up from the floor. */
export type Point = readonly [x: number, y: number];

/** Points from text, "x y, x y": long outlines stay readable. */
export const trace = (text: string): Point[] => text.split(",").map((pair) => pair.trim().split(" ").map(Number) as unknown as Point);

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** A unit vector; 0° points right, 90° up. */
export const towards = (degrees: number): Point => [Math.cos(radians(degrees)), Math.sin(radians(degrees))];

export const move = ([x, y]: Point, [dx, dy]: Point, length = 1): Point => [x + dx * length, y + dy * length];

export const distance = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);

export const between = (a: Point, b: Point, t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];

/** The unit vector from a to b; straight up where they are the same. */
export function direction(a: Point, b: Point): Point {
  const length = distance(a, b);
  return length ? [(b[0] - a[0]) / length, (b[1] - a[1]) / length] : [0, 1];
}

/** A quarter turn to the left. */
export const left = ([x, y]: Point): Point => [-y, x];

/** Places points given as [along, to the left] into a frame. */
export const placed = (points: readonly Point[], origin: Point, along: Point, scale = 1): Point[] =>
  points.map(([a, l]) => move(move(origin, along, a * scale), left(along), l * scale));

const round = (value: number) => Math.round(value * 10) / 10;

/** Numbers as short as a path allows: the sign parts them, and no zero leads. */
const written = (values: number[]) =>
  values
    .map((value) => String(round(value)).replace(/^(-?)0\./, "$1."))
    .reduce((all, value) => all + (all && !value.startsWith("-") ? " " : "") + value, "");

/** A path through cubic curves, in SVG's downward y. Steps are relative, of rounded places, so that nothing drifts and the text stays short. */
export function curves(start: Point, parts: readonly (readonly [Point, Point, Point])[], end = "z"): string {
  const onPage = ([x, y]: Point): Point => [round(x), round(-y)];
  let [x, y] = onPage(start);
  let d = `M${written([x, y])}`;
  for (const part of parts) {
    const [a, b, c] = part.map(onPage) as [Point, Point, Point];
    d += `c${written([a[0] - x, a[1] - y, b[0] - x, b[1] - y, c[0] - x, c[1] - y])}`;
    [x, y] = c;
  }
  return d + end;
}

const at = (points: readonly Point[], index: number): Point => points[(index + points.length) % points.length] as Point;

/** Twice the area, positive where the points go round to the left. */
const area = (points: readonly Point[]) => points.reduce((sum, [x, y], i) => sum + x * at(points, i + 1)[1] - at(points, i + 1)[0] * y, 0);

/** A soft closed line through all points (Catmull–Rom), always round the same way so that shapes of one path join and never cancel. */
export function blob(points: readonly Point[]): string {
  const way = area(points) < 0 ? [...points].reverse() : points;
  const parts = way.map((point, i) => {
    const [before, next, after] = [at(way, i - 1), at(way, i + 1), at(way, i + 2)];
    return [
      move(point, [next[0] - before[0], next[1] - before[1]], 1 / 6),
      move(next, [after[0] - point[0], after[1] - point[1]], -1 / 6),
      next,
    ] as const;
  });
  return curves(at(way, 0), parts);
}

/** A soft open line through all points, for strokes. */
export function line(points: readonly Point[]): string {
  const near = (index: number) => points[Math.min(points.length - 1, Math.max(0, index))] as Point;
  const parts = points.slice(0, -1).map((point, i) => {
    const [before, next, after] = [near(i - 1), near(i + 1), near(i + 2)];
    return [
      move(point, [next[0] - before[0], next[1] - before[1]], 1 / 6),
      move(next, [after[0] - point[0], after[1] - point[1]], -1 / 6),
      next,
    ] as const;
  });
  return curves(near(0), parts, "");
}

/** A straight-sided shape with rounded corners of this radius. */
export function slab(corners: readonly Point[], radius = 2): string {
  const way = area(corners) < 0 ? [...corners].reverse() : corners;
  const soft = way.map((corner, i) => {
    const [before, next] = [at(way, i - 1), at(way, i + 1)];
    const r = (other: Point) => Math.min(radius, distance(corner, other) / 2);
    return [move(corner, direction(corner, before), r(before)), corner, move(corner, direction(corner, next), r(next))] as const;
  });
  const start = soft[0]?.[0] as Point;
  return curves(
    start,
    soft.flatMap(([enter, corner, leave], i) => {
      const next = (soft[(i + 1) % soft.length] ?? soft[0])?.[0] as Point;
      return [
        [between(enter, corner, 0.55), between(leave, corner, 0.55), leave],
        [between(leave, next, 1 / 3), between(leave, next, 2 / 3), next],
      ] as const;
    }),
  );
}

/** Half-widths in cm along a bone: share of its length, at the front (left of its direction) and at the back. */
export type Profile = readonly (readonly [share: number, front: number, back: number])[];

/** A limb's segment: its profile along a → b, round at both ends by `ends` cm. */
export function bone(a: Point, b: Point, profile: Profile, ends: readonly [number, number]): string {
  const along = direction(a, b);
  const length = distance(a, b);
  const side = (which: 1 | 2) => profile.map((node) => move(move(a, along, length * node[0]), left(along), which === 1 ? node[1] : -node[2]));
  const first = profile[0]?.[0] ?? 0;
  const last = profile.at(-1)?.[0] ?? 1;
  const mid = (share: number, cap: number) => move(a, along, length * share + cap);
  return blob([mid(first, -ends[0]), ...side(1), mid(last, ends[1]), ...side(2).reverse()]);
}
