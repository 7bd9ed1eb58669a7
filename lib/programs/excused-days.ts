import { addDays, type LocalDate } from "@/lib/core/calendar";
import type { PlanChange } from "./schema";

export type HolidayEvent = Extract<PlanChange, { type: "holiday" | "end-holiday" }>;

/**
 * The days from `from` to `to` on which the person was away by their own word: nothing was planned, so nothing was missed. `events` are the
 * holidays and their ends, without those undone, in the fold's order.
 */
export function excusedDays(events: readonly HolidayEvent[], { from, to }: { from: LocalDate; to: LocalDate }): Set<LocalDate> {
  const days = new Set<LocalDate>();
  events.forEach((event, at) => {
    if (event.type !== "holiday") return;
    const end = events.slice(at + 1).find((later) => later.type === "end-holiday" && later.on >= event.from && !(event.to && later.on > event.to));
    const last = end ? addDays(end.on, -1) : (event.to ?? to);
    for (let day = event.from < from ? from : event.from; day <= last && day <= to; day = addDays(day, 1)) days.add(day);
  });
  return days;
}
