import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "pg";
import { Stop } from "./stop.ts";

/** The key that `prisma migrate` itself takes, so that the two exclude each other. */
const LOCK = 72_707_369;

/** As Prisma makes it, so that `prisma migrate deploy` finds nothing left to do. */
const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

export type Migration = { name: string; sql: string; checksum: string };

/** The migrations of a folder, in the order of their names. */
export function migrationsIn(folder: string): Migration[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  return names.sort().map((name) => {
    const path = join(folder, name, "migration.sql");
    if (!existsSync(path)) throw new Stop(`The migration ${name} has no file migration.sql: bring it back.`);
    const sql = readFileSync(path, "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}

async function takeTurn(owner: Client): Promise<void> {
  await owner.query("SET lock_timeout = '60s'");
  try {
    await owner.query("SELECT pg_advisory_lock($1)", [LOCK]);
  } catch {
    throw new Stop("Another start has been migrating this database for a minute: wait for it, then start again.");
  }
}

type Row = { migration_name: string; checksum: string; finished: boolean };

async function applied(owner: Client): Promise<Map<string, Row>> {
  await owner.query(TABLE);
  const { rows } = await owner.query<Row>(
    "SELECT migration_name, checksum, finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  );
  return new Map(rows.map((row) => [row.migration_name, row]));
}

function checkHistory(rows: Map<string, Row>, migrations: readonly Migration[]): void {
  const files = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { migration_name: name, checksum, finished } of rows.values()) {
    const file = files.get(name);
    if (!file)
      throw new Stop(`The database has the migration ${name}, whose file is missing: this version of Gradual is older, or the file was deleted.`);
    if (!finished) throw new Stop(`The migration ${name} was begun by another tool and not finished: resolve it there first.`);
    if (file.checksum !== checksum)
      throw new Stop(`The migration ${name} was changed after it had been applied: bring the old file back and add a new one.`);
  }
}

async function apply(owner: Client, { name, sql, checksum }: Migration): Promise<void> {
  await owner.query("BEGIN");
  try {
    const id = randomUUID();
    await owner.query("INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at) VALUES ($1, $2, $3, now())", [id, checksum, name]);
    await owner.query(sql);
    await owner.query("UPDATE _prisma_migrations SET finished_at = clock_timestamp(), applied_steps_count = 1 WHERE id = $1", [id]);
    await owner.query("COMMIT");
  } catch (error) {
    await owner.query("ROLLBACK");
    throw new Stop(`The migration ${name} failed and was taken back: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/**
 * Applies what is missing, each in a transaction of its own, one process at a time.
 * @param afterwards done in the same turn, such as the app's role
 * @returns the names applied now
 * @throws Stop when an applied file was changed or is missing, or one fails
 */
export async function migrate(owner: Client, folder: string, afterwards: () => Promise<void> = async () => undefined): Promise<string[]> {
  const migrations = migrationsIn(folder);
  await takeTurn(owner);
  try {
    const rows = await applied(owner);
    checkHistory(rows, migrations);
    const missing = migrations.filter(({ name }) => !rows.has(name));
    for (const migration of missing) await apply(owner, migration);
    await afterwards();
    return missing.map(({ name }) => name);
  } finally {
    await owner.query("SELECT pg_advisory_unlock($1)", [LOCK]);
  }
}
