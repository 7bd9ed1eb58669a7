import type { LocalDate } from "@/lib/core/calendar";
import { sayRange } from "../charts/say-period";

/** "6 Jan 2026", never broken over two lines: in a record that is read later and elsewhere the year is said too. */
export const sayDate = (date: LocalDate): string => sayRange(date, date).replaceAll(" ", "\u00a0");
