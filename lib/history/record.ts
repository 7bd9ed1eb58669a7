import type { LocalDate } from "@/lib/core/calendar";
import type { Decision, Log } from "@/lib/sessions/schema";

/** What looking back reads of a decision. Its rule and all that is said of it are absent together where what it rests on is not shared. */
export type RecordDecision = Pick<Decision, "action" | "stepDown"> & {
  rule?: string;
  source?: string;
  standing?: Decision["standing"];
  wording?: string;
  because?: string;
  until?: LocalDate;
};

/**
 * One log as trends, charts and summaries read it, sizes in mm. Absent is "not recorded" or "not shared": nothing here can tell which, so
 * what is not shared can not be drawn.
 */
export type HistoryRecord = {
  /** The log's own id, for its person only. */
  id?: string;
  on: LocalDate;
  kind: Log["kind"];
  pain?: number;
  comfort?: number;
  soreness?: number;
  /** The largest size of a dilation session. */
  sizeMm?: number;
  /** Dilation minutes, all sizes together. */
  minutes?: number;
  blood?: string;
  flags?: readonly string[];
  sharpPain?: boolean;
  skipReason?: string;
  /** Of an exercise: its routine's id, and the effort. */
  routine?: string;
  effort?: number;
  decision?: RecordDecision;
};

/** A log with its decision as a record. `sizeOf` maps device ids to mm; a device it does not know has no size. */
export function recordOf({ log, decision }: { log: Log; decision: RecordDecision | null }, sizeOf: ReadonlyMap<string, number>): HistoryRecord {
  const base = { on: log.on, kind: log.kind, ...(decision ? { decision } : {}) };
  switch (log.kind) {
    case "dilation": {
      const sizes = log.segments.flatMap(({ deviceId }) => sizeOf.get(deviceId) ?? []);
      return {
        ...base,
        pain: log.pain,
        comfort: log.comfort,
        blood: log.blood,
        flags: log.flags,
        sharpPain: log.sharpPain || log.burning,
        minutes: log.segments.reduce((sum, { minutes }) => sum + minutes, 0),
        ...(log.nextDaySoreness === undefined ? {} : { soreness: log.nextDaySoreness }),
        ...(sizes.length > 0 ? { sizeMm: Math.max(...sizes) } : {}),
      };
    }
    case "exercise":
      return {
        ...base,
        pain: log.pain,
        blood: log.blood,
        flags: log.flags,
        routine: log.routineId,
        ...(log.effort === undefined ? {} : { effort: log.effort }),
      };
    case "daily":
      return { ...base, pain: log.baselinePain, blood: log.blood, flags: log.flags };
    case "skip":
      return { ...base, skipReason: log.reason };
  }
}

/** Oldest first; records of one day keep their order. */
export const byDay = <R extends { on: LocalDate }>(records: readonly R[]): R[] =>
  [...records].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
