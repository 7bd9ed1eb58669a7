import { addDays, type LocalDate } from "@/lib/core/calendar";
import type { ProgramKind } from "@/lib/programs/schema";
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
