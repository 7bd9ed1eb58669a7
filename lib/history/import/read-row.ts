import type { LocalDate } from "@/lib/core/calendar";
import { parseSize } from "@/lib/devices/parse-size";
import { exercises } from "@/lib/exercises/catalogue";
import { routines } from "@/lib/exercises/routines";
import { refuseLog } from "@/lib/sessions/refuse-log";
import { type Log, logSchema } from "@/lib/sessions/schema";
import { bloodIn, kindIn, minutesIn, plainWord, scoreIn } from "./read-cell";
import { readDate, readTime } from "./read-date";
import type { CellRow, Mapping, RowProblem, Target } from "./schema";

export type KnownThings = {
  today: LocalDate;
  devices: readonly { id: string; label: string; maxDiameterMm: number; retiredOn?: LocalDate }[];
  ownRoutines: readonly { id: string; name: string }[];
};
export type ReadRow = { ok: true; log: Log } | { ok: false; problem: RowProblem };

/** Paper diaries go back further than a log that is written today may; a year before this is a date read in the wrong order. [D] */
const firstYear = "2000";

/** Which column of the table an answer of a log came from. */
const targetOf: Record<string, Target> = {
  on: "on",
  time: "time",
  kind: "kind",
  segments: "size",
  pain: "pain",
  baselinePain: "pain",
  comfort: "comfort",
  blood: "blood",
  nextDaySoreness: "soreness",
  routineId: "routine",
  note: "note",
};

class Problem extends Error {
  constructor(
    readonly target: Target,
    sentence: string,
  ) {
    super(sentence);
  }
}

function sizeOf(cell: string, { devices }: KnownThings, { unit, otherwise }: Mapping): string {
  if (cell === "" && otherwise.size) return otherwise.size;
  if (cell === "") throw new Problem("size", "There is no size.");
  const inUse = [...devices].sort((one, other) => Number(one.retiredOn !== undefined) - Number(other.retiredOn !== undefined));
  const named = inUse.find(({ id, label }) => id === cell || plainWord(label) === plainWord(cell));
  if (named) return named.id;
  const size = parseSize(cell, unit);
  if (!size.ok) throw new Problem("size", `${size.error} Or write a name as it stands in your set.`);
  const device = inUse.find(({ maxDiameterMm }) => maxDiameterMm === size.mm);
  if (!device) throw new Problem("size", `There is no size of ${size.mm} mm in your set. Add it under Sizes first.`);
  return device.id;
}

function routineOf(cell: string, { ownRoutines }: KnownThings): string {
  const all = [...ownRoutines, ...routines, ...exercises];
  const found = all.find(({ id, name }) => id === cell || plainWord(name) === plainWord(cell));
  if (!found) throw new Problem("routine", cell === "" ? "There is no routine or exercise." : "No routine or exercise of this name is known here.");
  return found.id;
}

const number = (target: Target, cell: string, read: (cell: string) => number, otherwise?: number): number | undefined => {
  if (cell === "") return otherwise;
  const value = read(cell);
  if (Number.isNaN(value)) throw new Problem(target, "This is not a number.");
  return value;
};

/** The log that a row says, before it is proven. @throws Problem */
function logIn(of: (target: Target) => string, known: KnownThings, mapping: Mapping): object {
  const on = readDate(of("on"), mapping.dateFormat);
  if (!on) throw new Problem("on", of("on") === "" ? "There is no day." : "This is not a day in the way that you chose.");
  if (on > known.today) throw new Problem("on", "That day has not come yet.");
  if (on < firstYear) throw new Problem("on", `That is before the year ${firstYear}. Look at how the dates are written.`);
  const time = readTime(of("time")) ?? (of("time") === "" ? readTime(/[T ]/.test(of("on")) ? of("on") : "") : undefined);
  if (of("time") !== "" && !time) throw new Problem("time", "This is not a time of day.");
  const kind = of("kind") === "" ? mapping.otherwise.kind : kindIn(of("kind"));
  if (!kind) throw new Problem("kind", "Write session, exercise, daily check or skipped.");
  const common = { kind, on, ...(time && { time }), ...(of("note") && { note: of("note") }) };
  if (kind === "skip") return common;
  // Never guessed: that there was none counts towards the next size.
  const blood = of("blood") === "" ? mapping.otherwise.blood : bloodIn(of("blood"), mapping.bloodYes);
  if (!blood)
    throw new Problem("blood", of("blood") === "" ? "It does not say whether there was blood." : "Write none, spotting, more or does not stop.");
  const pain = number("pain", of("pain"), scoreIn);
  if (pain === undefined) throw new Problem("pain", "There is no number for pain.");
  if (kind === "daily") return { ...common, blood, baselinePain: pain };
  if (kind === "exercise") return { ...common, blood, pain, routineId: routineOf(of("routine"), known) };
  const minutes = number("minutes", of("minutes"), minutesIn, mapping.otherwise.minutes);
  if (minutes === undefined) throw new Problem("minutes", "There are no minutes.");
  const comfort = number("comfort", of("comfort"), scoreIn, mapping.otherwise.comfort);
  if (comfort === undefined) throw new Problem("comfort", "There is no number for comfort.");
  const soreness = number("soreness", of("soreness"), scoreIn);
  return {
    ...common,
    blood,
    pain,
    comfort,
    segments: [{ deviceId: sizeOf(of("size"), known, mapping), minutes }],
    ...(soreness !== undefined && { nextDaySoreness: soreness }),
  };
}

/** A row as the log that it says, proven by the schema that a log is written with; or the first thing that is wrong with it, and where. */
export function readRow([row, , cells]: CellRow, mapping: Mapping, known: KnownThings): ReadRow {
  const of = (target: Target) => {
    const at = mapping.columns[target];
    return at === undefined ? "" : (cells[at] ?? "");
  };
  const wrong = (sentence: string, target?: Target): ReadRow => {
    const cell = target && of(target).slice(0, 40);
    return { ok: false, problem: { row, ...(target && { target }), ...(cell && { cell }), sentence } };
  };
  try {
    const parsed = logSchema.safeParse(logIn(of, known, mapping));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const [field, , part] = issue?.path ?? [];
      return wrong(issue?.message ?? "", part === "minutes" ? "minutes" : targetOf[String(field)]);
    }
    const { on: _, ...refused } = refuseLog(parsed.data, known) ?? {};
    const [field] = Object.entries(refused);
    return field ? wrong(field[1] ?? "", targetOf[field[0]]) : { ok: true, log: parsed.data };
  } catch (error) {
    if (error instanceof Problem) return wrong(error.message, error.target);
    throw error;
  }
}
