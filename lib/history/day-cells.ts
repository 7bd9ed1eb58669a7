import { addDays, daysBetween, type LocalDate, weekStart } from "@/lib/core/calendar";
import type { HistoryRecord } from "./record";

/** What a day was, the most telling first. held: a session after which something other than to go on was decided. */
export const cellMarks = ["practised", "held", "moved", "skipped", "rest", "noted", "empty"] as const;
export type CellMark = (typeof cellMarks)[number];
export type DayCell = { on: LocalDate; mark: CellMark };
/** A week from its Monday; days outside the stretch are absent. */
export type CellWeek = { start: LocalDate; cells: DayCell[] };

function markOf(logs: readonly HistoryRecord[], resting: boolean): CellMark {
  const of = (kind: HistoryRecord["kind"]) => logs.filter((log) => log.kind === kind);
  const sessions = of("dilation");
  if (sessions.length > 0) return sessions.some(({ decision }) => decision && decision.action !== "continue") ? "held" : "practised";
  if (of("exercise").length > 0) return "moved";
  if (of("skip").length > 0) return "skipped";
  if (resting) return "rest";
  return logs.length > 0 ? "noted" : "empty";
}

/** Each day of a stretch by what was done on it, in weeks. `resting`: days that a decision held back. */
export function dayCells(
  records: readonly HistoryRecord[],
  { from, to, resting }: { from: LocalDate; to: LocalDate; resting: ReadonlySet<LocalDate> },
): CellWeek[] {
  const byDay = new Map<LocalDate, HistoryRecord[]>();
  for (const record of records) byDay.set(record.on, [...(byDay.get(record.on) ?? []), record]);
  const first = weekStart(from);
  const weeks = Math.floor(daysBetween(first, to) / 7) + 1;
  return Array.from({ length: weeks }, (_, week) => {
    const start = addDays(first, week * 7);
    const days = Array.from({ length: 7 }, (__, at) => addDays(start, at)).filter((on) => on >= from && on <= to);
    return { start, cells: days.map((on) => ({ on, mark: markOf(byDay.get(on) ?? [], resting.has(on)) })) };
  });
}
