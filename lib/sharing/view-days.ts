import { addDays, type LocalDate } from "@/lib/core/calendar";

/** The days that the page tells at a time: half a year. A longer record is read in as many pages, each as quickly as the first. */
export const shownDays = 182;
/** Days before them of which it is known whether a decision still held practice back. */
const runUp = 28;

/** `from`–`to` are told, `readFrom` is where reading begins; `earlier` is the last day of the page before. All inside the link's days. */
export type ViewDays = { from: LocalDate; to: LocalDate; readFrom: LocalDate; earlier?: LocalDate };

const later = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other);

/**
 * The days of one page of a link that shows `fromOn`–`toOn`.
 * @param until the last day asked for, if any; one outside the link's days is taken for its last
 * @param since the day of the last opening: what came after it is all on the first page
 */
export function viewDays({ fromOn, toOn }: { fromOn: LocalDate; toOn: LocalDate }, until?: LocalDate, since?: LocalDate): ViewDays {
  const inside = until !== undefined && until >= fromOn && until < toOn;
  const to = inside ? until : toOn;
  const half = addDays(to, 1 - shownDays);
  const from = later(fromOn, !inside && since && since < half ? since : half);
  return { from, to, readFrom: later(fromOn, addDays(from, -runUp)), ...(from > fromOn ? { earlier: addDays(from, -1) } : {}) };
}
