import { addDays, type LocalDate } from "@/lib/core/calendar";
import type { OwnParameters, Parameters, ProgramKind } from "@/lib/programs/schema";
import { templates } from "@/lib/programs/templates";
import type { Frequency } from "./adherence";
import type { HistoryRecord } from "./record";

/** `own`: the numbers that the person set for it themselves. */
export type Accepted = { kind: ProgramKind; on: LocalDate; own?: OwnParameters };
/** What a clinician set, from the day of the agreement on. */
export type Agreed = { on: LocalDate; parameters?: Parameters };

/** Programs whose practice is the daily routine; the dilator, if any, joins it. */
const daily: readonly ProgramKind[] = ["relax-first", "strength-continence", "recovery"];

/** What counts as practice in a program. */
export const practiceOf = (kind: ProgramKind): readonly HistoryRecord["kind"][] => (daily.includes(kind) ? ["exercise", "dilation"] : ["dilation"]);

/**
 * How often a program asks for practice, phase by phase (clinical.md 4 and 5). `sessionsPerWeek` is the clinician's number where there is one.
 * A phase without practice of the program's kind asks for none.
 */
export function plannedFrequency({ kind, on }: Accepted, sessionsPerWeek = templates[kind].parameters.sessionsPerWeek): Frequency[] {
  const kinds = practiceOf(kind);
  if (daily.includes(kind)) return [{ from: on, daysPerWeek: 7, kinds }];
  return templates[kind].phases.map(({ fromDay, dilation }) => ({
    from: addDays(on, fromDay),
    daysPerWeek: dilation ? Math.min(7, sessionsPerWeek ?? 0) : 0,
    kinds,
  }));
}

/** The template's parameters with the person's own and then the clinicians' over them, a later agreement over an earlier one. */
export const agreedParameters = (kind: ProgramKind, agreements: readonly Agreed[], own: OwnParameters = {}): Parameters =>
  Object.assign({}, templates[kind].parameters, own, ...agreements.map(({ parameters }) => parameters ?? {}));

/** What all programs asked for over time, each until the next was accepted; a clinician's number counts from its day on. Both lists oldest first. */
export function frequenciesOf(programs: readonly Accepted[], agreements: readonly Agreed[]): Frequency[] {
  return programs.flatMap((program, at): Frequency[] => {
    const next = programs[at + 1]?.on ?? "9999-12-31";
    const turns = agreements.map(({ on }) => on).filter((on) => on > program.on && on < next);
    return [program.on, ...turns].flatMap((from, index, all): Frequency[] => {
      const until = all[index + 1] ?? next;
      const set = agreedParameters(
        program.kind,
        agreements.filter(({ on }) => on <= from),
        program.own,
      );
      const phases = plannedFrequency(program, set.sessionsPerWeek);
      const current = phases.findLast((phase) => phase.from <= from);
      return [...(current ? [{ ...current, from }] : []), ...phases.filter((phase) => phase.from > from)].filter((phase) => phase.from < until);
    });
  });
}
