import { scaleUtc } from "d3-scale";
import { addDays, daysBetween, type LocalDate, sayDay } from "@/lib/core/calendar";

/** Horizontal places run from 0 to `across` in a drawing that is stretched to its width; labels stand at the same place in per cent. */
export const across = 1000;
const [left, right] = [165, 985];

const utc = (date: LocalDate) => new Date(`${date}T00:00:00Z`);
const iso = (date: Date): LocalDate => date.toISOString().slice(0, 10);
const round = (value: number) => Math.round(value * 10) / 10;

export type TimeAxis = { at: (date: LocalDate) => number; ticks: { x: string; label: string }[] };

/** Days on the horizontal axis, with at most five labels. One day alone stands in the middle. */
export function timeAxis(from: LocalDate, to: LocalDate): TimeAxis {
  const single = from === to;
  const scale = scaleUtc([utc(from), utc(to)], [left, right]);
  const width = (right - left) / (daysBetween(from, to) || 1);
  const at = (date: LocalDate) => (single ? across / 2 : round(left + daysBetween(from, date) * width));
  const found = single ? [from] : [...new Set(scale.ticks(4).map(iso))];
  const step = found[0] && found[1] ? daysBetween(found[0], found[1]) : 1;
  // The library's weeks begin on Sunday, ours on Monday.
  const weeks = step % 7 === 0 && step < 28;
  const days = found.map((date) => (weeks ? addDays(date, 1) : date)).filter((date) => date <= to && at(date) < 965);
  const every = Math.ceil(days.length / 5);
  const shown = days.filter((_, index) => index % every === 0);
  const years = from.slice(0, 4) !== to.slice(0, 4);
  return { at, ticks: shown.map((date) => ({ x: `${at(date) / 10}%`, label: tickLabel(date, step, years) })) };
}

function tickLabel(date: LocalDate, stepDays: number, years: boolean): string {
  const month = sayDay(date).split(" ")[2];
  if (stepDays > 300) return date.slice(0, 4);
  if (stepDays >= 27) return years || date.slice(5, 7) === "01" ? `${month} ${date.slice(0, 4)}` : `${month}`;
  return `${Number(date.slice(8))} ${month}`;
}

/** A whole number of px from the top, for `value` between `low` (at the bottom) and `high` (at the top). */
export const heightScale = (low: number, high: number, top: number, bottom: number) => (value: number) =>
  round(bottom - ((value - low) / (high - low || 1)) * (bottom - top));
