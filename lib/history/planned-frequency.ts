import { addDays, type LocalDate } from "@/lib/core/calendar";
import type { OwnParameters, Parameters, ProgramKind } from "@/lib/programs/schema";
import { templates } from "@/lib/programs/templates";
import type { Frequency } from "./adherence";
import type { HistoryRecord } from "./record";

/** `own`: the numbers that the person set for it themselves, each edit from its day on, oldest first. */
export type Accepted = { kind: ProgramKind; on: LocalDate; own?: readonly { on: LocalDate; parameters: OwnParameters }[] };
/** What a clinician set, from the day of the agreement on. `began`: the first session since, where it is known. */
export type Agreed = { on: LocalDate; parameters?: Parameters; began?: LocalDate };

/** A row of the programs: one accepted, or with the person's own numbers for the one before it. */
export type Version = { kind: ProgramKind; on: LocalDate; own: OwnParameters | null };

/** The programs accepted, each with the numbers that its person set for it. @param versions oldest first */
export function acceptedIn<V extends Version>(versions: readonly V[]): (Omit<V, "own"> & Accepted)[] {
  const accepted: (Omit<V, "own"> & Accepted)[] = [];
  for (const { own, ...version } of versions) {
    const last = accepted.at(-1);
    if (own && last) accepted[accepted.length - 1] = { ...last, own: [...(last.own ?? []), { on: version.on, parameters: own }] };
    else accepted.push(version);
  }
  return accepted;
}

/** Programs whose practice is the daily routine; the dilator, if any, joins it. */
const daily: readonly ProgramKind[] = ["relax-first", "strength-continence", "recovery"];

/** What counts as practice in a program. */
export const practiceOf = (kind: ProgramKind): readonly HistoryRecord["kind"][] => (daily.includes(kind) ? ["exercise", "dilation"] : ["dilation"]);

/**
 * How often a program asks for practice, phase by phase (clinical.md 4 and 5). `sessionsPerWeek` is the clinician's number where there is one.
 * A phase without practice of the program's kind asks for none.
 */
export function plannedFrequency(
  { kind, on }: Pick<Accepted, "kind" | "on">,
  sessionsPerWeek = templates[kind].parameters.sessionsPerWeek,
): Frequency[] {
  const kinds = practiceOf(kind);
  if (daily.includes(kind)) return [{ from: on, daysPerWeek: 7, kinds }];
  return templates[kind].phases.map(({ fromDay, dilation }) => ({
    from: addDays(on, fromDay),
    daysPerWeek: dilation ? Math.min(7, sessionsPerWeek ?? 0) : 0,
    kinds,
  }));
}

/** The template's parameters with the person's own and then the clinicians' over them, of each the latest. Both lists oldest first. */
export const agreedParameters = ({ kind, own = [] }: Accepted, agreements: readonly Agreed[]): Parameters =>
  Object.assign({}, templates[kind].parameters, own.at(-1)?.parameters, ...agreements.map(({ parameters }) => parameters ?? {}));

/** What all programs asked for over time, each until the next was accepted; a number counts from the day on which it was set. All lists oldest first. */
export function frequenciesOf(programs: readonly Accepted[], agreements: readonly Agreed[], records: readonly HistoryRecord[]): Frequency[] {
  const asked = programs.flatMap((program, at): Frequency[] => {
    const next = programs[at + 1]?.on ?? "9999-12-31";
    const { own = [] } = program;
    const turns = [...agreements, ...own].map(({ on }) => on).filter((on) => on > program.on && on < next);
    return [program.on, ...[...new Set(turns)].sort()].flatMap((from, index, all): Frequency[] => {
      const until = all[index + 1] ?? next;
      const settled = <T extends { on: LocalDate }>(list: readonly T[]) => list.filter(({ on }) => on <= from);
      const phases = plannedFrequency(program, agreedParameters({ ...program, own: settled(own) }, settled(agreements)).sessionsPerWeek);
      const current = phases.findLast((phase) => phase.from <= from);
      return [...(current ? [{ ...current, from }] : []), ...phases.filter((phase) => phase.from > from)].filter((phase) => phase.from < until);
    });
  });
  return withEveryOtherDay(asked, agreements, records);
}

const earlier = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? one : other);

/** Days a week in weeks of every other day. */
const alternating = 3.5;

/**
 * Where practice is dilation: half the days at most in the weeks that a clinician has set to every other day, counted as the plan counts them:
 * from the first session since. Where that one is neither known nor among `records`, a later one is taken for it, and less is asked.
 */
function withEveryOtherDay(frequencies: readonly Frequency[], agreements: readonly Agreed[], records: readonly HistoryRecord[]): Frequency[] {
  const setting = agreements.filter(({ parameters }) => parameters);
  const spans = setting.flatMap(({ on, parameters, began }, at) => {
    if (parameters?.everyOtherDayWeeks === undefined) return [];
    const next = setting[at + 1]?.on ?? "9999-12-31";
    const first = began ?? records.find((record) => record.kind === "dilation" && record.on >= on)?.on ?? next;
    const over = first < next ? addDays(first, 7 * parameters.everyOtherDayWeeks) : next;
    return [{ from: on, until: earlier(over, next) }];
  });
  const turns = [...new Set([...frequencies, ...spans.flatMap(({ from, until }) => [{ from }, { from: until }])].map(({ from }) => from))].sort();
  return turns.flatMap((from) => {
    const current = frequencies.findLast((frequency) => frequency.from <= from);
    if (!current) return [];
    const halved = !current.kinds.includes("exercise") && spans.some((span) => span.from <= from && from < span.until);
    return [{ ...current, from, daysPerWeek: halved ? Math.min(alternating, current.daysPerWeek) : current.daysPerWeek }];
  });
}
