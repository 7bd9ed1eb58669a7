import { daysBetween, type LocalDate } from "@/lib/core/calendar";
import type { DecisionAction } from "@/lib/sessions/schema";
import { grainFor, groupByPeriod } from "./periods";
import { byDay, type HistoryRecord } from "./record";
import { gapDays } from "./trends";

/** One size held from its first to its last session, without a gap of more than `gapDays`. */
export type SizeStep = { from: LocalDate; to: LocalDate; sizeMm: number; sessions: number };
export type MarkKind = "up" | "hold" | "rest" | "down" | "stop";
/** A decision at a size; of several in one period the most severe. */
export type SizeMark = { on: LocalDate; sizeMm: number; kind: MarkKind };

/** The sizes practised, in order. A gap is not bridged: the same size after it is a new step. */
export function sizeSteps(records: readonly HistoryRecord[]): SizeStep[] {
  const steps: SizeStep[] = [];
  for (const { kind, on, sizeMm } of byDay(records)) {
    if (kind !== "dilation" || sizeMm === undefined) continue;
    const last = steps.at(-1);
    if (last && last.sizeMm === sizeMm && daysBetween(last.to, on) <= gapDays) {
      last.to = on;
      last.sessions += 1;
    } else steps.push({ from: on, to: on, sizeMm, sessions: 1 });
  }
  return steps;
}

const severity: Record<MarkKind, number> = { up: -1, hold: 0, rest: 1, down: 2, stop: 3 };

/** How a decision is drawn; one that lets practice go on is not. */
export function markKind(action: DecisionAction, stepDown: boolean): MarkKind | undefined {
  if (action === "continue") return undefined;
  if (action === "hold") return stepDown ? "down" : "hold";
  if (action === "rest") return stepDown ? "down" : "rest";
  return "stop";
}

/** Decisions on dilation sessions other than to go on, in at most about `most` marks. */
export function sizeMarks(records: readonly HistoryRecord[], most = 80): SizeMark[] {
  const marks = byDay(records).flatMap(({ kind, on, sizeMm, decision }) => {
    const mark = decision && markKind(decision.action, decision.stepDown);
    return kind === "dilation" && sizeMm !== undefined && mark ? [{ on, sizeMm, kind: mark }] : [];
  });
  if (marks.length <= most) return marks;
  const grain = grainFor(marks[0]?.on ?? "", marks.at(-1)?.on ?? "", most, "week");
  return groupByPeriod(marks, grain).flatMap(({ items }) => items.sort((one, other) => severity[other.kind] - severity[one.kind])[0] ?? []);
}

/** Steps up that the person confirmed, at the size they lead to; one without a size can not be placed. */
export const stepUpMarks = (steps: readonly { on: LocalDate; sizeMm?: number }[]): SizeMark[] =>
  steps.flatMap(({ on, sizeMm }) => (sizeMm === undefined ? [] : [{ on, sizeMm, kind: "up" as const }]));
