import { type LocalDate, localDateSchema, localTimeSchema } from "@/lib/core/dates";
import { type DateFormat, dateFormats } from "./schema";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
/** A year of two digits is of this century. */
const yearOf = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

function dayIn(year: number, month: number, day: number): LocalDate | undefined {
  const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return localDateSchema.safeParse(text).data;
}

/** The cell without a time of day behind it: "2026-01-05T08:30", "05.01.2026 08:30:00". */
const withTime = /^(.*?\d)(?:[T ,]+(\d{1,2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s*([ap]m)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?)?$/i;

/** A day as people and programs write it, in the order that `format` says; names of months are read in any. Undefined: no such day. */
export function readDate(cell: string, format: DateFormat): LocalDate | undefined {
  const text = withTime.exec(cell.trim())?.[1] ?? "";
  const named = /^(\d{1,2})\.?[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})$/i.exec(text) ?? /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i.exec(text);
  if (named) {
    const [, one = "", two = "", year = ""] = named;
    const [day, month] = /\d/.test(one) ? [one, two] : [two, one];
    return dayIn(yearOf(year), monthOf(month), Number(day));
  }
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return format === "iso" ? dayIn(Number(iso[1]), Number(iso[2]), Number(iso[3])) : undefined;
  const other = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(text);
  if (!other || format === "iso") return undefined;
  const [first, second, year] = [Number(other[1]), Number(other[2]), yearOf(other[3] ?? "")];
  return format === "dmy" ? dayIn(year, second, first) : dayIn(year, first, second);
}

/** "8:30", "08.30", "8:30 pm", or the time behind a date, as "HH:MM"; undefined when there is none. */
export function readTime(cell: string): string | undefined {
  const found = /(?:^|[T ])(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?\s*([ap]m)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?$/i.exec(cell.trim());
  if (!found) return undefined;
  const [, hours = "", minutes = "", half = ""] = found;
  const twelve = Number(hours) % 12;
  const hour = half ? (Number(hours) < 1 || Number(hours) > 12 ? 99 : half.toLowerCase() === "pm" ? twelve + 12 : twelve) : Number(hours);
  return localTimeSchema.safeParse(`${String(hour).padStart(2, "0")}:${minutes}`).data;
}

/** The way in which most of the cells are days that are not to come; between the two that can be mixed up, `usual` wins. */
export function guessFormat(cells: readonly string[], today: LocalDate, usual: "dmy" | "mdy"): DateFormat {
  const fits = (format: DateFormat) =>
    cells.filter((cell) => {
      const day = readDate(cell, format);
      return day !== undefined && day <= today;
    }).length;
  const inOrder = [usual, ...dateFormats.filter((format) => format !== usual)];
  return inOrder.reduce((best, format) => (fits(format) > fits(best) ? format : best));
}
