import { addDays, daysBetween, type LocalDate, weekStart } from "@/lib/core/dates";
import { cellOf, daysToPlan, type PastLog, type PlanWeek } from "./plan-weeks";
import type { SafePlan } from "./schema";

/** "2026-11". */
export type Month = string;

/** Months shown after this one. */
const ahead = 2;

const monthOf = (on: LocalDate): Month => on.slice(0, 7);
const firstOf = (month: Month): LocalDate => `${month}-01`;
export const monthBefore = (month: Month): Month => monthOf(addDays(firstOf(month), -1));
export const monthAfter = (month: Month): Month => monthOf(addDays(firstOf(month), 31));
export const lastOf = (month: Month): LocalDate => addDays(firstOf(monthAfter(month)), -1);

/** The month that is shown: the one asked for, from that of the first record to two after this one; otherwise this one. */
export function monthShown(asked: string, today: LocalDate, firstOn: LocalDate = today): Month {
  const { from, to } = monthsShown(today, firstOn);
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) && from <= asked && asked <= to ? asked : monthOf(today);
}

/** The first and the last month that there is something to show of. */
export function monthsShown(today: LocalDate, firstOn: LocalDate = today): { from: Month; to: Month } {
  const to = Array.from({ length: ahead }).reduce<Month>(monthAfter, monthOf(today));
  return { from: firstOn < today ? monthOf(firstOn) : monthOf(today), to };
}

/** The days of a month whose logs are shown; none where it is still to come. */
export const daysRecorded = (month: Month, today: LocalDate): { from: LocalDate; to: LocalDate } => ({
  from: firstOf(month),
  to: lastOf(month) < today ? lastOf(month) : today,
});

/** How many days to plan from `today`, so that the month is whole, and never fewer than the weeks have. */
export const daysToPlanMonth = (month: Month, today: LocalDate): number => Math.max(daysToPlan(today), daysBetween(today, lastOf(month)) + 1);

/** The weeks of a month from Monday, each with those of its days that are the month's own. `plan` begins today. Pure. */
export function planMonth(plan: SafePlan, logs: readonly PastLog[], today: LocalDate, month: Month): PlanWeek[] {
  const planned = new Map(plan.days.map((day) => [day.on, day]));
  const [first, last] = [firstOf(month), lastOf(month)];
  const weeks: PlanWeek[] = [];
  for (let start = weekStart(first); start <= last; start = addDays(start, 7)) {
    const days = Array.from({ length: 7 }, (_, at) => addDays(start, at)).filter((on) => monthOf(on) === month);
    weeks.push({
      start,
      cells: days.map((on) =>
        cellOf(
          on,
          today,
          planned.get(on),
          logs.filter((log) => log.on === on),
        ),
      ),
    });
  }
  return weeks;
}
