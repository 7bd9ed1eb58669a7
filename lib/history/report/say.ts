import type { LocalDate } from "@/lib/core/calendar";
import { periodWords } from "./period-words";

/** A text by its key among the messages. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

/** Of a long record the latest sessions and decisions are printed one by one; all of it stands in the table of periods. */
export const printed = { sessions: 60, decisions: 40, periods: 30, flagDays: 6 } as const;

export const sayDate = (date: LocalDate): string => periodWords(date, "date");
