import { daysBetween } from "@/lib/core/calendar";
import { byDay, type HistoryRecord } from "./record";

/** A size from its first session on; `day` 1 is the day of that session. */
export type SizeCurve = { sizeMm: number; points: { day: number; pain?: number; comfort?: number }[] };
/** `unknown`: sizes whose first session lies before these records, so that no day at them is known. */
export type SizeCurves = { curves: SizeCurve[]; unknown: number[] };

/** Days at a size that are drawn: the easing, if there is one, is over by then. */
export const curveDays = 56;

/** Sizes laid over each other by day at the size, smallest first. `begun`: sizes that were used before these records begin. */
export function sizeCurves(records: readonly HistoryRecord[], begun: ReadonlySet<number>): SizeCurves {
  const bySize = new Map<number, HistoryRecord[]>();
  for (const record of byDay(records)) {
    if (record.kind !== "dilation" || record.sizeMm === undefined) continue;
    const own = bySize.get(record.sizeMm);
    if (own) own.push(record);
    else bySize.set(record.sizeMm, [record]);
  }
  const sizes = [...bySize].sort(([one], [other]) => one - other);
  return {
    curves: sizes.filter(([sizeMm]) => !begun.has(sizeMm)).map(([sizeMm, own]) => ({ sizeMm, points: pointsOf(own) })),
    unknown: sizes.map(([sizeMm]) => sizeMm).filter((sizeMm) => begun.has(sizeMm)),
  };
}

function pointsOf(own: readonly HistoryRecord[]): SizeCurve["points"] {
  const first = own[0]?.on ?? "";
  return own
    .map(({ on, pain, comfort }) => ({
      day: daysBetween(first, on) + 1,
      ...(pain === undefined ? {} : { pain }),
      ...(comfort === undefined ? {} : { comfort }),
    }))
    .filter(({ day }) => day <= curveDays);
}
