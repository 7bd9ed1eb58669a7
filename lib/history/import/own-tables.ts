import { parse } from "csv-parse/sync";
import { z } from "zod";
import { sections } from "@/lib/accounts/data/export-sections";
import { type arriving, comesIn } from "./arriving";
import { fromTexts } from "./from-texts";
import { mostInRow, mostRows, TooManyRows } from "./limits";

type Tree = { [key: string]: unknown };
type Cells = Record<string, string>;
type Name = "account" | keyof typeof arriving;

/** As lib/history/csv calls the file of a section: "own-routines" of "ownRoutines". */
const fileOf = (section: string): string => section.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const keyOf = (file: string): string => file.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

const names: readonly Name[] = ["account", ...comesIn];
const named = (sectionNames: readonly string[]) => new RegExp(`^(?:${sectionNames.map(fileOf).join("|")})(?:-[a-z-]+)?\\.csv$`);
const [wanted, known] = [named(names), named(Object.keys(sections))];
/** Whether a file is one of lib/history/csv's, and of what comes in: a section's own, or that of a list within it ("logs-segments"). */
export const ownTableKind = (name: string): "wanted" | "known" | undefined => (wanted.test(name) ? "wanted" : known.test(name) ? "known" : undefined);

/** The apostrophe that lib/history/csv puts before what could be a formula. */
const plain = (cell: string) => cell.replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\r])/, "");

function read(text: string, most = mostRows): Cells[] {
  const rows = parse(text, { bom: true, columns: true, max_record_size: mostInRow, to: most + 1 }) as Cells[];
  if (rows.length > most) throw new TooManyRows();
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, plain(cell)])));
}

const isReserved = (part: string) => part === "__proto__" || part === "constructor" || part === "prototype";

function within(tree: Tree, part: string): Tree {
  const found = tree[part];
  if (typeof found === "object") return found as Tree;
  const made: Tree = {};
  tree[part] = made;
  return made;
}

/** "body.position" is the position within the body; an empty cell is an answer not given. */
function nested(cells: Cells): Tree {
  const row: Tree = {};
  for (const [column, cell] of Object.entries(cells)) {
    const path = column.split(".");
    if (cell === "" || path.some(isReserved)) continue;
    path.slice(0, -1).reduce(within, row)[path.at(-1) ?? ""] = cell;
  }
  return row;
}

/** Puts the rows of a list's own table into the rows that they name, in their places. */
function putLists(section: Name, rows: readonly Tree[], key: string, items: readonly Cells[]): void {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const { of, place: _, ...cells } of [...items].sort((one, other) => Number(one.place) - Number(other.place))) {
    const row = byId.get(of);
    if (!row) continue;
    // A list is a column of its section, or one of the answers in a log's body.
    const holder = key in sections[section].row.shape ? row : within(row, "body");
    const list = holder[key];
    if (Array.isArray(list)) list.push(nested(cells));
    else holder[key] = [nested(cells)];
  }
}

function rowsOf(section: Name, files: ReadonlyMap<string, string>): unknown[] {
  const file = fileOf(section);
  const rows = read(files.get(`${file}.csv`) ?? "").map(nested);
  for (const [name, text] of files) {
    const [, list] = new RegExp(`^${file}-([a-z-]+)\\.csv$`).exec(name) ?? [];
    if (list) putLists(section, rows, keyOf(list), read(text, 2 * mostRows));
  }
  // A column of the table without a value in the row is empty, not missing: what an older export had not yet stands as it did then.
  const emptyOf = (schema: unknown) => (schema instanceof z.ZodDefault ? schema.parse(undefined) : null);
  const empty = Object.fromEntries(Object.entries(sections[section].row.shape).map(([key, schema]) => [key, emptyOf(schema)]));
  return rows.map((row) => fromTexts(sections[section].row, { ...empty, ...row }));
}

/**
 * The tables of lib/history/csv as the export that they were made of, as far as tables say it: what is in a row's body is still text (proveExport takes
 * it so), decisions are left out, and nothing says when they were.
 * @throws CsvError what is wrong with a table · TooManyRows
 */
export function exportOfTables(files: ReadonlyMap<string, string>, now: Date): object {
  const [account, ...lists] = names.map((section) => [section, rowsOf(section, files)] as const);
  return { format: "gradual-export", version: 1, exportedAt: now.toISOString(), account: account?.[1][0], ...Object.fromEntries(lists) };
}
