import { addDays, daysBetween, type LocalDate, weekStart } from "@/lib/core/calendar";

/** How finely a stretch of days is told. A quarter begins in January, April, July or October. */
export type Grain = "day" | "week" | "month" | "quarter" | "year";

const grains: readonly Grain[] = ["day", "week", "month", "quarter", "year"];
/** Days a period of the grain has at most. */
const longest: Record<Grain, number> = { day: 1, week: 7, month: 31, quarter: 92, year: 366 };
/** Days a period of the grain has at least. */
const shortest: Record<Grain, number> = { day: 1, week: 7, month: 28, quarter: 90, year: 365 };

/** The first day of the period that holds `date`. */
export function periodStart(date: LocalDate, grain: Grain): LocalDate {
  const month = Number(date.slice(5, 7));
  switch (grain) {
    case "day":
      return date;
    case "week":
      return weekStart(date);
    case "month":
      return `${date.slice(0, 7)}-01`;
    case "quarter":
      return `${date.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, "0")}-01`;
    case "year":
      return `${date.slice(0, 4)}-01-01`;
  }
}

/** The first day of the next period; `start` is the first day of one. */
export const nextPeriod = (start: LocalDate, grain: Grain): LocalDate => periodStart(addDays(start, longest[grain]), grain);

/** The finest grain, from `finest` on, that tells from–to in at most `most` periods; years when none does. */
export function grainFor(from: LocalDate, to: LocalDate, most: number, finest: Grain = "day"): Grain {
  const days = daysBetween(from, to) + 1;
  const fits = grains.slice(grains.indexOf(finest)).find((grain) => Math.ceil(days / shortest[grain]) + (grain === "day" ? 0 : 1) <= most);
  return fits ?? "year";
}

/** Items by the period they stand in, periods in order, empty ones left out. */
export function groupByPeriod<T extends { on: LocalDate }>(items: readonly T[], grain: Grain): { on: LocalDate; items: T[] }[] {
  const groups = new Map<LocalDate, T[]>();
  for (const item of items) {
    const start = periodStart(item.on, grain);
    const group = groups.get(start);
    if (group) group.push(item);
    else groups.set(start, [item]);
  }
  return [...groups].map(([on, inside]) => ({ on, items: inside })).sort((one, other) => (one.on < other.on ? -1 : 1));
}
