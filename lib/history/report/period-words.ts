import { addDays, type LocalDate, sayDay } from "@/lib/core/calendar";
import type { Grain } from "../periods";

const monthOf = (date: LocalDate) => sayDay(date).split(" ")[2];
const dayOf = (date: LocalDate) => `${Number(date.slice(8))} ${monthOf(date)}`;

/** "6 Jan 2026" of a date or day; "6 Jan to 12 Jan 2026", "Jan 2026", "Jan to Mar 2026", "2026" of a longer period by its first day. */
export function periodWords(from: LocalDate, grain: Grain | "date"): string {
  const year = from.slice(0, 4);
  switch (grain) {
    case "date":
    case "day":
      return `${dayOf(from)} ${year}`;
    case "week": {
      const to = addDays(from, 6);
      return `${dayOf(from)} to ${dayOf(to)} ${to.slice(0, 4)}`;
    }
    case "month":
      return `${monthOf(from)} ${year}`;
    case "quarter":
      return `${monthOf(from)} to ${monthOf(addDays(from, 70))} ${year}`;
    case "year":
      return year;
  }
}
