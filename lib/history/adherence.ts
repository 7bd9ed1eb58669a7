import { addDays, daysBetween, type LocalDate } from "@/lib/core/calendar";
import { type Grain, grainFor, groupByPeriod, nextPeriod, periodStart } from "./periods";
import type { HistoryRecord } from "./record";

/** One week (or, over years, month and longer) of practice: whole days. */
export type AdherencePeriod = {
  from: LocalDate;
  /** Days the program asked for, after what does not count. */
  planned: number;
  /** Days with practice, at most `planned` of which count. */
  practised: number;
  /** Days of rest, pause or time away, and days let go with a reason: not counted. */
  excused: number;
};
export type Adherence = { grain: Grain; periods: AdherencePeriod[]; planned: number; practised: number };

/** How many practice days a week the program asks for, from a day on, and what counts as practice in it. */
export type Frequency = { from: LocalDate; daysPerWeek: number; kinds: readonly HistoryRecord["kind"][] };

type Span = {
  from: LocalDate;
  to: LocalDate;
  frequencies: readonly Frequency[];
  /** Days away by the person's own word (lib/programs/excused-days.ts). */
  away?: ReadonlySet<LocalDate>;
};

/** Days a decision held back: after a log until its `until`, and in a pause until the next practice. */
export function restingDays(records: readonly HistoryRecord[], to: LocalDate, practice: ReadonlySet<LocalDate>): Set<LocalDate> {
  const resting = new Set<LocalDate>();
  for (const { on, decision } of records) {
    if (!decision) continue;
    const paused = ["pause", "same-day-care", "emergency"].includes(decision.action);
    const until = decision.until ?? addDays(on, 1);
    for (let day = addDays(on, 1); day <= to && (day < until || paused) && !practice.has(day); day = addDays(day, 1)) resting.add(day);
  }
  return resting;
}

/**
 * Planned days practised over planned days, by week. Rest, pauses and days let go with a reason are taken off what was planned, never held
 * against the person; practising more than asked does not count as more.
 */
export function adherenceOf(records: readonly HistoryRecord[], { from, to, frequencies, away }: Span): Adherence {
  const practice = practiceDays(records, frequencies);
  const resting = restingDays(records, to, practice);
  for (const day of away ?? []) if (!practice.has(day)) resting.add(day);
  const skipped = new Set(records.filter(({ kind, on }) => kind === "skip" && !practice.has(on) && !resting.has(on)).map(({ on }) => on));
  const weeks: AdherencePeriod[] = [];
  for (let week = periodStart(from, "week"); week <= to; week = nextPeriod(week, "week")) {
    const inside = daysOf(week, from, to);
    const free = inside.filter((day) => !resting.has(day));
    const asked = free.reduce((sum, day) => sum + perDay(frequencies, day), 0);
    const letGo = inside.filter((day) => skipped.has(day)).length;
    const practised = inside.filter((day) => practice.has(day)).length;
    weeks.push({ from: week, planned: Math.max(0, wholeDays(asked) - letGo), practised, excused: inside.length - free.length + letGo });
  }
  const grain = grainFor(from, to, 60, "week");
  const periods =
    grain === "week"
      ? weeks
      : groupByPeriod(
          weeks.map((week) => ({ ...week, on: week.from })),
          grain,
        ).map(({ on, items }) => sumOf(on, items));
  return {
    grain,
    periods,
    planned: weeks.reduce((sum, { planned }) => sum + planned, 0),
    practised: weeks.reduce((sum, { planned, practised }) => sum + Math.min(planned, practised), 0),
  };
}

function daysOf(week: LocalDate, from: LocalDate, to: LocalDate): LocalDate[] {
  const first = week < from ? from : week;
  const last = addDays(week, 6) > to ? to : addDays(week, 6);
  return Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, at) => addDays(first, at));
}

/** Part of a week asks for part of its days, rounded down; sums of sevenths may fall short of a whole by a hair. */
const wholeDays = (asked: number) => Math.floor(asked + 1e-6);
const inForce = (frequencies: readonly Frequency[], day: LocalDate) => frequencies.findLast(({ from }) => from <= day);
const perDay = (frequencies: readonly Frequency[], day: LocalDate) => (inForce(frequencies, day)?.daysPerWeek ?? 0) / 7;

/** Days with what the program of that day calls practice; a session counts as practice before there is one. */
export const practiceDays = (records: readonly HistoryRecord[], frequencies: readonly Frequency[]): Set<LocalDate> =>
  new Set(records.filter(({ kind, on }) => (inForce(frequencies, on)?.kinds ?? ["dilation"]).includes(kind)).map(({ on }) => on));

const sumOf = (from: LocalDate, periods: readonly AdherencePeriod[]): AdherencePeriod =>
  periods.reduce(
    (sum, { planned, practised, excused }) => ({
      from,
      planned: sum.planned + planned,
      practised: sum.practised + practised,
      excused: sum.excused + excused,
    }),
    {
      from,
      planned: 0,
      practised: 0,
      excused: 0,
    },
  );
