import { Temporal } from "temporal-polyfill";
import { z } from "zod";

/** A calendar day in the person's own time zone, "YYYY-MM-DD". Arithmetic on it knows no clock, so no clock change can move it. */
export type LocalDate = string;

const dayMs = 86_400_000;
const epochDay = (date: LocalDate) => Date.parse(`${date}T00:00:00Z`) / dayMs;
const fromEpochDay = (day: number): LocalDate => new Date(day * dayMs).toISOString().slice(0, 10);

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

/** `days` may be negative. */
export const addDays = (date: LocalDate, days: number): LocalDate => fromEpochDay(epochDay(date) + days);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => epochDay(to) - epochDay(from);

/** 1 Monday … 7 Sunday. */
export const weekday = (date: LocalDate): number => ((epochDay(date) + 3) % 7) + 1;

/** The Monday of the week that holds `date`. */
export const weekStart = (date: LocalDate): LocalDate => addDays(date, 1 - weekday(date));

/** Which day it is for the person at `instant`. */
export const localDateAt = (instant: Date, timeZone: string): LocalDate =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** "HH:MM" for the person at `instant`. */
export const localTimeAt = (instant: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainTime().toString().slice(0, 5);

const weekdayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "Tue 6 Jan", as people say it. */
export const sayDay = (date: LocalDate): string =>
  `${weekdayNames[weekday(date) - 1]} ${Number(date.slice(8, 10))} ${monthNames[Number(date.slice(5, 7)) - 1]}`;
