import type { LocalDate } from "@/lib/core/calendar";
import { plainWord, scoreIn } from "./read-cell";
import { guessFormat, readDate } from "./read-date";
import { type CellRow, dateFormats, type Mapping, type Target, targets } from "./schema";

/** What columns are called elsewhere and in our own table of logs, the surest first; a name that only begins so is taken after all that are the same. */
const names: Record<Target, readonly string[]> = {
  on: ["date", "day", "on", "datum", "fecha", "data", "timestamp", "logged", "when"],
  time: ["time", "clock", "hour", "uhrzeit", "start"],
  kind: ["kind", "type", "activity", "entry"],
  size: ["size", "diameter", "dilator", "trainer", "device", "max diameter", "width", "mm", "deviceid"],
  minutes: ["minutes", "duration", "min", "mins", "length", "dauer"],
  pain: ["pain", "worst pain", "pain score", "discomfort", "schmerz", "nrs", "vas", "baseline pain"],
  comfort: ["comfort", "comfort score", "comfortable"],
  blood: ["blood", "bleeding", "spotting", "blut"],
  soreness: ["soreness", "next day soreness", "sore", "next day", "body nextdaysoreness"],
  routine: ["routine", "exercise", "routine id", "body routineid"],
  note: ["note", "notes", "comment", "comments", "remark", "remarks", "text", "notiz", "diary"],
};

type Guess = Mapping["columns"];

function byName(header: readonly string[]): Guess {
  const words = header.map(plainWord);
  const guess: Guess = {};
  const taken = new Set<number>();
  for (const fits of [(word: string, name: string) => word === name, (word: string, name: string) => word.startsWith(`${name} `)]) {
    for (const target of targets) {
      if (guess[target] !== undefined) continue;
      const at = names[target].flatMap((name) => words.findIndex((word, at) => !taken.has(at) && fits(word, name))).find((found) => found >= 0);
      if (at === undefined) continue;
      guess[target] = at;
      taken.add(at);
    }
  }
  return guess;
}

const isDay = (cell: string) => dateFormats.some((format) => readDate(cell, format) !== undefined);
/** Names of columns are neither days nor numbers. */
const isHeader = (cells: readonly string[]) => !cells.some((cell) => isDay(cell) || !Number.isNaN(scoreIn(cell)));

/** What a table most likely is, for its person to look at and put right. `usual`: how dates are written where they are. */
export function guessMapping(rows: readonly CellRow[], today: LocalDate, usual: "dmy" | "mdy"): Mapping {
  const [first, ...rest] = rows.slice(0, 300).map(([, , cells]) => cells);
  const header = first !== undefined && isHeader(first);
  const body = header ? rest : [...(first ? [first] : []), ...rest];
  const columns = header ? byName(first) : {};
  const width = Math.max(0, ...body.map((cells) => cells.length));
  columns.on ??= Array.from({ length: width }, (_, at) => at).find((at) => body.length > 0 && body.every((cells) => isDay(cells[at] ?? "")));
  if (columns.on === undefined) delete columns.on;
  const { on } = columns;
  const dates = on === undefined ? [] : body.map((cells) => cells[on] ?? "");
  return {
    header,
    columns,
    dateFormat: guessFormat(dates, today, usual),
    unit: "mm",
    bloodYes: "more",
    otherwise: { kind: columns.size !== undefined || columns.minutes !== undefined ? "dilation" : "daily" },
  };
}
