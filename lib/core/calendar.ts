/** A calendar day in the person's own time zone, "YYYY-MM-DD". Arithmetic on it knows no clock, so no clock change can move it. */
export type LocalDate = string;

// Apart from dates.ts, which validates and knows time zones: this much costs a browser almost nothing.
const digit = (date: LocalDate, at: number) => date.charCodeAt(at) - 48;

/** Days since 1970-01-01 by plain arithmetic (the civil calendar, years 1900–2199): folds over long histories count many of them. */
function epochDay(date: LocalDate): number {
  const month = digit(date, 5) * 10 + digit(date, 6);
  const year = digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digit(date, 8) * 10 + digit(date, 9) - 1;
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - 719_468;
}

function fromEpochDay(day: number): LocalDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365);
  const dayOfYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${month < 10 ? "0" : ""}${month}-${dayOfMonth < 10 ? "0" : ""}${dayOfMonth}`;
}

/** `days` may be negative. */
export const addDays = (date: LocalDate, days: number): LocalDate => fromEpochDay(epochDay(date) + days);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => epochDay(to) - epochDay(from);

/** 1 Monday … 7 Sunday. */
export const weekday = (date: LocalDate): number => ((epochDay(date) + 3) % 7) + 1;

/** The Monday of the week that holds `date`. */
export const weekStart = (date: LocalDate): LocalDate => addDays(date, 1 - weekday(date));

const weekdayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "Tue 6 Jan", as people say it. */
export const sayDay = (date: LocalDate): string =>
  `${weekdayNames[weekday(date) - 1]} ${Number(date.slice(8, 10))} ${monthNames[Number(date.slice(5, 7)) - 1]}`;

const longMonthNames = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** "January 2026", of a day or of a month as "YYYY-MM". */
export const sayMonth = (date: string): string => `${longMonthNames[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
