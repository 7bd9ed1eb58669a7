import { solve } from "@/lib/exercises/body";
import { drawSide } from "@/lib/exercises/draw-side";
import { blob, line, type Point, placed, type Shape, slab, towards, trace } from "@/lib/exercises/outline";

/** What the body rests on or holds, in cm from the figure's own middle; heights are of the surface that carries. */
export type Prop =
  | { kind: "mat"; from: number; to: number }
  | { kind: "mat-above"; corner: Point; size: Point }
  | { kind: "cushion"; at: Point; size: Point; turn?: number }
  | { kind: "chair"; x: number; seat: number; faces?: "left" }
  | { kind: "armchair"; x: number; seat: number }
  | { kind: "stool"; x: number; width: number; height: number }
  | { kind: "table"; from: number; to: number; height: number }
  | { kind: "wall"; x: number; faces: "left" | "right" }
  | { kind: "bath"; from: number; to: number; height: number }
  | { kind: "water"; from: number; to: number; height: number; rim: number }
  | { kind: "block"; from: number; to: number; height: number }
  | { kind: "tub"; from: number; to: number; height: number }
  | { kind: "panel"; from: number; to: number; height: number }
  | { kind: "toilet"; x: number; seat: number }
  | { kind: "basin"; x: number; height: number }
  | { kind: "brush"; at: Point; points: number }
  | { kind: "kettle"; at: Point }
  | { kind: "pole"; x: number }
  | { kind: "bag"; at: Point }
  | { kind: "laptop"; at: Point }
  | { kind: "clock"; at: Point }
  | { kind: "queue"; x: readonly number[] };

const box = (x1: number, y1: number, x2: number, y2: number, radius = 1.6) =>
  slab(trace(`${x1} ${y1}, ${x2} ${y1}, ${x2} ${y2}, ${x1} ${y2}`), radius);
const disc = ([x, y]: Point, rx: number, ry = rx) =>
  blob(Array.from({ length: 8 }, (_, i) => [x + rx * Math.cos((i * Math.PI) / 4), y + ry * Math.sin((i * Math.PI) / 4)] as const));

/** A person who waits, as one plain shape. */
const waiting = (x: number) =>
  drawSide(
    solve({
      hip: [x, 88],
      trunk: [88, 93, 94],
      neck: 80,
      head: 90,
      nearLeg: { at: [x - 1, 7.5], bend: "left", points: 0 },
      farLeg: { at: [x + 4, 7.5], bend: "left", points: 0 },
      nearArm: { at: [x + 4, 91], bend: "right", points: -84 },
      farArm: { at: [x + 7, 91], bend: "right", points: -80 },
    }),
  )
    .filter(({ part }) => part !== "face")
    .map(({ d }) => d)
    .join("");

type Drawers = { [Kind in Prop["kind"]]: (prop: Extract<Prop, { kind: Kind }>) => Shape[] };

const drawers: Drawers = {
  mat: ({ from, to }) => [{ part: "soft", d: box(from, -3, to, 0, 1.5) }],
  "mat-above": ({ corner: [x, y], size: [width, height] }) => [{ part: "soft", d: box(x, y, x + width, y + height, 6) }],
  cushion: ({ at, size: [width, height], turn = 0 }) => [
    {
      part: "prop",
      d: blob(
        placed(
          trace(
            `${-width / 2} 0, ${-width * 0.46} ${height * 0.38}, 0 ${height / 2}, ${width * 0.46} ${height * 0.38}, ${width / 2} 0, ${width * 0.46} ${-height * 0.38}, 0 ${-height / 2}, ${-width * 0.46} ${-height * 0.38}`,
          ),
          at,
          towards(turn),
        ),
      ),
    },
  ],
  chair: ({ x, seat, faces }) => {
    const part = (x1: number, y1: number, x2: number, y2: number) =>
      faces === "left" ? box(x - x2, y1, x - x1, y2, 1.2) : box(x + x1, y1, x + x2, y2, 1.2);
    return [
      { part: "prop-far", d: part(34, 0, 37, seat - 3) + part(6, 0, 9, seat - 3) },
      { part: "prop", d: part(-2, 0, 1.5, seat + 42) + part(39.5, 0, 43, seat - 2) + part(-2, seat - 4.5, 44, seat) },
    ];
  },
  armchair: ({ x, seat }) => [
    {
      part: "prop-far",
      d: slab(trace(`${x - 16} 4, ${x + 52} 4, ${x + 52} ${seat + 18}, ${x + 4} ${seat + 20}, ${x - 6} ${seat + 78}, ${x - 22} ${seat + 76}`), 7),
    },
    { part: "prop", d: box(x - 4, seat - 14, x + 54, seat, 5) + box(x - 14, 0, x - 9, 6, 1) + box(x + 45, 0, x + 50, 6, 1) },
  ],
  stool: ({ x, width, height }) => [
    { part: "prop-far", d: box(x + 4, 0, x + 7.5, height - 2, 1) + box(x + width - 7.5, 0, x + width - 4, height - 2, 1) },
    { part: "prop", d: box(x, height - 4, x + width, height, 1.8) },
  ],
  table: ({ from, to, height }) => [
    { part: "prop-far", d: box(from + 5, 0, from + 8.5, height - 3, 1) + box(to - 8.5, 0, to - 5, height - 3, 1) },
    { part: "prop", d: box(from, height - 4, to, height, 1.6) },
  ],
  wall: ({ x, faces }) => [{ part: "prop-far", d: faces === "right" ? box(x - 5, 0, x, 172, 0.6) : box(x, 0, x + 5, 172, 0.6) }],
  bath: ({ from, to, height }) => [
    {
      part: "prop-far",
      d:
        slab(trace(`${from + 16} 4, ${to - 8} 4, ${to} ${height}, ${from - 8} ${height}`), 9) +
        box(from + 20, 0, from + 28, 6, 2) +
        box(to - 20, 0, to - 12, 6, 2),
    },
  ],
  water: ({ from, to, height, rim }) => [
    {
      part: "water",
      d: slab(trace(`${from + 18} 8, ${to - 10} 8, ${to - 3} ${height}, ${from - 1} ${height}`), 7),
    },
    {
      part: "prop",
      d: slab(trace(`${from - 12} ${rim - 4}, ${to + 4} ${rim - 4}, ${to + 4} ${rim}, ${from - 12} ${rim}`), 2),
    },
  ],
  block: ({ from, to, height }) => [
    { part: "prop-far", d: box(from, 0, to, height - 3, 1.5) },
    { part: "prop", d: box(from - 2, height - 5, to, height, 2) },
  ],
  tub: ({ from, to, height }) => [
    {
      part: "prop-far",
      d:
        box(from + 8, 0, from + 14, 6, 2) +
        box(to - 14, 0, to - 8, 6, 2) +
        slab(trace(`${from + 8} 4, ${to - 6} 4, ${to - 1} ${height}, ${from + 2} ${height}`), 9),
    },
    { part: "prop", d: box(from - 1, height - 5, to, height, 2.4) },
  ],
  panel: ({ from, to, height }) => [{ part: "prop-far", d: box(from, 0, to, height, 2) }],
  toilet: ({ x, seat }) => [
    { part: "prop-far", d: box(x - 22, seat - 8, x - 5, seat + 34, 3) + box(x - 23, seat + 32, x - 4, seat + 37, 2) },
    {
      part: "prop",
      d:
        blob(
          trace(
            `${x - 8} ${seat - 3}, ${x + 32} ${seat - 3}, ${x + 34} ${seat - 8}, ${x + 26} ${seat - 20}, ${x + 14} ${seat - 27}, ${x + 15} 6, ${x + 18} 0, ${x - 12} 0, ${x - 10} 8, ${x - 9} ${seat - 20}`,
          ),
        ) + box(x - 9, seat - 4, x + 35, seat, 1.8),
    },
  ],
  basin: ({ x, height }) => [
    { part: "prop-far", d: box(x + 34, 0, x + 39, 172, 0.6) + box(x + 12, 0, x + 22, height - 12, 3) },
    {
      part: "prop",
      d: slab(
        trace(
          `${x} ${height}, ${x + 34} ${height}, ${x + 32} ${height - 8}, ${x + 24} ${height - 15}, ${x + 10} ${height - 15}, ${x + 2} ${height - 8}`,
        ),
        3.5,
      ),
    },
    {
      part: "line",
      d: line(trace(`${x + 30} ${height}, ${x + 30} ${height + 12}, ${x + 26} ${height + 15}, ${x + 20} ${height + 13}, ${x + 19} ${height + 9}`)),
    },
  ],
  brush: ({ at, points }) => [
    {
      part: "prop",
      d:
        slab(placed(trace("-9 -1.2, 9 -1.2, 9 1.2, -9 1.2"), at, towards(points)), 1.2) +
        slab(placed(trace("-9 1, -4 1, -4 3.4, -9 3.4"), at, towards(points)), 0.6),
    },
  ],
  kettle: ({ at: [x, y] }) => [
    {
      part: "line",
      d:
        line(trace(`${x - 7} ${y + 16}, ${x - 5} ${y + 24}, ${x + 5} ${y + 24}, ${x + 7} ${y + 16}`)) +
        line(trace(`${x + 12} ${y + 26}, ${x + 10} ${y + 31}, ${x + 14} ${y + 35}, ${x + 12} ${y + 40}`)),
    },
    {
      part: "prop-far",
      d:
        slab(trace(`${x - 11} ${y}, ${x + 11} ${y}, ${x + 8} ${y + 17}, ${x - 8} ${y + 17}`), 3) +
        slab(trace(`${x + 8} ${y + 7}, ${x + 17} ${y + 18}, ${x + 13} ${y + 18}, ${x + 8} ${y + 13}`), 1),
    },
  ],
  pole: ({ x }) => [{ part: "prop", d: box(x - 1.7, 0, x + 1.7, 186, 1) }],
  bag: ({ at: [x, y] }) => [
    {
      part: "line",
      d: line(trace(`${x - 9} ${y + 24}, ${x - 7} ${y + 33}, ${x} ${y + 37}, ${x + 7} ${y + 33}, ${x + 9} ${y + 24}`)),
    },
    {
      part: "prop",
      d: slab(trace(`${x - 16} ${y}, ${x + 16} ${y}, ${x + 14} ${y + 26}, ${x - 14} ${y + 26}`), 4),
    },
  ],
  laptop: ({ at: [x, y] }) => [
    {
      part: "prop-far",
      d:
        slab(trace(`${x} ${y}, ${x + 26} ${y}, ${x + 26} ${y + 2}, ${x} ${y + 2}`), 0.8) +
        slab(trace(`${x + 25} ${y + 1}, ${x + 33} ${y + 22}, ${x + 31} ${y + 23}, ${x + 23.4} ${y + 2}`), 0.8),
    },
  ],
  clock: ({ at }) => [
    { part: "prop", d: disc(at, 11) },
    { part: "line", d: line([[at[0], at[1] + 7], at]) + line([at, [at[0] + 4.4, at[1] + 2.4]]) },
  ],
  queue: ({ x }) => [{ part: "prop-far", d: x.map(waiting).join("") }],
};

export const drawProps = (props: readonly Prop[] = []): Shape[] => props.flatMap((prop) => (drawers[prop.kind] as (given: Prop) => Shape[])(prop));
