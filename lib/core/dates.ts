import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { LocalDate } from "./calendar";

export { addDays, daysBetween, type LocalDate, sayDay, sayMonth, weekday, weekStart } from "./calendar";

const isRealDate = (text: string) => {
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
};

/** A real day between 1900 and 2199. */
export const localDateSchema = z
  .string("Give a date as year-month-day, for example 2026-01-05.")
  .regex(/^(19|20|21)\d\d-\d\d-\d\d$/, "Give a date as year-month-day, for example 2026-01-05.")
  .refine(isRealDate, "There is no such day in the calendar.");

/** "HH:MM", 24-hour, in the person's own time zone. */
export const localTimeSchema = z
  .string("Give a time as hours and minutes, for example 08:30.")
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Give a time as hours and minutes, for example 08:30.");

export const timeZoneSchema = z
  .string("Choose a time zone from the list.")
  .max(64, "Choose a time zone from the list.")
  .refine(isTimeZone, "Choose a time zone from the list.");

function isTimeZone(zone: string): boolean {
  try {
    // An offset such as "+02:00" knows no daylight saving: only named zones are a person's calendar.
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return /^[A-Za-z]/.test(zone);
  } catch {
    return false;
  }
}

/** Which day it is for the person at `instant`. */
export const localDateAt = (instant: Date, timeZone: string): LocalDate =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** "HH:MM" for the person at `instant`. */
export const localTimeAt = (instant: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainTime().toString().slice(0, 5);
