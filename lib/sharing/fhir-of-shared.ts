import { routineName } from "@/lib/history/exercise-sums";
import type { FhirLog, FhirRecord } from "@/lib/history/fhir/record";
import type { HistoryRecord } from "@/lib/history/record";
import type { LetterRecord } from "@/lib/history/report/compose-letter";

/**
 * A shared record as plain data for a FHIR bundle: made of what the link lets through and of nothing else, so that a field that is not shared is
 * nowhere in it. Its ids are places in that record: no id of ours leaves.
 */
export function fhirOfShared({ programs, agreements, screening, goal, records, notes }: LetterRecord, at: string): FhirRecord {
  const noted = new Map(notes.map(({ record, text }) => [record, text]));
  return {
    at,
    programs: programs.map((program, place) => ({ ...program, id: String(place) })),
    agreements,
    ...(goal ? { goal } : {}),
    ...(screening ? { screenings: [{ ...screening, id: "latest" }] } : {}),
    logs: records.map((record, place) => logOf(record, String(place), noted.get(place))),
  };
}

function logOf({ on, kind, sizeMm, minutes, routine, decision, ...told }: HistoryRecord, id: string, note: string | undefined): FhirLog {
  const segment = { ...given("sizeMm", sizeMm), ...given("minutes", minutes) };
  const { pain, comfort, soreness, effort, blood, flags, skipReason } = told;
  const { rule, source, wording, until } = decision ?? {};
  const named = rule && source && wording ? { rule, source, wording } : undefined;
  return {
    id,
    kind,
    on,
    ...given("pain", pain),
    ...given("comfort", comfort),
    ...given("soreness", soreness),
    ...given("effort", effort),
    ...given("blood", blood),
    ...given("flags", flags),
    ...given("skipReason", skipReason),
    ...(Object.keys(segment).length > 0 ? { segments: [segment] } : {}),
    ...given("routine", routineName(routine)),
    ...given("note", note),
    ...(decision ? { decision: { ...(named ?? unnamed(decision.action)), ...given("until", until) } } : {}),
  };
}

/** A decision whose rule is not told, by what it came to. */
const unnamed = (action: string) => ({ rule: `decision-${action}`, wording: `Decision: ${action.replaceAll("-", " ")}.`, source: "not shared" });

const given = <K extends string, T>(key: K, value: T | undefined) => (value === undefined ? {} : ({ [key]: value } as Record<K, T>));
