import { addDays, daysBetween, type LocalDate, weekStart } from "@/lib/core/dates";
import type { DecisionAction, Log } from "@/lib/sessions/schema";
import type { PlannedDay, PlannedItem, Reason, SafePlan } from "./schema";

/** What a past day shows of a log. */
export type PastLog = { id: string; on: LocalDate; kind: Log["kind"] /** The target size, in mm. */; mm?: number; action?: DecisionAction };

/** One shape each: planned (practice … none), then what happened (practised … empty), then time away. */
export const dayMarks = ["practice", "routine", "rest", "none", "practised", "moved", "skipped", "noted", "empty", "away"] as const;
export type DayMark = (typeof dayMarks)[number];

export type PlanCell = {
  on: LocalDate;
  when: "past" | "today" | "ahead";
  mark: DayMark;
  items: PlannedItem[];
  /** Why it is as planned; absent for days that are over. */
  why?: Reason;
  /** The way back after time away, on days of practice. */
  back?: PlannedDay["back"];
  logs: PastLog[];
};
export type PlanWeek = { start: LocalDate; cells: PlanCell[] };

/** Weeks shown: this one with four ahead, and four before it. */
const ahead = 5;
const before = 4;

/** How many days to plan from `today`, so that the last week shown is whole: 29 to 35. */
export const daysToPlan = (today: LocalDate): number => daysBetween(today, addDays(weekStart(today), 7 * ahead));

/** The first day whose logs are shown. */
export const firstDayShown = (today: LocalDate): LocalDate => addDays(weekStart(today), -7 * before);

const happened: readonly [Log["kind"], DayMark][] = [
  ["dilation", "practised"],
  ["exercise", "moved"],
  ["skip", "skipped"],
  ["daily", "noted"],
];
const markOf = (logs: readonly PastLog[]): DayMark => happened.find(([kind]) => logs.some((log) => log.kind === kind))?.[1] ?? "empty";

/** What a day ahead shows: time away is not a day on which nothing may be planned. */
export const plannedMark = ({ kind, why }: PlannedDay): DayMark => (why.rule === "PRG-HOLIDAY" ? "away" : kind);

/** A day with what is planned on it, or with what happened. */
export function cellOf(on: LocalDate, today: LocalDate, planned: PlannedDay | undefined, logs: PastLog[]): PlanCell {
  if (!planned) return { on, when: "past", mark: markOf(logs), items: [], logs };
  const done = markOf(logs);
  // A day whose practice is still open keeps its shape; a note of the day changes nothing.
  const over = on === today && planned.kind !== "practice" && done !== "empty" && done !== "noted";
  const mark = over ? done : plannedMark(planned);
  const { items, why, back } = planned;
  return { on, when: on === today ? "today" : "ahead", mark, items, why, ...(back && { back }), logs };
}

/** Whole weeks from Monday: this one and those ahead in order, and those before with the latest first. `plan` begins today. Pure. */
export function planWeeks(plan: SafePlan, logs: readonly PastLog[], today: LocalDate): { coming: PlanWeek[]; past: PlanWeek[] } {
  const planned = new Map(plan.days.map((day) => [day.on, day]));
  const weekOf = (start: LocalDate): PlanWeek => ({
    start,
    cells: Array.from({ length: 7 }, (_, at) => addDays(start, at)).map((on) =>
      cellOf(
        on,
        today,
        planned.get(on),
        logs.filter((log) => log.on === on),
      ),
    ),
  });
  const monday = weekStart(today);
  const past = Array.from({ length: before }, (_, week) => weekOf(addDays(monday, -7 * (week + 1))));
  // Weeks before the first record are nobody's: they are not shown as empty.
  const known = past.findLastIndex(({ cells }) => cells.some(({ mark }) => mark !== "empty"));
  return {
    coming: Array.from({ length: ahead }, (_, week) => weekOf(addDays(monday, 7 * week))),
    past: past.slice(0, known + 1),
  };
}
