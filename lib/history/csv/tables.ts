import { sections } from "@/lib/accounts/data/export-sections";
import type { Everything } from "@/lib/accounts/data/schema";
import type { Cell } from "./write-csv";

/** One file of the export. `lines` are made as they are asked for. */
export type Table = { name: string; header: string[]; lines: Iterable<Cell[]> };

type Row = Record<string, unknown>;
type Rows = Iterable<Row> & Partial<AsyncIterable<Row>>;
const isObject = (value: unknown): value is Row => typeof value === "object" && value !== null && !Array.isArray(value);
const hasRows = (value: unknown): value is Row[] => Array.isArray(value) && value.some(isObject);

/** "share-links" of "shareLinks". */
const fileName = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** An object within a row becomes columns of its own, "body.position". */
const flat = (row: Row, before = ""): [string, unknown][] =>
  Object.entries(row).flatMap(([key, value]) => (isObject(value) ? flat(value, `${before}${key}.`) : [[`${before}${key}`, value] as const]));

function toCell(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map(String).join("; ");
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

/** Columns in the order declared, those found in the rows' objects after them; an object's own name is no column where it has some of its own. */
async function columnsOf(keys: readonly string[], rows: Rows): Promise<{ header: string[]; lists: string[] }> {
  const [found, filled, lists] = [new Set(keys), new Set<string>(), new Set<string>()];
  for await (const row of rows as Iterable<Row> | AsyncIterable<Row>) {
    for (const [column, value] of flat(row)) {
      found.add(column);
      if (value !== null && value !== undefined) filled.add(column);
      if (hasRows(value)) lists.add(column);
    }
  }
  const parents = new Set([...found].flatMap((column) => column.split(".").map((_, at, parts) => parts.slice(0, at).join("."))));
  const ordered = [...found].sort((one, other) => placeOf(keys, one) - placeOf(keys, other));
  const columns = ordered.filter((column) => filled.has(column) || !parents.has(column));
  return { header: columns.filter((column) => !lists.has(column)), lists: columns.filter((column) => lists.has(column)) };
}

function placeOf(keys: readonly string[], column: string): number {
  const at = keys.indexOf(column.split(".")[0] ?? "");
  return at < 0 ? keys.length : at;
}

/** A table, and one more for each of its columns that holds lists of objects: their rows name the row they are of. */
async function* tablesOf(name: string, keys: readonly string[], rows: Rows): AsyncGenerator<Table> {
  const { header, lists } = await columnsOf(keys, rows);
  yield { name, header, lines: linesOf(header, rows) };
  for (const column of lists) yield* tablesOf(`${name}-${fileName(column.split(".").at(-1) ?? "")}`, ["of", "place"], itemsOf(rows, column));
}

function itemsOf(rows: Rows, column: string): Rows {
  const itemsIn = (row: Row): Row[] => {
    const value = new Map(flat(row)).get(column);
    return hasRows(value) ? value.map((item, at) => ({ of: row.id ?? "", place: at + 1, ...item })) : [];
  };
  return {
    *[Symbol.iterator]() {
      for (const row of rows) yield* itemsIn(row);
    },
    async *[Symbol.asyncIterator]() {
      for await (const row of rows as Iterable<Row> | AsyncIterable<Row>) yield* itemsIn(row);
    },
  };
}

function* linesOf(header: readonly string[], rows: Rows): Generator<Cell[]> {
  for (const row of rows) {
    const cells = new Map(flat(row));
    yield header.map((column) => toCell(cells.get(column)));
  }
}

/**
 * Everything in the export as tables, as they are asked for: one for each section, and one for each list of things within a section (the sizes of a
 * session). Rows are gone over once for the columns and once for the lines, and never held.
 */
export async function* csvTables(everything: Everything): AsyncGenerator<Table> {
  for (const [name, { row }] of Object.entries(sections)) {
    const rows = name === "account" ? [everything.account] : everything[name as Exclude<keyof typeof sections, "account">];
    yield* tablesOf(fileName(name), Object.keys(row.shape), rows);
  }
}
