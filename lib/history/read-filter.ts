import { addDays, daysBetween, type LocalDate } from "@/lib/core/calendar";
import { type FilterPart, filterParts, type KindCode } from "./schema";

/** Days that the pictures look back over unless an address asks for others. */
export const windowDays = 84;
/** Days that the words look back over then: a month. */
export const wordsDays = 30;
/** Stretches up to today that are one press away, in days. */
export const stretches = { weeks: windowDays, halfYear: 182, year: 365 } as const;
/** The most days that one page looks back over. */
export const mostDays = 366;

export type Span = { from: LocalDate; to: LocalDate };
/** `order`: the first day came after the last one. */
export type FilterProblem = FilterPart | "order";
export type Filter = Span & {
  kind?: KindCode;
  device?: string;
  /** Whether an address asked for anything. */
  set: boolean;
  problems: FilterProblem[];
  /** What was asked for and lies before what one page shows. */
  before?: Span;
};

type Asked = { from?: LocalDate; to?: LocalDate; kind?: KindCode; device?: string };
type Known = { today: LocalDate; devices: readonly string[] };

/** The history's filter from an address. What is wrong is left out and named; nothing in an address can fail. */
export function readFilter(query: Readonly<Record<string, unknown>>, { today, devices }: Known): Filter {
  const problems: FilterProblem[] = [];
  const asked: Asked = {};
  const take = <K extends FilterPart>(part: K, fits: (value: string) => boolean = () => true) => {
    const value = query[part];
    if (value === undefined || value === "") return;
    const { data } = filterParts[part].safeParse(value);
    if (typeof data === "string" && fits(data)) asked[part] = data as never;
    else problems.push(part);
  };
  take("from");
  take("to");
  take("kind");
  take("device", (id) => devices.includes(id));
  const to = asked.to && asked.to < today ? asked.to : today;
  if (asked.from && asked.from > to) {
    problems.push("order");
    delete asked.from;
    delete asked.to;
  }
  return { ...spanOf(asked, today), ...pick(asked), set: Object.keys(asked).length > 0, problems };
}

function spanOf(asked: Asked, today: LocalDate): Span & Pick<Filter, "before"> {
  const to = asked.to && asked.to < today ? asked.to : today;
  const from = asked.from ?? addDays(to, 1 - windowDays);
  if (daysBetween(from, to) < mostDays) return { from, to };
  const shown = addDays(to, 1 - mostDays);
  return { from: shown, to, before: { from, to: addDays(shown, -1) } };
}

const pick = ({ kind, device }: Asked) => ({ ...(kind ? { kind } : {}), ...(device ? { device } : {}) });

/** The address of a stretch up to today, and whether a filter is just that. */
export function stretchTo(
  today: LocalDate,
  stretch: keyof typeof stretches,
  { from, to, kind, device, set }: Filter,
): { query: string; here: boolean } {
  const first = addDays(today, 1 - stretches[stretch]);
  return {
    query: stretch === "weeks" ? "" : `?from=${first}`,
    here: !kind && !device && to === today && from === first && (set || stretch === "weeks"),
  };
}

/** The same filter as an address, with other days where given. */
export function filterQuery({ from, to, kind, device, set }: Filter, span?: Span): string {
  if (!set && !span) return "";
  return new URLSearchParams({ from: span?.from ?? from, to: span?.to ?? to, ...pick({ kind, device }) }).toString();
}
