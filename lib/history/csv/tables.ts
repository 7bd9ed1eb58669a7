import { sections } from "@/lib/accounts/data/export-sections";
import type { Export } from "@/lib/accounts/data/schema";
import type { Cell } from "./write-csv";

/** One file of the export. `lines` are made as they are asked for. */
export type Table = { name: string; header: string[]; lines: Iterable<Cell[]> };

type Row = Record<string, unknown>;
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
function columnsOf(keys: readonly string[], rows: readonly ReadonlyMap<string, unknown>[]): string[] {
  const filled = new Set<string>();
  const found = new Set(keys);
  for (const row of rows) {
    for (const [column, value] of row) {
      found.add(column);
      if (value !== null && value !== undefined) filled.add(column);
    }
  }
  const parents = new Set([...found].flatMap((column) => column.split(".").map((_, at, parts) => parts.slice(0, at).join("."))));
  const ordered = [...found].sort((one, other) => placeOf(keys, one) - placeOf(keys, other));
  return ordered.filter((column) => filled.has(column) || !parents.has(column));
}

function placeOf(keys: readonly string[], column: string): number {
  const at = keys.indexOf(column.split(".")[0] ?? "");
  return at < 0 ? keys.length : at;
}

/** A table, and one more for each of its columns that holds lists of objects: their rows name the row they are of. */
function tablesOf(name: string, keys: readonly string[], rows: readonly Row[]): Table[] {
  const flatRows = rows.map((row) => new Map(flat(row)));
  const columns = columnsOf(keys, flatRows);
  const lists = columns.filter((column) => flatRows.some((row) => hasRows(row.get(column))));
  const header = columns.filter((column) => !lists.includes(column));
  const within = lists.flatMap((column) => {
    const items = flatRows.flatMap((row) => {
      const value = row.get(column);
      return hasRows(value) ? value.map((item, at) => ({ of: row.get("id") ?? "", place: at + 1, ...item })) : [];
    });
    return tablesOf(`${name}-${fileName(column.split(".").at(-1) ?? "")}`, ["of", "place"], items);
  });
  return [{ name, header, lines: linesOf(header, flatRows) }, ...within];
}

function* linesOf(header: readonly string[], rows: readonly ReadonlyMap<string, unknown>[]): Generator<Cell[]> {
  for (const row of rows) yield header.map((column) => toCell(row.get(column)));
}

/** Everything in the export as tables: one for each section, and one for each list of things within a section (the sizes of a session). */
export function csvTables(everything: Export): Table[] {
  return Object.entries(sections).flatMap(([name, { row }]) => {
    const rows = everything[name as keyof typeof sections];
    return tablesOf(fileName(name), Object.keys(row.shape), Array.isArray(rows) ? rows : [rows]);
  });
}
