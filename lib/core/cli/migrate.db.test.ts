import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "pg";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { scratch } from "../testing/house";
import { appLogin, checkVersion, connect, ensureDatabase } from "./database";
import { migrate } from "./migrate";

const { dir, remove } = scratch();
const owner = new URL(process.env.DATABASE_URL ?? "");
owner.pathname = `/migrate_${process.pid}`;
let client: Client;

function write(name: string, sql: string): void {
  mkdirSync(join(dir, name), { recursive: true });
  writeFileSync(join(dir, name, "migration.sql"), sql);
}

beforeEach(async () => {
  rmSync(dir, { recursive: true, force: true });
  write("0001_first", "CREATE TABLE first (id int); INSERT INTO first VALUES (1);");
  await ensureDatabase(owner.href);
  client = await connect(owner.href);
  await client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
});
afterEach(() => client.end());
afterAll(remove);

describe("migrating", () => {
  it("applies what is missing, in order and once", async () => {
    expect(await migrate(client, dir)).toEqual(["0001_first"]);
    write("0010_third", "ALTER TABLE second ADD COLUMN name text;");
    write("0002_second", "CREATE TABLE second (id int);");
    expect(await migrate(client, dir)).toEqual(["0002_second", "0010_third"]);
    expect(await migrate(client, dir)).toEqual([]);
    expect((await client.query("SELECT count(*)::int AS rows FROM first")).rows).toEqual([{ rows: 1 }]);
  });

  it("records as Prisma does", async () => {
    await migrate(client, dir);
    const { rows } = await client.query("SELECT * FROM _prisma_migrations");
    expect(rows).toMatchObject([{ migration_name: "0001_first", logs: null, rolled_back_at: null, applied_steps_count: 1 }]);
    expect(rows[0].checksum).toMatch(/^[0-9a-f]{64}$/);
    expect(rows[0].finished_at).toBeInstanceOf(Date);
  });

  it("takes a failing one back whole and keeps those before it", async () => {
    write("0002_second", "CREATE TABLE second (id int); SELECT nothing_like_it();");
    await expect(migrate(client, dir)).rejects.toThrow(/^The migration 0002_second failed and was taken back: .*nothing_like_it/);
    const { rows } = await client.query("SELECT migration_name, to_regclass('second') AS second FROM _prisma_migrations");
    expect(rows).toEqual([{ migration_name: "0001_first", second: null }]);
    write("0002_second", "CREATE TABLE second (id int);");
    expect(await migrate(client, dir)).toEqual(["0002_second"]);
  });

  it("refuses a file that was changed or is missing", async () => {
    await migrate(client, dir);
    write("0001_first", "CREATE TABLE first (id bigint);");
    await expect(migrate(client, dir)).rejects.toThrow("The migration 0001_first was changed after it had been applied");
    rmSync(join(dir, "0001_first"), { recursive: true });
    await expect(migrate(client, dir)).rejects.toThrow("The database has the migration 0001_first, whose file is missing");
    mkdirSync(join(dir, "0001_first"));
    await expect(migrate(client, dir)).rejects.toThrow("The migration 0001_first has no file migration.sql");
  });

  it("lets eight starts at the same moment apply each once", async () => {
    const clients = await Promise.all(Array.from({ length: 8 }, () => connect(owner.href)));
    const applied = await Promise.all(clients.map((each) => migrate(each, dir)));
    await Promise.all(clients.map((each) => each.end()));
    expect(applied.flat()).toEqual(["0001_first"]);
    expect((await client.query("SELECT count(*)::int AS rows FROM first")).rows).toEqual([{ rows: 1 }]);
  });
});

describe("the database", () => {
  it("must be Postgres 15 or newer", () => {
    expect(() => checkVersion(140_012)).toThrow("The database is Postgres 14, and Gradual needs 15 or newer");
    expect(() => checkVersion(150_000)).not.toThrow();
  });

  it.each(["a b", "x".repeat(60), "%22"])("must not be called %j", (name) => {
    expect(() => appLogin(`postgresql://o:p@localhost/${name}`, "s")).toThrow("needs a name of at most 59 letters");
  });

  it("gives the app a login that owns nothing, bypasses nothing and has limits", async () => {
    const app = await connect(process.env.APP_DATABASE_URL ?? "");
    const { rows } = await app.query(
      `SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, (SELECT count(*)::int FROM pg_class WHERE relowner = pg_roles.oid) AS owned,
        current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock,
        current_setting('idle_in_transaction_session_timeout') AS idle, current_setting('fsync') AS fsync, current_setting('full_page_writes') AS pages
       FROM pg_roles WHERE rolname = current_user`,
    );
    await app.end();
    const no = { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, owned: 0 };
    expect(rows).toEqual([{ ...no, statement: "10s", lock: "5s", idle: "15s", fsync: "on", pages: "on" }]);
  });
});
