import { CsvError, parse } from "csv-parse/sync";
import { mostColumns, mostInRow, mostRows, TooManyRows } from "./limits";
import { type CellRow, type Delimiter, delimiters } from "./schema";

export type Table = { delimiter: Delimiter; columns: number; rows: CellRow[] };
export type ReadTable = { ok: true; table: Table } | { ok: false; error: string };

const read = (text: string, delimiter: Delimiter, to: number): string[][] =>
  parse(text, { delimiter, to, bom: true, relax_column_count: true, relax_quotes: true, max_record_size: mostInRow }) as string[][];

/** How much of the text a guess looks at: so many rows, which are hardly ever longer together. */
const looked = { characters: 4 * mostInRow, rows: 40 };

/** How many of the rows have as many cells as the first one, which holds the names and no text; with more cells before with fewer. */
function evenness(text: string, delimiter: Delimiter): number {
  try {
    const [first = 0, ...widths] = read(text, delimiter, looked.rows).flatMap((cells) => (isBlank(cells) ? [] : [cells.length]));
    const even = widths.filter((width) => width === first).length;
    return first < 2 ? 0 : (even + 1) / (widths.length + 1) + first / 1000;
  } catch {
    return 0;
  }
}

/** The sign between the cells: of those in use, the one that makes the evenest table. One column needs none. */
export function guessDelimiter(text: string): Delimiter {
  const start = text.slice(0, looked.characters);
  // The last line may be cut in the middle of a cell.
  const whole = start.length < text.length ? start.slice(0, start.lastIndexOf("\n") + 1) || start : start;
  const scored = delimiters.map((delimiter) => ({ delimiter, score: evenness(whole, delimiter) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === "");
/** What two programs write differently of one row: space around its cells, line ends in them, empty ones behind the last. */
function tidy(cells: readonly string[]): string[] {
  const trimmed = cells.map((cell) => cell.replaceAll("\r\n", "\n").trim());
  return trimmed.slice(0, trimmed.findLastIndex((cell) => cell !== "") + 1);
}

const refused = (error: string): ReadTable => ({ ok: false, error });
const count = (number: number) => number.toLocaleString("en");
const tooManyRows = `This file has more than ${count(mostRows)} rows. Split it and bring in one part after the other.`;

/** What keeps a text from being read as a table. @throws whatever is none of that */
export function sentenceOf(error: unknown): string {
  if (error instanceof TooManyRows) return tooManyRows;
  if (!(error instanceof CsvError)) throw error;
  const line = typeof error.lines === "number" ? ` around line ${count(error.lines)}` : "";
  switch (error.code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return `A quotation mark opens${line} and never closes. Mend that line and choose the file again.`;
    case "CSV_MAX_RECORD_SIZE":
      return `There is a row of more than ${count(mostInRow / 1024)} kB${line}, perhaps from a quotation mark that never closes. Mend that row and choose the file again.`;
    default:
      return `This can not be read as a table${line}. Mend that line and choose the file again.`;
  }
}

/**
 * A text as rows of cells, in the file's own numbering; blank ones are left out. Equal rows are numbered, so that each can have an id of its own and
 * the same file twice has the same ids.
 */
export function readTable(text: string): ReadTable {
  const delimiter = guessDelimiter(text);
  let found: string[][];
  try {
    found = read(text, delimiter, mostRows + 2);
  } catch (error) {
    return refused(sentenceOf(error));
  }
  if (found.length > mostRows + 1) return refused(tooManyRows);
  const columns = Math.max(0, ...found.map((cells) => cells.length));
  if (columns > mostColumns) return refused(`This file has a row with more than ${mostColumns} cells. Take out the columns that are not needed.`);
  const times = new Map<string, number>();
  const rows = found.flatMap((cells, at): CellRow[] => {
    if (isBlank(cells)) return [];
    const trimmed = tidy(cells);
    const key = JSON.stringify(trimmed);
    const equal = times.get(key) ?? 0;
    times.set(key, equal + 1);
    return [[at + 1, equal, trimmed]];
  });
  if (rows.length === 0) return refused("There is no row in this file.");
  return { ok: true, table: { delimiter, columns, rows } };
}
