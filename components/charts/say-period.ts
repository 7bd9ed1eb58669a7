import { addDays, type LocalDate, sayDay } from "@/lib/core/calendar";
import type { Grain } from "@/lib/history/periods";

const monthOf = (date: LocalDate) => sayDay(date).split(" ")[2];

/** "Tue 6 Jan 2026", "6–12 Jan 2026", "Jan 2026", "Jan–Mar 2026", "2026": a period by its first day. */
export function sayPeriod(from: LocalDate, grain: Grain): string {
  const year = from.slice(0, 4);
  switch (grain) {
    case "day":
      return `${sayDay(from)} ${year}`;
    case "week":
      return sayRange(from, addDays(from, 6));
    case "month":
      return `${monthOf(from)} ${year}`;
    case "quarter":
      return `${monthOf(from)}–${monthOf(addDays(from, 70))} ${year}`;
    case "year":
      return year;
  }
}

/** "6–12 Jan 2026", "30 Jan – 5 Feb 2026", "29 Dec 2025 – 4 Jan 2026". */
export function sayRange(from: LocalDate, to: LocalDate): string {
  const day = (date: LocalDate) => `${Number(date.slice(8))} ${monthOf(date)}`;
  if (from === to) return `${day(from)} ${from.slice(0, 4)}`;
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${day(to)} ${to.slice(0, 4)}`;
  if (from.slice(0, 4) === to.slice(0, 4)) return `${day(from)} – ${day(to)} ${to.slice(0, 4)}`;
  return `${day(from)} ${from.slice(0, 4)} – ${day(to)} ${to.slice(0, 4)}`;
}
