import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** Reads Postgres itself: what the schema files promise is asked of the catalogue of the database that the migrations made. */
const owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
const app = new pg.Client({ connectionString: process.env.APP_DATABASE_URL });
beforeAll(async () => {
  await owner.connect();
  await app.connect();
});
afterAll(async () => {
  await owner.end();
  await app.end();
});

/** They are read before anybody is known, by exact hash only; everything else belongs to somebody. */
const lookups = ["sessions", "sign_in_names", "share_tokens", "provider_subjects", "one_time_tokens"];
const nobodys = ["_prisma_migrations", "rate_limits"];

async function tables(): Promise<string[]> {
  const { rows } = await owner.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
  return rows.map(({ tablename }) => tablename);
}
const owned = async () => (await tables()).filter((name) => !lookups.includes(name) && !nobodys.includes(name));

type Key = { table: string; name: string; kind: "p" | "u" | "f"; columns: string[]; target: string | null };
async function keys(): Promise<Key[]> {
  const { rows } = await owner.query(`
    SELECT c.conrelid::regclass::text AS table, c.conname AS name, c.contype AS kind, NULLIF(c.confrelid, 0)::regclass::text AS target,
      array(SELECT a.attname::text FROM unnest(c.conkey) WITH ORDINALITY k(number, place) JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.number ORDER BY place) AS columns
    FROM pg_constraint c WHERE c.connamespace = 'public'::regnamespace AND c.contype IN ('p', 'u', 'f')
    UNION ALL
    SELECT i.indrelid::regclass::text, i.indexrelid::regclass::text, 'u', NULL,
      array(SELECT a.attname::text FROM unnest(i.indkey::int2[]) WITH ORDINALITY k(number, place) JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number ORDER BY place)
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid WHERE i.indisunique AND c.relnamespace = 'public'::regnamespace`);
  return rows;
}

describe("every owned table (security 21)", () => {
  it("is there: a table that this test does not know is taken as owned", async () => {
    expect((await owned()).sort()).toEqual(
      expect.arrayContaining([
        "users",
        "passwords",
        "consents",
        "screenings",
        "screening_drafts",
        "devices",
        "logs",
        "programs",
        "share_links",
        "share_views",
        "share_answers",
        "caseload",
      ]),
    );
  });

  it("begins its primary, unique and foreign keys with user_id", async () => {
    const mine = new Set(await owned());
    const all = await keys();
    const wrong = all.filter(({ table, columns }) => mine.has(table) && columns[0] !== "user_id");
    expect(wrong).toEqual([]);
    for (const table of mine) expect(all.some((key) => key.table === table && key.kind === "p")).toBe(true);
  });

  it("is named whole, (user_id, …), where another table points at it", async () => {
    const mine = new Set(await owned());
    const pointing = (await keys()).filter(({ kind, target }) => kind === "f" && target && mine.has(target));
    expect(pointing.length).toBeGreaterThan(10);
    expect(pointing.filter(({ columns }) => columns[0] !== "user_id")).toEqual([]);
  });

  it("forces row-level security, on its owner too", async () => {
    const { rows } = await owner.query(
      "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND NOT (relrowsecurity AND relforcerowsecurity)",
    );
    expect(rows.map(({ relname }) => relname).sort()).toEqual([...lookups, ...nobodys].sort());
  });

  it("has one policy, for the app's role alone, that names the person", async () => {
    const { rows: all } = await owner.query(
      "SELECT tablename, roles::text[] AS roles, qual, with_check FROM pg_policies WHERE schemaname = 'public'",
    );
    // Re-encrypting has a role of its own, which nobody logs in as (lib/core/cli/rotate.db.test.ts).
    const rows = all.filter(({ roles }) => roles.join() !== "gradual_keys");
    expect(rows.map(({ tablename }) => tablename).sort()).toEqual((await owned()).sort());
    for (const { roles, qual, with_check } of rows) {
      expect(roles).toEqual(["gradual_app"]);
      for (const condition of [qual, with_check]) expect(condition).toMatch(/user_id = .*app\.user_id/);
    }
  });
});

describe("the app's role (security 21)", () => {
  it("owns nothing, bypasses nothing, makes nothing", async () => {
    const { rows } = await app.query("SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = current_user");
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false }]);
    const { rows: others } = await app.query(
      "SELECT rolname FROM pg_roles WHERE rolname <> 'gradual_app' AND rolname <> current_user AND pg_has_role(current_user, oid, 'MEMBER')",
    );
    expect(others).toEqual([]);
    const { rows: mine } = await app.query("SELECT relname FROM pg_class WHERE relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)");
    expect(mine).toEqual([]);
    await expect(app.query("CREATE TABLE mine (id int)")).rejects.toThrow(/permission denied/);
  });

  it("sees no row of an owned table with nobody set, and only the person's own with one", async () => {
    const [one, other] = [uuidv7(), uuidv7()];
    for (const userId of [one, other]) {
      await app.query("BEGIN");
      await app.query(`SET LOCAL app.user_id = '${userId}'`);
      await app.query("INSERT INTO users (user_id, user_name, time_zone, adult_confirmed_at) VALUES ($1, 'a', 'Europe/London', now())", [userId]);
      await app.query("COMMIT");
    }
    for (const table of await owned()) expect((await app.query(`SELECT count(*)::int AS n FROM ${table}`)).rows).toEqual([{ n: 0 }]);
    await app.query("BEGIN");
    await app.query(`SET LOCAL app.user_id = '${one}'`);
    expect((await app.query("SELECT user_id FROM users")).rows).toEqual([{ user_id: one }]);
    expect((await app.query("UPDATE users SET unit = 'inch' WHERE user_id = $1", [other])).rowCount).toBe(0);
    await expect(
      app.query("INSERT INTO users (user_id, user_name, time_zone, adult_confirmed_at) VALUES ($1, 'b', 'UTC', now())", [uuidv7()]),
    ).rejects.toThrow(/row-level security/);
    await app.query("ROLLBACK");
  });

  it("adds to what happened and never rewrites it", async () => {
    for (const table of ["share_views", "share_answers", "screenings", "clinician_agreements", "step_up_confirmations", "audit_events"]) {
      await expect(app.query(`DELETE FROM ${table}`)).rejects.toThrow(/permission denied/);
      await expect(app.query(`UPDATE ${table} SET user_id = user_id`)).rejects.toThrow(/permission denied/);
    }
  });
});
