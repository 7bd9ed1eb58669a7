import type { LocalDate } from "@/lib/core/calendar";
import type { ShareField } from "@/lib/core/scope";
import { median } from "../median";
import type { HistoryRecord } from "../record";
import { type RedFlagSum, redFlagsOf } from "../red-flags";
import { valuesOf } from "../trends";
import type { LetterRecord } from "./compose-letter";
import { countDecisions, type DecisionCount } from "./count-decisions";

/** What a reader who saw the record before is told first. Each line only of what is shared. */
export type SinceLine =
  | { key: "sessions"; count: number; last?: LocalDate }
  | { key: "size"; from: number; to: number }
  | { key: "sizeStill"; to: number }
  | { key: "pain" | "comfort"; before: number; after: number; worst: number }
  | { key: "painOnly" | "comfortOnly"; after: number; worst: number }
  | { key: "flags"; flags: RedFlagSum[] }
  | { key: "flagsNone" | "bloodNone" | "signsNone" }
  | { key: "program"; on: LocalDate }
  | { key: "decisions"; counts: DecisionCount[] };

/** Sessions before that the ones since are compared with: two or three weeks. */
const compared = 6;

/**
 * What has come since a day, that day in it: what was recorded after the reader had gone can not be told from what they saw, and a sign told twice is
 * better than one not told. Pain and comfort are medians, beside those of the last six sessions before.
 */
export function sinceLast(record: LetterRecord, since: LocalDate, fields: readonly ShareField[]): SinceLine[] {
  const shares = (field: ShareField) => fields.includes(field);
  const before = record.records.filter(({ on }) => on < since);
  const after = record.records.filter(({ on }) => on >= since);
  const accepted = record.programs.findLast(({ on }) => on >= since);
  const counts = countDecisions({ ...record, records: after, steps: record.steps.filter(({ on }) => on >= since) });
  return [
    ...(accepted ? [{ key: "program" as const, on: accepted.on }] : []),
    ...(shares("sessions") ? [sessionsLine(after)] : []),
    ...(shares("sizes") ? sizeLine(before, after) : []),
    ...(shares("pain") ? feltLine("pain", before, after) : []),
    ...(shares("comfort") ? feltLine("comfort", before, after) : []),
    ...(shares("bleeding") || shares("symptoms") ? [flagsLine(after, shares)] : []),
    ...(counts.length > 0 ? [{ key: "decisions" as const, counts }] : []),
  ];
}

function sessionsLine(after: readonly HistoryRecord[]): SinceLine {
  const sessions = after.filter(({ kind }) => kind === "dilation");
  const last = sessions.at(-1)?.on;
  return { key: "sessions", count: sessions.length, ...(last ? { last } : {}) };
}

function sizeLine(before: readonly HistoryRecord[], after: readonly HistoryRecord[]): SinceLine[] {
  const lastOf = (records: readonly HistoryRecord[]) => records.findLast(({ sizeMm }) => sizeMm !== undefined)?.sizeMm;
  const [from, to] = [lastOf(before), lastOf(after)];
  if (to === undefined) return [];
  return from === undefined || from === to ? [{ key: "sizeStill", to }] : [{ key: "size", from, to }];
}

function feltLine(measure: "pain" | "comfort", before: readonly HistoryRecord[], after: readonly HistoryRecord[]): SinceLine[] {
  const of = (records: readonly HistoryRecord[]) => valuesOf(records, measure).map(({ value }) => value);
  const values = of(after);
  const middle = median(values);
  if (middle === undefined) return [];
  const worst = measure === "pain" ? Math.max(...values) : Math.min(...values);
  const earlier = median(of(before).slice(-compared));
  return [earlier === undefined ? { key: `${measure}Only`, after: middle, worst } : { key: measure, before: earlier, after: middle, worst }];
}

function flagsLine(after: readonly HistoryRecord[], shares: (field: ShareField) => boolean): SinceLine {
  const flags = redFlagsOf(after);
  if (flags.length > 0) return { key: "flags", flags };
  return { key: !shares("symptoms") ? "bloodNone" : !shares("bleeding") ? "signsNone" : "flagsNone" };
}
