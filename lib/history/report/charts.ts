import { daysBetween, type LocalDate } from "@/lib/core/calendar";
import type { HistoryRecord } from "../record";
import { type MarkKind, sizeMarks, sizeSteps } from "../size-steps";
import { gapDays, trendOf, valuesOf } from "../trends";
import { colours, type Paper, tagged, write } from "./paper";

export type Picture = {
  records: readonly HistoryRecord[];
  span: { from: LocalDate; to: LocalDate };
  sayDate: (date: LocalDate) => string;
};
export type Frame = { x: number; y: number; width: number; height: number };
type Words = { title: string; caption: string /** What a reader who can not see it is told. */; alt: string };

/** Left of the drawing stand its values. */
const gutter = 34;
const labels = 14;

type Plot = { left: number; right: number; top: number; bottom: number; at: (date: LocalDate) => number };

function plotIn({ x, y, width, height }: Frame, { from, to }: Picture["span"]): Plot {
  const [left, right, top, bottom] = [x + gutter, x + width - 6, y + 4, y + height - labels];
  const days = daysBetween(from, to);
  return {
    left,
    right,
    top,
    bottom,
    at: (date) => (days === 0 ? (left + right) / 2 : left + 4 + (daysBetween(from, date) / days) * (right - left - 8)),
  };
}

/** A title, the drawing as one figure with its words, and what to see in it. @returns the foot of it */
function drawFigure(paper: Paper, frame: Frame, { title, caption, alt }: Words, draw: (frame: Frame) => void): number {
  const { x, y, width, height } = frame;
  tagged(paper, paper.root, "H3", () => write(paper, title, y, { face: "bold", size: 9.5, x, width }));
  tagged(paper, paper.root, "Figure", () => draw({ ...frame, y: y + 16 }), { alt });
  const set = { size: 8, colour: colours.muted, x, width };
  tagged(paper, paper.root, "P", () => write(paper, caption, y + 16 + height + 2, set));
  return y + 18 + height + paper.doc.font("text").fontSize(8).heightOfString(caption, { width, lineGap: 1.4 });
}

/** The first, middle and last day beneath. */
function drawDays(paper: Paper, plot: Plot, { span: { from, to }, sayDate }: Picture): void {
  const { doc } = paper;
  const set = { size: 7.5, colour: colours.muted };
  write(paper, sayDate(from), plot.bottom + 4, { ...set, x: plot.left, width: 80 });
  if (from === to) return;
  doc.font("text").fontSize(7.5);
  const last = sayDate(to);
  write(paper, last, plot.bottom + 4, { ...set, x: plot.right - doc.widthOfString(last) - 1, width: 80 });
}

function drawLevel(paper: Paper, plot: Plot, y: number, label: string): void {
  paper.doc.moveTo(plot.left, y).lineTo(plot.right, y).lineWidth(0.5).strokeColor(colours.line).stroke();
  write(paper, label, y - 4.5, { size: 7.5, colour: colours.muted, x: plot.left - gutter, width: gutter });
}

/** Pain of sessions, 0 to 10: each mark a day or a longer period, the line their rolling median, the bands those of the rules. */
export function drawPain(paper: Paper, frame: Frame, picture: Picture, words: Words): number {
  const trend = trendOf(valuesOf(picture.records, "pain"));
  return drawFigure(paper, frame, words, (inner) => {
    const plot = plotIn(inner, picture.span);
    const y = (value: number) => plot.bottom - (value / 10) * (plot.bottom - plot.top);
    for (const [low, high, colour] of [
      [0, 2, colours.go],
      [4, 7, colours.hold],
      [7, 10, colours.stop],
    ] as const) {
      paper.doc.rect(plot.left, y(high), plot.right - plot.left, y(low) - y(high)).fill(colour);
    }
    for (const level of [0, 5, 10]) drawLevel(paper, plot, y(level), String(level));
    for (const { on, lowest, highest } of trend.points) paper.doc.moveTo(plot.at(on), y(lowest)).lineTo(plot.at(on), y(highest));
    paper.doc.lineWidth(0.8).strokeColor(colours.upright).stroke();
    for (const { on, value } of trend.points) paper.doc.circle(plot.at(on), y(value), 1.7).fill(colours.muted);
    for (const run of trend.runs) {
      for (const [at, { on, value }] of run.entries()) {
        if (at === 0) paper.doc.moveTo(plot.at(on), y(value));
        else paper.doc.lineTo(plot.at(on), y(value));
      }
      paper.doc.lineWidth(1.4).lineJoin("round").strokeColor(colours.ink).stroke();
    }
    drawDays(paper, plot, picture);
  });
}

/** Sizes as steps; a triangle is a step down, a diamond a stop, a square a hold, a ring a rest. */
export function drawSizes(paper: Paper, frame: Frame, picture: Picture & { saySize: (mm: number) => string }, words: Words): number {
  const steps = sizeSteps(picture.records);
  return drawFigure(paper, frame, words, (inner) => {
    const plot = plotIn(inner, picture.span);
    const sizes = [...new Set(steps.map(({ sizeMm }) => sizeMm))].sort((one, other) => one - other);
    const [low, high] = [(sizes[0] ?? 0) - 1.5, (sizes.at(-1) ?? 0) + 2.5];
    const y = (mm: number) => plot.bottom - ((mm - low) / (high - low)) * (plot.bottom - plot.top);
    const every = Math.ceil(sizes.length / 5);
    for (const size of sizes.filter((_, at) => at % every === 0)) drawLevel(paper, plot, y(size), picture.saySize(size));
    for (const [at, step] of steps.entries()) {
      const next = steps[at + 1];
      const joined = next && daysBetween(step.to, next.from) <= gapDays ? next : undefined;
      paper.doc
        .moveTo(plot.at(step.from) - 0.7, y(step.sizeMm))
        .lineTo(Math.max(plot.at((joined ?? { from: step.to }).from), plot.at(step.from) + 1), y(step.sizeMm));
      if (joined) paper.doc.lineTo(plot.at(joined.from), y(joined.sizeMm));
      paper.doc.lineWidth(1.6).lineJoin("round").strokeColor(colours.accent).stroke();
    }
    for (const { from, to, sizeMm } of steps) if (from === to) paper.doc.circle(plot.at(from), y(sizeMm), 2).fill(colours.accent);
    for (const { on, sizeMm, kind } of sizeMarks(picture.records, 40)) drawMark(paper, plot.at(on), y(sizeMm) - 6, kind);
    drawDays(paper, plot, picture);
  });
}

function drawMark({ doc }: Paper, x: number, y: number, kind: MarkKind): void {
  if (kind === "up") doc.polygon([x - 3, y + 2.4], [x + 3, y + 2.4], [x, y - 3]).fill(colours.accent);
  if (kind === "rest") doc.circle(x, y, 2.4).lineWidth(1.1).strokeColor("#33508f").stroke();
  if (kind === "hold") doc.rect(x - 2.2, y - 2.2, 4.4, 4.4).fill(colours.holdMark);
  if (kind === "down") doc.polygon([x - 3, y - 2.4], [x + 3, y - 2.4], [x, y + 3]).fill(colours.holdMark);
  if (kind === "stop") doc.polygon([x, y - 3.4], [x + 3.4, y], [x, y + 3.4], [x - 3.4, y]).fill(colours.strong);
}
