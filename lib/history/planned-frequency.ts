import { addDays, type LocalDate } from "@/lib/core/calendar";
import type { Parameters, ProgramKind } from "@/lib/programs/schema";
import { templates } from "@/lib/programs/templates";
import type { Frequency } from "./adherence";
import type { HistoryRecord } from "./record";

type Accepted = { kind: ProgramKind; on: LocalDate };

/** Programs whose practice is the daily routine; the dilator, if any, joins it. */
const daily: readonly ProgramKind[] = ["relax-first", "strength-continence", "recovery"];

/** What counts as practice in a program. */
export const practiceOf = (kind: ProgramKind): readonly HistoryRecord["kind"][] => (daily.includes(kind) ? ["exercise", "dilation"] : ["dilation"]);

/**
 * How often a program asks for practice, phase by phase (clinical.md 4 and 5). `sessionsPerWeek` is the clinician's number where there is one.
 * A phase without practice of the program's kind asks for none.
 */
export function plannedFrequency({ kind, on }: Accepted, sessionsPerWeek = templates[kind].parameters.sessionsPerWeek): Frequency[] {
  if (daily.includes(kind)) return [{ from: on, daysPerWeek: 7 }];
  return templates[kind].phases.map(({ fromDay, dilation }) => ({
    from: addDays(on, fromDay),
    daysPerWeek: dilation ? Math.min(7, sessionsPerWeek ?? 0) : 0,
  }));
}

type Agreed = { on: LocalDate; parameters?: Parameters };

/** Days a week in weeks of every other day. */
const alternating = 3.5;

/**
 * Of a program whose practice is dilation: half the days at most in the weeks that a clinician has set to every other day, counted as the plan counts them: from the first session since. Where
 * that one is not among `records`, a later one is taken for it, and less is asked. Both lists oldest first.
 */
export function withEveryOtherDay(frequencies: readonly Frequency[], agreements: readonly Agreed[], records: readonly HistoryRecord[]): Frequency[] {
  const setting = agreements.filter(({ parameters }) => parameters);
  const spans = setting.flatMap(({ on, parameters }, at) => {
    if (parameters?.everyOtherDayWeeks === undefined) return [];
    const next = setting[at + 1]?.on ?? "9999-12-31";
    const began = records.find((record) => record.kind === "dilation" && record.on >= on)?.on ?? next;
    const over = began < next ? addDays(began, 7 * parameters.everyOtherDayWeeks) : next;
    return [{ from: on, until: [over, next].sort()[0] ?? next }];
  });
  const turns = [...new Set([...frequencies.map(({ from }) => from), ...spans.flatMap(({ from, until }) => [from, until])])].sort();
  return turns.flatMap((from) => {
    const current = frequencies.findLast((frequency) => frequency.from <= from);
    if (!current) return [];
    const daysPerWeek = spans.some((span) => span.from <= from && from < span.until)
      ? Math.min(alternating, current.daysPerWeek)
      : current.daysPerWeek;
    return [{ ...current, from, daysPerWeek }];
  });
}
