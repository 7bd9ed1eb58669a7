import { randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { looksSealed, sealWith, unsealWith } from "../cipher";
import { keyRing } from "../env-schema";
import { sealedColumns } from "../sealed-columns";
import { type House, scratch, startCommand } from "../testing/house";
import { appLogin, connect, ensureAppRole } from "./database";
import { migrate } from "./migrate";
import { rotate, sealPlain } from "./reseal";

/** A database of its own, whose owner is no superuser: row-level security holds for it too. */
const server = new URL(process.env.DATABASE_URL ?? "");
const secret = randomBytes(32).toString("hex");
const keeper = Object.assign(new URL(server), { pathname: `/rotate_${process.pid}`, username: `keeper_${process.pid}`, password: "keeper" });
const login = appLogin(keeper.href, secret);
const [k1, k2, k3] = ["k1", "k2", "k3"].map((id) => `${id}:${randomBytes(32).toString("base64")}`) as [string, string, string];
const ringOf = (...keys: string[]) => keyRing.parse(keys.join(","));

const { dir, remove } = scratch();
const houses: House[] = [];
let superuser: Client;
let owner: Client;

beforeAll(async () => {
  superuser = await connect(server.href);
  await superuser.query(`CREATE ROLE ${keeper.username} LOGIN CREATEROLE PASSWORD 'keeper'`);
  await superuser.query(`GRANT gradual_app, gradual_keys TO ${keeper.username} WITH ADMIN OPTION`);
  await superuser.query(`CREATE DATABASE rotate_${process.pid} OWNER ${keeper.username}`);
  owner = await connect(keeper.href);
  await migrate(owner, join(process.cwd(), "prisma/migrations"));
  await ensureAppRole(owner, login);
});
afterAll(async () => {
  for (const { child } of houses) child.kill("SIGKILL");
  await owner?.end();
  await superuser?.end();
  remove();
});

type Kept = { userId: string; id: string; text: string };
const placeOf = ({ userId, id }: Kept) => ({ userId, table: "logs", column: "note", row: id });

/** Somebody's statement, as the app sends it. */
async function as<Row>(app: Client, userId: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  await app.query(`BEGIN; SET LOCAL app.user_id = '${userId}'`);
  try {
    const { rows } = await app.query(sql, values);
    await app.query("COMMIT");
    return rows as Row[];
  } catch (error) {
    await app.query("ROLLBACK");
    throw error;
  }
}

async function connectApp(): Promise<Client> {
  const app = new Client({ connectionString: login.url });
  app.on("error", () => undefined);
  await app.connect();
  return app;
}

/** 20 people with `count` notes under the key k1. */
async function notes(count: number): Promise<Kept[]> {
  const app = await connectApp();
  const people = Array.from({ length: 20 }, () => randomUUID());
  const kept = Array.from({ length: count }, (_, n) => ({ userId: people[n % 20] ?? "", id: randomUUID(), text: `note ${n}` }));
  for (const userId of people) {
    await as(app, userId, "INSERT INTO users (user_id, user_name, time_zone, adult_confirmed_at) VALUES ($1, 'a', 'Europe/London', now())", [userId]);
    const mine = kept.filter((one) => one.userId === userId);
    await as(
      app,
      userId,
      `INSERT INTO logs (user_id, id, kind, "on", body, note, updated_at)
       SELECT $1, id, 'daily', '2026-01-05', '{}', note, now() FROM unnest($2::uuid[], $3::text[]) AS n(id, note)`,
      [userId, mine.map(({ id }) => id), mine.map((one) => sealWith(ringOf(k1), one.text, placeOf(one)))],
    );
  }
  await app.end();
  return kept;
}

const stored = async (): Promise<Map<string, string>> => {
  const { rows } = await superuserIn("SELECT id, note FROM logs WHERE note IS NOT NULL");
  return new Map(rows.map(({ id, note }) => [id, note]));
};
async function superuserIn(sql: string): Promise<{ rows: { id: string; note: string; n: number }[] }> {
  const url = new URL(server);
  url.pathname = keeper.pathname;
  const client = await connect(url.href);
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

async function expectAll(kept: readonly Kept[], key: string): Promise<void> {
  const now = await stored();
  const only = ringOf(key);
  expect(now.size).toBe(kept.length);
  expect(kept.filter((one) => unsealWith(only, now.get(one.id) ?? "", placeOf(one)) !== one.text)).toEqual([]);
}

/** Writes notes anew, one after the other, as an instance of the app that knows `ring`; remembers what was acknowledged. */
async function writer(kept: Kept[], ring: ReturnType<typeof ringOf>, share: number, until: () => boolean): Promise<number> {
  const app = await connectApp();
  let written = 0;
  for (; !until(); written += 1) {
    const mine = kept.filter((_, n) => n % 4 === share);
    const one = mine[Math.floor(Math.random() * mine.length)];
    if (!one) break;
    const text = `${one.text.slice(0, 20)} again ${written}`;
    const done = await as(app, one.userId, "UPDATE logs SET note = $3 WHERE user_id = $1 AND id = $2 RETURNING id", [
      one.userId,
      one.id,
      sealWith(ring, text, placeOf(one)),
    ]);
    expect(done).toHaveLength(1);
    one.text = text;
  }
  await app.end();
  return written;
}

beforeEach(async () => {
  await superuserIn("TRUNCATE users CASCADE");
});

describe("rotating keys (security 43)", () => {
  it("puts 10,000 rows under the new key while writes go on: none lost, none older than what was acknowledged", async () => {
    const kept = await notes(10_000);
    let over = false;
    const until = () => over;
    // Two instances: one started with the new key, one still with the old ring.
    const writers = [writer(kept, ringOf(k2, k1), 0, until), writer(kept, ringOf(k2, k1), 1, until), writer(kept, ringOf(k1, k2), 2, until)];
    const done = await rotate(owner, ringOf(k2, k1));
    over = true;
    const written = await Promise.all(writers);
    for (const count of written) expect(count).toBeGreaterThan(20);
    const logs = [...done].find(([{ table }]) => table === "logs")?.[1];
    expect(logs?.rewritten).toBeGreaterThan(9_000);
    expect([...done.values()].map(({ unreadable }) => unreadable)).toEqual(sealedColumns.map(() => 0));
    // What the old instance wrote last comes with one more run.
    await rotate(owner, ringOf(k2, k1));
    await expectAll(kept, k2);
  });

  it("is nobody's activity", async () => {
    await notes(100);
    const count = () => superuserIn("SELECT count(*)::int AS n FROM audit_events");
    const before = (await count()).rows;
    await rotate(owner, ringOf(k2, k1));
    expect((await count()).rows).toEqual(before);
  });

  it("goes on where it was killed, by the command itself", async () => {
    const kept = await notes(10_000);
    const given = { DATABASE_URL: keeper.href, GRADUAL_DATA_DIR: join(dir, "data"), GRADUAL_SECRET: secret, GRADUAL_KEYS: `${k2},${k1}` };
    const first = startCommand("rotate.mjs", [], given);
    houses.push(first);
    const underNew = async () => [...(await stored()).values()].filter((note) => note.startsWith("k2.")).length;
    while ((await underNew()) === 0 && first.child.exitCode === null) await wait(5);
    first.child.kill("SIGKILL");
    await first.ended;
    const half = await underNew();
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(10_000);
    const second = startCommand("rotate.mjs", [], given);
    houses.push(second);
    expect(await second.ended).toBe(0);
    expect(second.output()).toContain(`logs.note: ${10_000 - half} under k2 now`);
    expect(second.output()).toContain("Everything is under the key k2: the others may leave GRADUAL_KEYS.");
    await expectAll(kept, k2);
  });

  it("leaves what it can not open as it is, and says so", async () => {
    const [one, two] = (await notes(3)) as [Kept, Kept];
    const before = await stored();
    // One under a key that left the ring too early, one moved to another row.
    await as(await connectApp(), one.userId, "UPDATE logs SET note = $3 WHERE user_id = $1 AND id = $2", [
      one.userId,
      one.id,
      sealWith(ringOf(k3), "x", placeOf(one)),
    ]);
    await as(await connectApp(), two.userId, "UPDATE logs SET note = $3 WHERE user_id = $1 AND id = $2", [two.userId, two.id, before.get(one.id)]);
    const done = [...(await rotate(owner, ringOf(k2, k1)))].find(([{ table }]) => table === "logs")?.[1];
    expect(done).toMatchObject({ rewritten: 1, unreadable: 2 });
    expect((await stored()).get(two.id)).toBe(before.get(one.id));
  });

  it("is done at the start for what an earlier version kept as plain text", async () => {
    const [{ userId }] = (await notes(1)) as [Kept];
    const app = await connectApp();
    await as(
      app,
      userId,
      `INSERT INTO devices (user_id, id, label, max_diameter_mm, insertable_length_mm, tip, flared_base, material, use)
       VALUES ($1, $2, 'My own word for it', 20, 100, 'rounded', true, 'silicone', 'anal')`,
      [userId, randomUUID()],
    );
    const given = { DATABASE_URL: keeper.href, GRADUAL_DATA_DIR: join(dir, "data"), GRADUAL_SECRET: secret, GRADUAL_KEYS: k1 };
    const house = startCommand("rotate.mjs", [], given);
    houses.push(house);
    expect(await house.ended).toBe(0);
    expect(house.output()).toContain("Encrypted what an earlier version kept as plain text (1).");
    const [row] = await as<{ label: string }>(app, userId, "SELECT label FROM devices WHERE user_id = $1", [userId]);
    expect(looksSealed(row?.label ?? "")).toBe(true);
    await app.end();
  });

  it("seals what an earlier version kept as plain text, once, and never what only looks odd", async () => {
    const [{ userId }] = (await notes(1)) as [Kept];
    const [plain, odd] = [randomUUID(), randomUUID()];
    const app = await connectApp();
    for (const [id, label] of [
      [plain, "My own word for it"],
      [odd, "k1.short"],
    ]) {
      await as(
        app,
        userId,
        `INSERT INTO devices (user_id, id, label, max_diameter_mm, insertable_length_mm, tip, flared_base, material, use)
         VALUES ($1, $2, $3, 20, 100, 'rounded', true, 'silicone', 'anal')`,
        [userId, id, label],
      );
    }
    expect(await sealPlain(owner, ringOf(k1))).toBe(2);
    const labels = await as<{ id: string; label: string }>(app, userId, "SELECT id, label FROM devices WHERE user_id = $1", [userId]);
    for (const { label } of labels) expect(looksSealed(label)).toBe(true);
    const texts = labels.map(({ id, label }) => unsealWith(ringOf(k1), label, { userId, table: "devices", column: "label", row: id }));
    expect(texts.sort()).toEqual(["My own word for it", "k1.short"]);
    expect(await sealPlain(owner, ringOf(k1))).toBe(0);
    await app.end();
  });

  it("has a role for it that sees ciphertext and may do nothing else", async () => {
    const { rows } = await owner.query(
      `SELECT table_name AS "table", column_name AS "column" FROM information_schema.column_privileges
       WHERE grantee = 'gradual_keys' AND privilege_type = 'UPDATE' ORDER BY 1, 2`,
    );
    expect(rows).toEqual(
      sealedColumns.map(({ table, column }) => ({ table, column })).sort((a, b) => (a.table + a.column < b.table + b.column ? -1 : 1)),
    );
    for (const sql of [
      "SELECT * FROM users",
      "SELECT body FROM logs",
      "DELETE FROM logs",
      "UPDATE logs SET user_id = user_id",
      "SELECT * FROM sessions",
    ]) {
      await owner.query("BEGIN; SET LOCAL ROLE gradual_keys");
      await expect(owner.query(sql)).rejects.toThrow(/permission denied/);
      await owner.query("ROLLBACK");
    }
  });
});
