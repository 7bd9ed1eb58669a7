import { daysBetween, type LocalDate } from "@/lib/core/calendar";
import { median } from "./median";
import { type Grain, grainFor, groupByPeriod } from "./periods";
import type { HistoryRecord } from "./record";

/** One mark of a trend, 0–10: a day's only value, or the median of a longer period. */
export type TrendPoint = { on: LocalDate; value: number; highest: number; lowest: number; count: number };
/** `runs` are the rolling median, one list for each stretch without a gap. */
export type Trend = { grain: Grain; points: TrendPoint[]; runs: { on: LocalDate; value: number }[][] };

/** Values further apart than this are not joined: after it a program goes back a size too (clinical.md 5, gap re-entry). */
export const gapDays = 14;
const windowOf = 5;

function pointsOf(values: readonly { on: LocalDate; value: number }[], grain: Grain): TrendPoint[] {
  return groupByPeriod(values, grain).map(({ on, items }) => {
    const all = items.map(({ value }) => value);
    return { on, value: median(all) ?? 0, highest: Math.max(...all), lowest: Math.min(...all), count: all.length };
  });
}

function runsOf(points: readonly TrendPoint[], grain: Grain): Trend["runs"] {
  const longest = Math.max(gapDays, { day: 1, week: 14, month: 62, quarter: 184, year: 732 }[grain]);
  const runs: TrendPoint[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && daysBetween(last.on, point.on) <= longest) run.push(point);
    else runs.push([point]);
  }
  return runs.filter((run) => run.length > 1).map((run) => run.map(({ on }, at) => ({ on, value: middle(run, at) })));
}

/** The median of up to five points around the one at `at`. */
function middle(run: readonly TrendPoint[], at: number): number {
  const half = windowOf >> 1;
  return median(run.slice(Math.max(0, at - half), at + half + 1).map(({ value }) => value)) ?? 0;
}

/**
 * Marks and rolling median of one measure. A longer stretch is told in weeks, months or quarters, so that there are at most `most` marks.
 */
export function trendOf(values: readonly { on: LocalDate; value: number }[], most = 200): Trend {
  const days = values.map(({ on }) => on).sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return { grain: "day", points: [], runs: [] };
  const grain = new Set(days).size <= most ? "day" : grainFor(first, last, most, "week");
  const points = pointsOf(values, grain);
  return { grain, points, runs: runsOf(points, grain) };
}

/** Pain or comfort during dilation, as recorded. */
export const valuesOf = (records: readonly HistoryRecord[], measure: "pain" | "comfort" | "soreness"): { on: LocalDate; value: number }[] =>
  records.flatMap((record) => (record.kind === "dilation" && record[measure] !== undefined ? [{ on: record.on, value: record[measure] }] : []));

/** One row of the table behind a pain chart; `from` is the first day of the period. */
export type TrendRow = { from: LocalDate; sessions: number; pain?: number; worst?: number; comfort?: number };

/** Medians by period, in at most `most` rows. */
export function trendTable(records: readonly HistoryRecord[], most = 30): { grain: Grain; rows: TrendRow[] } {
  const sessions = records.filter(({ kind, pain, comfort }) => kind === "dilation" && (pain !== undefined || comfort !== undefined));
  const days = sessions.map(({ on }) => on).sort();
  const grain = sessions.length <= most ? "day" : grainFor(days[0] ?? "", days.at(-1) ?? "", most, "week");
  const rows = groupByPeriod(sessions, grain).map(({ on, items }) => {
    const pains = items.flatMap(({ pain }) => pain ?? []);
    return {
      from: on,
      sessions: items.length,
      ...given("pain", median(pains)),
      ...given("worst", pains.length > 0 ? Math.max(...pains) : undefined),
      ...given("comfort", median(items.flatMap(({ comfort }) => comfort ?? []))),
    };
  });
  return { grain, rows };
}

const given = <K extends string>(key: K, value: number | undefined) => (value === undefined ? {} : ({ [key]: value } as Record<K, number>));
