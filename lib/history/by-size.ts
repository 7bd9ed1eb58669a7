import { daysBetween } from "@/lib/core/calendar";
import { median } from "./median";
import { byDay, type HistoryRecord } from "./record";
import { sizeSteps } from "./size-steps";

/** Medians of the first and of the last sessions; one session has no last. */
export type FirstLast = { first: number; last?: number };
/** One size beside the others. `days`: from the first to the last session of each stay at it, gaps left out. */
export type SizeRow = { sizeMm: number; sessions: number; days: number; pain?: FirstLast; comfort?: FirstLast };

/** How many sessions speak for the beginning and the end: up to three, never the same one for both. */
const most = 3;

export function firstLast(values: readonly number[]): FirstLast | undefined {
  const share = Math.min(most, values.length >> 1);
  const first = median(values.slice(0, Math.max(1, share)));
  const last = share > 0 ? median(values.slice(-share)) : undefined;
  return first === undefined ? undefined : { first, ...(last === undefined ? {} : { last }) };
}

/** Every size practised, smallest first. */
export function bySize(records: readonly HistoryRecord[]): SizeRow[] {
  const steps = sizeSteps(records);
  const sessions = byDay(records).filter(({ kind, sizeMm }) => kind === "dilation" && sizeMm !== undefined);
  const sizes = [...new Set(sessions.flatMap(({ sizeMm }) => sizeMm ?? []))].sort((one, other) => one - other);
  return sizes.map((sizeMm) => {
    const own = sessions.filter((record) => record.sizeMm === sizeMm);
    const pain = firstLast(own.flatMap((record) => record.pain ?? []));
    const comfort = firstLast(own.flatMap((record) => record.comfort ?? []));
    const days = steps.filter((step) => step.sizeMm === sizeMm).reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);
    return { sizeMm, sessions: own.length, days, ...(pain ? { pain } : {}), ...(comfort ? { comfort } : {}) };
  });
}
