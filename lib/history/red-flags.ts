import type { LocalDate } from "@/lib/core/calendar";
import { byDay, type HistoryRecord } from "./record";

/** A sign that a clinician looks for first, with its days. */
export type RedFlagSum = { sign: string; days: LocalDate[] };

/** What of a record can tell of a sign. */
export type Flagged = Pick<HistoryRecord, "on" | "blood" | "flags">;

/** Distress is a reason to stop, and no physical sign: it is not counted among red flags. */
const notPhysical = new Set(["distress"]);

/** Blood and symptoms recorded (clinical.md 6), each with its days, most frequent first. */
export function redFlagsOf(records: readonly Flagged[]): RedFlagSum[] {
  const days = new Map<string, Set<LocalDate>>();
  for (const { on, blood, flags = [] } of byDay(records)) {
    const signs = [...(blood && blood !== "none" ? [`blood-${blood}`] : []), ...flags.filter((flag) => !notPhysical.has(flag))];
    for (const sign of signs) days.set(sign, (days.get(sign) ?? new Set()).add(on));
  }
  return [...days].map(([sign, on]) => ({ sign, days: [...on] })).sort((one, other) => other.days.length - one.days.length);
}
