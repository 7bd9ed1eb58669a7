import { type Pose, solve } from "@/lib/exercises/body";
import { drawFront, type FrontPose } from "@/lib/exercises/draw-front";
import { drawMark, type Mark } from "@/lib/exercises/draw-marks";
import { drawProps, type Prop } from "@/lib/exercises/draw-props";
import { drawSide } from "@/lib/exercises/draw-side";
import { type FigureName, figureOf } from "@/lib/exercises/figures";
import { mixPath } from "@/lib/exercises/mix-path";
import { line, type Part, type Shape } from "@/lib/exercises/outline";
import type { ExercisePosition } from "@/lib/exercises/schema";

/** A drawn figure: two ends of one movement, and what the body rests on. `to` is the breath in, the squeeze or the stretch. */
export type Figure = {
  props?: readonly Prop[];
  /** What stands between us and the body. */
  inFront?: readonly Prop[];
  mark?: Mark;
  /** Seen from above: no floor line, the mat is the ground. */
  above?: true;
} & ({ view: "side"; from: Pose; to: Pose } | { view: "front"; from: FrontPose; to: FrontPose });

/** One shape at both ends of the movement; what stays has no `to`. */
export type MovingShape = { part: Part; from: string; to?: string };
/** `name` is where its words stand in messages/en/figures.json. */
export type Frames = { name: FigureName; viewBox: string; shapes: MovingShape[] };

/** Width to height of every picture, air around the body and least width, in cm. */
const page = { ratio: 5 / 4, air: 9, least: 165 };

const number = /-?(?:\d+\.?\d*|\.\d+)/g;

/** The places that a path of relative curves passes, with SVG's downward y. */
function places(d: string): [number, number][] {
  return d
    .split("M")
    .filter(Boolean)
    .flatMap((part) => {
      const [x = 0, y = 0, ...steps] = (part.match(number) ?? []).map(Number);
      const passed: [number, number][] = [[x, y]];
      let place: [number, number] = [x, y];
      for (let i = 0; i + 5 < steps.length; i += 6) {
        place = [place[0] + (steps[i + 4] ?? 0), place[1] + (steps[i + 5] ?? 0)];
        passed.push(place);
      }
      return passed;
    });
}

/** Left, top, right and bottom of paths in cm, with SVG's downward y. */
export function extent(paths: string[]): [left: number, top: number, right: number, bottom: number] {
  const all = paths.flatMap(places);
  const of = (axis: 0 | 1) => all.map((place) => place[axis]);
  return [Math.min(...of(0)), Math.min(...of(1)), Math.max(...of(0)), Math.max(...of(1))];
}

function draw(figure: Figure, end: "from" | "to"): Shape[] {
  const behind = drawProps(figure.props);
  const before = drawProps(figure.inFront);
  if (figure.view === "front") return [...behind, ...drawFront(figure[end]), ...before];
  const body = solve(figure[end]);
  const sides = drawSide(body);
  const mark = figure.mark ? drawMark(figure.mark, body, end === "to" ? 1 : 0) : [];
  // Waves stand in the air behind the near arm; what happens inside the pelvis shows through everything.
  if (figure.mark === "belly" || figure.mark === "back") return [...behind, ...sides.slice(0, -2), ...mark, ...sides.slice(-2), ...before];
  return [...behind, ...sides, ...before, ...mark];
}

/** The view that holds all shapes, and the floor across it. */
function framed(figure: Figure, shapes: MovingShape[]): Omit<Frames, "name"> {
  const [x1, y1, x2, y2] = extent(shapes.flatMap(({ from, to = from }) => [from, to]));
  const width = Math.max(page.least, x2 - x1 + 2 * page.air, (y2 - y1 + 2 * page.air) * page.ratio);
  const height = width / page.ratio;
  const x = (x1 + x2 - width) / 2;
  // What is low stands on the floor with more air above it than below.
  const y = Math.max(y1 - page.air - (height - (y2 - y1 + 2 * page.air)) * (figure.above ? 0.5 : 0.62), y2 + page.air - height);
  const viewBox = [x, y, width, height].map(Math.round).join(" ");
  if (figure.above) return { viewBox, shapes };
  const ground = figure.props?.some(({ kind }) => kind === "mat") ? -3 : 0;
  const floor = line([
    [x + page.air, ground],
    [x + width - page.air, ground],
  ]);
  return { viewBox, shapes: [{ part: "floor", from: floor }, ...shapes] };
}

/**
 * The two ends of an exercise's movement in one position, ready to be mixed number by number (`mixPath`).
 * `to` is the breath in, the squeeze or the stretch; shapes come from back to front.
 * @throws Error for a pair that the catalogue does not have
 */
export function figureFrames(exerciseId: string, position: ExercisePosition): Frames {
  const { name, figure } = figureOf(exerciseId, position);
  const to = draw(figure, "to");
  const shapes = draw(figure, "from").map(({ part, d }, i) => (to[i]?.d === d ? { part, from: d } : { part, from: d, to: to[i]?.d }));
  return { name, ...framed(figure, shapes) };
}

/** A figure at one moment: t 0 is the breath out or at rest, 1 the breath in, the squeeze or the stretch. */
export function drawFigure(exerciseId: string, position: ExercisePosition, t: number): { viewBox: string; shapes: Shape[] } {
  const { viewBox, shapes } = figureFrames(exerciseId, position);
  return { viewBox, shapes: shapes.map(({ part, from, to = from }) => ({ part, d: mixPath(from, to, t) })) };
}
