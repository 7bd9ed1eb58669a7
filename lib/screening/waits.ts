import { addDays, type LocalDate } from "@/lib/core/dates";
import type { Intake, WaitEvent } from "./schema";

/** How long after the procedure, or after the last day of the treatment (clinical.md 2, leaflets by analogy). */
export const waits: Record<WaitEvent, { weeks: number } | { months: number }> = {
  "transrectal-biopsy": { weeks: 2 },
  "transperineal-biopsy": { weeks: 1 },
  prostatectomy: { weeks: 6 },
  "external-radiotherapy": { weeks: 8 },
  "seed-brachytherapy": { months: 6 },
};

/** The same day `months` later; where that month is too short, the first of the next one, so that no wait comes out shorter. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const first = new Date(`${date.slice(0, 8)}01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + months);
  const firstOfMonth = first.toISOString().slice(0, 10);
  const sameDay = addDays(firstOfMonth, Number(date.slice(8)) - 1);
  if (sameDay.slice(0, 7) === firstOfMonth.slice(0, 7)) return sameDay;
  first.setUTCMonth(first.getUTCMonth() + 1);
  return first.toISOString().slice(0, 10);
}

/** First day on which the wait is over: a biopsy with 2 weeks is free on day 14. A date still to come waits from that date on. */
export function waitUntil(event: WaitEvent, on: LocalDate): LocalDate {
  const wait = waits[event];
  return "weeks" in wait ? addDays(on, wait.weeks * 7) : addMonths(on, wait.months);
}

/** The procedures whose day is after `today`: a form refuses them. Screened all the same, they wait from that day on. */
export const futureWaits = (waits: Intake["waits"], today: LocalDate): WaitEvent[] =>
  (Object.keys(waits) as WaitEvent[]).filter((event) => (waits[event] ?? today) > today);
