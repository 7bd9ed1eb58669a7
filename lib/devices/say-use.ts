import { type LocalDate, sayDay } from "@/lib/core/calendar";

/** When a size was practised with, as far as it was written down. */
export type DeviceUses = { sessions: number; first: LocalDate; last: LocalDate };

/** "Tue 6 Jan"; of another year than today's "6 Jan 2025" would be: the year stands behind it. */
export const sayUsedOn = (on: LocalDate, today: LocalDate): string =>
  on.slice(0, 4) === today.slice(0, 4) ? sayDay(on) : `${sayDay(on)} ${on.slice(0, 4)}`;

/** The key of the sentence: never, on one day, or from one to another. */
export const usedHow = (uses: DeviceUses | undefined): "never" | "once" | "days" => (!uses ? "never" : uses.first === uses.last ? "once" : "days");
