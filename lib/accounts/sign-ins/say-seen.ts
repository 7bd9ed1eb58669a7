import { addDays, localDateAt, sayDay } from "@/lib/core/dates";

/** Words for a moment, where the page has its own. */
export type SeenWords = Record<"hour" | "today" | "yesterday", string>;

/** When a browser was last here: "within the hour", "today", "Tue 6 Jan", in the person's calendar. It is noted once an hour (lib/core/auth.ts). */
export function saySeen(at: Date, now: Date, timeZone: string, words: SeenWords): string {
  if (now.getTime() - at.getTime() < 3_600_000) return words.hour;
  const [day, today] = [localDateAt(at, timeZone), localDateAt(now, timeZone)];
  if (day === today) return words.today;
  return day === addDays(today, -1) ? words.yesterday : sayDay(day);
}
