import { addDays, type LocalDate } from "@/lib/core/calendar";
import type { DailyLog, Decision } from "./schema";

/**
 * Next-day soreness as dates (clinical.md 6, product default). Soreness belongs to the session on day D and is counted from the start of D + 1.
 * All results are the first day on which dilation is allowed again; parts of a day count as whole ones, so none comes out early.
 */

/** Five full rest days after the day the soreness was felt: D + 7. */
export const afterSoreRest = (sessionOn: LocalDate): LocalDate => addDays(sessionOn, 1 + 5 + 1);

/** "Clear + 24 h" when it is known how many hours the soreness lasted. */
export const afterSoreHours = (sessionOn: LocalDate, hours: number): LocalDate => addDays(sessionOn, 1 + Math.ceil(hours / 24) + 1);

/** The earliest "clear + 24 h" can be while the length is unknown: sore all of D + 1, clear on D + 2. */
export const soonestAfterSore = (sessionOn: LocalDate): LocalDate => addDays(sessionOn, 3);

/** A daily log says the soreness is gone: baseline pain 0–1, no blood, no symptom. */
export const saysClear = (log: DailyLog): boolean => log.baselinePain <= 1 && log.blood === "none" && log.flags.length === 0;

/**
 * The decision's `until` after a daily log on `clearOn` said that the soreness is gone. A whole day lies between, because only days are known,
 * not hours: clear on C, dilation from C + 2. Never earlier than `untilOnceClear`, which holds the log's other restrictions; never later than before.
 */
export function untilWhenClear(decision: Pick<Decision, "until" | "untilOnceClear">, clearOn: LocalDate): LocalDate | undefined {
  const { until, untilOnceClear } = decision;
  if (!untilOnceClear || !until) return until;
  const [, free] = [addDays(clearOn, 2), untilOnceClear].sort();
  return [free ?? until, until].sort()[0];
}
