import type { LocalDate } from "@/lib/core/calendar";
import { type Frequency, practiceDays, restingDays } from "./adherence";
import { byDay, type HistoryRecord, type RecordDecision } from "./record";

/**
 * Why a past day was as it was, as far as it can still be known: plans are made anew each day and not kept. held: a decision kept practice back.
 * asked: the program asked for so many days a week. none: it asked for no practice yet. before: there was no program.
 */
export type DayReason =
  | { is: "held"; decision: RecordDecision; decidedOn: LocalDate }
  | { is: "asked"; daysPerWeek: number }
  | { is: "none" }
  | { is: "before" };

/** @param lead logs of the weeks before `on`, among them the decision that may hold it back */
export function whyThatDay(on: LocalDate, lead: readonly HistoryRecord[], frequencies: readonly Frequency[]): DayReason {
  const earlier = byDay(lead).filter((record) => record.on < on);
  const practice = practiceDays(earlier, frequencies);
  const holding = earlier.findLast((record) => restingDays([record], on, practice).has(on));
  if (holding?.decision) return { is: "held", decision: holding.decision, decidedOn: holding.on };
  const frequency = frequencies.findLast(({ from }) => from <= on);
  if (!frequency) return { is: "before" };
  return frequency.daysPerWeek > 0 ? { is: "asked", daysPerWeek: frequency.daysPerWeek } : { is: "none" };
}
