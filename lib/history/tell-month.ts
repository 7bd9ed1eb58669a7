import type { Adherence } from "./adherence";
import { firstLast } from "./by-size";
import { median } from "./median";
import { byDay, type HistoryRecord } from "./record";
import { redFlagsOf } from "./red-flags";
import { meaningful } from "./summarise";

/** A sentence of the messages and the numbers in it; `sizeMm`, `from` and `to` are sizes in mm. */
export type MonthSentence =
  | { key: "nothing" }
  | { key: "practised"; practised: number; planned: number }
  | { key: "sessions" | "exercises" | "checks" | "letGo" | "excused" | "flags"; count: number }
  | { key: "sizeUp" | "sizeDown"; from: number; to: number }
  | { key: "painOne" | "comfortOne"; value: number; sizeMm?: number }
  | { key: "painFew" | "painSteady"; median: number; worst: number; sizeMm?: number }
  | { key: "comfortMostly"; median: number; sizeMm?: number }
  | { key: "painFell" | "painRose" | "comfortRose" | "comfortFell"; before: number; after: number; sizeMm?: number }
  | { key: "flagsNone" };

/** Fewer sessions at a size than this say nothing about a direction. */
const fewest = 6;

/**
 * A stretch of days in plain sentences, each made only of numbers that were recorded: no direction from few sessions or a small change, no plan
 * where none was in force. Pain and comfort are told at the size of the last session, because a larger size is another matter.
 * @param adherence of the same days; absent where it is not known or what is shown is a part of what was done
 */
export function tellMonth(records: readonly HistoryRecord[], adherence?: Adherence): MonthSentence[] {
  if (records.length === 0 && !adherence?.planned) return [{ key: "nothing" }];
  const sessions = byDay(records).filter(({ kind }) => kind === "dilation");
  return [
    ...practice(records, sessions.length, adherence),
    ...sizes(sessions),
    ...atLastSize(sessions),
    ...(records.some(({ kind }) => kind !== "skip") ? [signs(records)] : []),
  ];
}

function practice(records: readonly HistoryRecord[], sessions: number, adherence?: Adherence): MonthSentence[] {
  const count = (kind: HistoryRecord["kind"]) => records.filter((record) => record.kind === kind).length;
  if (adherence && adherence.planned > 0) {
    const excused = adherence.periods.reduce((sum, period) => sum + period.excused, 0);
    const { practised, planned } = adherence;
    return [{ key: "practised", practised, planned }, ...(excused > 0 ? [{ key: "excused" as const, count: excused }] : [])];
  }
  const counts = [
    { key: "sessions", count: sessions },
    { key: "exercises", count: count("exercise") },
    { key: "checks", count: count("daily") },
    { key: "letGo", count: count("skip") },
  ] as const;
  return counts.filter((sentence) => sentence.count > 0).slice(0, 2);
}

function sizes(sessions: readonly HistoryRecord[]): MonthSentence[] {
  const used = sessions.flatMap(({ sizeMm }) => sizeMm ?? []);
  const [from] = used;
  const to = used.at(-1);
  return from === undefined || to === undefined || from === to ? [] : [{ key: to > from ? "sizeUp" : "sizeDown", from, to }];
}

function atLastSize(sessions: readonly HistoryRecord[]): MonthSentence[] {
  const sizeMm = sessions.findLast((session) => session.sizeMm !== undefined)?.sizeMm;
  const at = sizeMm === undefined ? {} : { sizeMm };
  const own = sessions.filter((session) => session.sizeMm === sizeMm);
  const pains = own.flatMap(({ pain }) => pain ?? []);
  const comforts = own.flatMap(({ comfort }) => comfort ?? []);
  return [...painOf(pains, at), ...comfortOf(comforts, at)];
}

function painOf(pains: readonly number[], at: { sizeMm?: number }): MonthSentence[] {
  const middle = median(pains);
  const [value] = pains;
  if (middle === undefined || value === undefined) return [];
  if (pains.length === 1) return [{ key: "painOne", value, ...at }];
  const turn = turnOf(pains);
  if (turn) return [{ key: turn.after < turn.before ? "painFell" : "painRose", ...turn, ...at }];
  return [{ key: pains.length < fewest ? "painFew" : "painSteady", median: middle, worst: Math.max(...pains), ...at }];
}

function comfortOf(comforts: readonly number[], at: { sizeMm?: number }): MonthSentence[] {
  const middle = median(comforts);
  const [value] = comforts;
  if (middle === undefined || value === undefined) return [];
  if (comforts.length === 1) return [{ key: "comfortOne", value, ...at }];
  const turn = turnOf(comforts);
  if (turn) return [{ key: turn.after > turn.before ? "comfortRose" : "comfortFell", ...turn, ...at }];
  return [{ key: "comfortMostly", median: middle, ...at }];
}

/** From the first three to the last three, where there are enough and the change means something (clinical.md 9). */
function turnOf(values: readonly number[]): { before: number; after: number } | undefined {
  if (values.length < fewest) return undefined;
  const { first, last } = firstLast(values) ?? {};
  return first !== undefined && last !== undefined && meaningful(first, last) ? { before: first, after: last } : undefined;
}

function signs(records: readonly HistoryRecord[]): MonthSentence {
  const days = new Set(redFlagsOf(records).flatMap((flag) => flag.days)).size;
  return days === 0 ? { key: "flagsNone" } : { key: "flags", count: days };
}
