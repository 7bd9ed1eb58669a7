import { localDateAt, localTimeAt, sayDay } from "@/lib/core/dates";

/** "Tue 6 Jan 2026, 08:30" for the person: what may be years old says its year. */
export function sayMoment(at: Date, timeZone: string): string {
  const day = localDateAt(at, timeZone);
  return `${sayDay(day)} ${day.slice(0, 4)}, ${localTimeAt(at, timeZone)}`;
}
