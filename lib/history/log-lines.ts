import { type LocalDate, sayDay, sayMonth } from "@/lib/core/calendar";
import { formatSize } from "@/lib/devices/convert-size";
import type { Unit } from "@/lib/devices/schema";
import { findExercise } from "@/lib/exercises/catalogue";
import { findRoutine } from "@/lib/exercises/routines";
import { toneOf } from "@/lib/sessions/describe-decision";
import type { Decision, Log } from "@/lib/sessions/schema";

type Entry = { id: string; log: Log; decision: Pick<Decision, "action" | "rule"> | null; hasNote: boolean };

/** One log in a list, ready to be shown; plain, so that a browser can fetch more of them. */
export type LogLine = {
  id: string;
  kind: Log["kind"];
  title: string;
  /** "23 mm", "4 min", "pain 1": what there is, in a set order. */
  facts: string[];
  time?: string;
  badge?: { tone: (typeof toneOf)[keyof typeof toneOf]; word: string };
  hasNote: boolean;
};
export type DayLines = { on: LocalDate; day: string; lines: LogLine[] };
export type MonthLines = { month: string; days: DayLines[] };

/** How the lines name things: the messages of history.json, the person's own sizes, and the names of their own routines by id. */
export type Wording = {
  say: (key: string, values?: Record<string, string | number>) => string;
  sizeOf: ReadonlyMap<string, number>;
  unit: Unit;
  routineNames: ReadonlyMap<string, string>;
};

function factsOf(log: Log, { say, sizeOf, unit, routineNames }: Wording): string[] {
  const given = (key: string, value: number | undefined) => (value === undefined ? [] : [say(key, { value })]);
  const blood = (answer: string) => (answer === "none" ? [] : [say(`blood.${answer}`)]);
  switch (log.kind) {
    case "dilation": {
      const sizes = log.segments.flatMap(({ deviceId }) => sizeOf.get(deviceId) ?? []);
      const minutes = log.segments.reduce((sum, segment) => sum + segment.minutes, 0);
      return [
        ...(sizes.length > 0 ? [sizes.map((mm) => formatSize(mm, unit)).join(", ")] : []),
        say("minutes", { value: Math.round(minutes * 10) / 10 }),
        say("pain", { value: log.pain }),
        ...given("comfort", log.comfort),
        ...given("soreness", log.nextDaySoreness),
        ...blood(log.blood),
      ];
    }
    case "exercise":
      return [
        (findRoutine(log.routineId) ?? findExercise(log.routineId))?.name ?? routineNames.get(log.routineId) ?? say("ownRoutine"),
        say("pain", { value: log.pain }),
        ...blood(log.blood),
      ];
    case "daily":
      return [say("baseline", { value: log.baselinePain }), ...(log.leaks > 0 ? [say("leaks", { count: log.leaks })] : []), ...blood(log.blood)];
    case "skip":
      return [say(`skip.${log.reason}`)];
  }
}

export function lineOf({ id, log, decision, hasNote }: Entry, wording: Wording): LogLine {
  const quiet = !decision || decision.rule === "DEC-NOTED";
  return {
    id,
    kind: log.kind,
    title: wording.say(`kind.${log.kind}`),
    facts: factsOf(log, wording),
    ...(log.time ? { time: log.time } : {}),
    ...(quiet ? {} : { badge: { tone: toneOf[decision.action], word: wording.say(`badge.${decision.action}`) } }),
    hasNote,
  };
}

/** Logs, newest first, by month and day. The order within a day stays as it is. */
export function byMonth(entries: readonly Entry[], wording: Wording): MonthLines[] {
  const months: MonthLines[] = [];
  for (const entry of entries) {
    const { on } = entry.log;
    let month = months.at(-1);
    if (month?.month !== sayMonth(on)) {
      month = { month: sayMonth(on), days: [] };
      months.push(month);
    }
    let day = month.days.at(-1);
    if (day?.on !== on) {
      day = { on, day: sayDay(on), lines: [] };
      month.days.push(day);
    }
    day.lines.push(lineOf(entry, wording));
  }
  return months;
}
