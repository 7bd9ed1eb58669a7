import { daysBetween, type LocalDate } from "@/lib/core/calendar";
import type { Adherence } from "./adherence";
import { median } from "./median";
import { byDay, type HistoryRecord } from "./record";
import { redFlagsOf } from "./red-flags";
import { valuesOf } from "./trends";

/** A sentence by its key in the messages, and the values it names. */
export type Sentence = { key: SentenceKey; values: Record<string, string | number> };
export type SentenceKey =
  | "empty"
  | "sessions"
  | "oneSession"
  | "adherence"
  | "sizeSame"
  | "sizeUp"
  | "sizeDown"
  | "painFew"
  | "painSteady"
  | "painLower"
  | "painHigher"
  | "flags"
  | "flagsNone";

/** A change on the 0–10 scale that means something: 2 points, or 30 % (clinical.md 9). */
export const meaningful = (before: number, after: number): boolean => {
  const change = Math.abs(after - before);
  return change >= 2 || (before > 0 && change >= 1 && change / before >= 0.3);
};

/** Fewer sessions than this say nothing about a direction. */
const fewest = 6;

/**
 * The stretch in plain sentences. Each says only what was recorded and shared: without sizes there is no sentence on sizes, and a direction of
 * pain is named only from six sessions on and a meaningful change. It counts and compares; it does not judge.
 */
export function summarise(records: readonly HistoryRecord[], { adherence, signs }: { adherence?: Adherence; signs: boolean }): Sentence[] {
  const sessions = byDay(records).filter(({ kind }) => kind === "dilation");
  const [first] = sessions;
  const last = sessions.at(-1);
  if (!first || !last) return [{ key: "empty", values: {} }, ...(signs && records.length > 0 ? [flagsSentence(records)] : [])];
  return [
    countSentence(sessions, first.on, last.on),
    ...(adherence && adherence.planned > 0
      ? [{ key: "adherence" as const, values: { practised: adherence.practised, planned: adherence.planned } }]
      : []),
    ...sizeSentence(sessions),
    ...painSentence(sessions),
    ...(signs ? [flagsSentence(records)] : []),
  ];
}

function countSentence(sessions: readonly HistoryRecord[], from: LocalDate, to: LocalDate): Sentence {
  if (sessions.length === 1) return { key: "oneSession", values: { from } };
  return { key: "sessions", values: { sessions: sessions.length, weeks: Math.max(1, Math.round((daysBetween(from, to) + 1) / 7)), from, to } };
}

function sizeSentence(sessions: readonly HistoryRecord[]): Sentence[] {
  const sizes = sessions.flatMap(({ sizeMm }) => sizeMm ?? []);
  const [from] = sizes;
  const to = sizes.at(-1);
  if (from === undefined || to === undefined) return [];
  const key = to > from ? "sizeUp" : to < from ? "sizeDown" : "sizeSame";
  return [{ key, values: { from, to } }];
}

function painSentence(sessions: readonly HistoryRecord[]): Sentence[] {
  const pains = valuesOf(sessions, "pain").map(({ value }) => value);
  if (pains.length === 0) return [];
  const worst = Math.max(...pains);
  if (pains.length < fewest) return [{ key: "painFew", values: { median: median(pains) ?? 0, worst } }];
  const third = Math.max(3, Math.floor(pains.length / 3));
  const before = median(pains.slice(0, third)) ?? 0;
  const after = median(pains.slice(-third)) ?? 0;
  const key = !meaningful(before, after) ? "painSteady" : after < before ? "painLower" : "painHigher";
  return [{ key, values: { before, after, median: median(pains) ?? 0, worst } }];
}

function flagsSentence(records: readonly HistoryRecord[]): Sentence {
  const days = new Set(redFlagsOf(records).flatMap(({ days }) => days)).size;
  return days === 0 ? { key: "flagsNone", values: {} } : { key: "flags", values: { days } };
}
