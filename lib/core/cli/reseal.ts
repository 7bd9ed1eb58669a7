import type { Client } from "pg";
import { looksSealed, sealedShape, sealWith, unsealWith } from "../cipher.ts";
import type { KeyRing } from "../env-schema.ts";
import { type SealedColumn, sealedColumns } from "../sealed-columns.ts";

/** `rewritten`: now under the current key. `passed`: somebody wrote them meanwhile. `unreadable`: no key of the ring opens them; they stay as they are. */
export type Resealed = { rewritten: number; passed: number; unreadable: number };

const atOnce = 200;
type Row = { user_id: string; row: string; value: string };

/** Postgres ended the statement for somebody else's sake; it can be sent again. */
const again = new Set(["40P01", "40001", "55P03"]);

/** One statement as the role that may do nothing but this; no person is set, so it is nobody's activity. */
async function asKeys<R extends object>(owner: Client, sql: string, values: unknown[]): Promise<R[]> {
  for (let tries = 1; ; tries += 1) {
    await owner.query("BEGIN; SET LOCAL ROLE gradual_keys");
    try {
      const { rows } = await owner.query<R>(sql, values);
      await owner.query("COMMIT");
      return rows;
    } catch (error) {
      await owner.query("ROLLBACK");
      if (tries > 20 || !again.has((error as { code?: string }).code ?? "")) throw error;
    }
  }
}

/** The next values, by key, that are not of the wanted form. `wanted` is a regular expression of Postgres. */
const next = (owner: Client, { table, column, row }: SealedColumn, wanted: string, after: Row | undefined) =>
  asKeys<Row>(
    owner,
    `SELECT user_id, ${row} AS row, ${column} AS value FROM ${table}
     WHERE ${column} !~ $1 AND (user_id, ${row}) > ($2::uuid, $3::uuid) ORDER BY user_id, ${row} LIMIT ${atOnce}`,
    [wanted, after?.user_id ?? "00000000-0000-0000-0000-000000000000", after?.row ?? "00000000-0000-0000-0000-000000000000"],
  );

/** A value goes in only where the old one still stands: what the app writes meanwhile wins. @returns how many went in */
async function exchange(owner: Client, { table, column, row }: SealedColumn, rows: readonly (Row & { sealed: string })[]): Promise<number> {
  const list = (key: keyof (typeof rows)[number]) => rows.map((one) => one[key]);
  const done = await asKeys(
    owner,
    `UPDATE ${table} t SET ${column} = n.sealed FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) AS n(user_id, row, value, sealed)
     WHERE t.user_id = n.user_id AND t.${row} = n.row AND t.${column} = n.value RETURNING t.user_id`,
    [list("user_id"), list("row"), list("value"), list("sealed")],
  );
  return done.length;
}

/** What a value says, or undefined when it can not be told. Plain text of an earlier version is what it is. */
function textOf(ring: KeyRing, { table, column, plainBefore }: SealedColumn, { user_id, row, value }: Row): string | undefined {
  if (plainBefore && !looksSealed(value)) return value;
  try {
    return unsealWith(ring, value, { userId: user_id, table, column, row });
  } catch {
    return undefined;
  }
}

async function goThrough(owner: Client, ring: KeyRing, at: SealedColumn, wanted: string, progress: (sofar: Resealed) => void): Promise<Resealed> {
  const total: Resealed = { rewritten: 0, passed: 0, unreadable: 0 };
  let last: Row | undefined;
  for (;;) {
    const rows = await next(owner, at, wanted, last);
    if (rows.length === 0) return total;
    last = rows.at(-1);
    const read = rows.flatMap((one) => {
      const text = textOf(ring, at, one);
      const place = { userId: one.user_id, table: at.table, column: at.column, row: one.row };
      return text === undefined ? [] : [{ ...one, sealed: sealWith(ring, text, place) }];
    });
    const rewritten = read.length > 0 ? await exchange(owner, at, read) : 0;
    total.rewritten += rewritten;
    total.passed += read.length - rewritten;
    total.unreadable += rows.length - read.length;
    progress(total);
  }
}

/**
 * Puts every sealed value under the ring's current key, column by column, some hundred rows at a time. What remains is told by the key's name in
 * front of each value, so it can be ended at any moment and begun again, and goes on beside the running app.
 */
export async function rotate(
  owner: Client,
  ring: KeyRing,
  progress: (column: SealedColumn, sofar: Resealed) => void = () => undefined,
): Promise<Map<SealedColumn, Resealed>> {
  const done = new Map<SealedColumn, Resealed>();
  for (const at of sealedColumns) {
    const total: Resealed = { rewritten: 0, passed: 0, unreadable: 0 };
    // Again until nothing came behind its back: an instance of the app that does not know the new key yet may still be writing under the old one.
    for (let round = 1; round <= 5; round += 1) {
      const { rewritten, passed, unreadable } = await goThrough(owner, ring, at, `^${ring.current.id}[.]`, (sofar) => progress(at, sofar));
      Object.assign(total, { rewritten: total.rewritten + rewritten, passed: total.passed + passed, unreadable });
      if (rewritten + passed === 0) break;
    }
    done.set(at, total);
  }
  return done;
}

/** Seals what an earlier version kept as plain text. @returns how many values */
export async function sealPlain(owner: Client, ring: KeyRing): Promise<number> {
  let count = 0;
  for (const at of sealedColumns) if (at.plainBefore) count += (await goThrough(owner, ring, at, sealedShape, () => undefined)).rewritten;
  return count;
}
