import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterAll, expect, it } from "vitest";
import { type House, scratch, startCommand, usersOf } from "../testing/house";
import { secretsOf } from "./data-dir";
import { appLogin } from "./database";
import { embeddedUrl } from "./postgres";

const { dir, remove } = scratch();
const dataDir = join(dir, "data");
const hold = join(dir, "hold.ts");
writeFileSync(hold, 'console.log("holding"); setInterval(() => {}, 1_000);');
let house: House | undefined;
afterAll(async () => {
  house?.child.kill("SIGTERM");
  await house?.ended;
  remove();
});

async function start(): Promise<string> {
  house = startCommand("run.mjs", [hold], { GRADUAL_DATA_DIR: dataDir });
  await house.said("holding");
  return appLogin(embeddedUrl(dataDir), secretsOf(dataDir).GRADUAL_SECRET).url;
}

/** Writes logs one after the other, as the app does, until its connection is cut. */
async function writer(url: string, userId: string, acknowledged: string[]): Promise<void> {
  const app = new Client({ connectionString: url });
  app.on("error", () => undefined);
  await app.connect();
  try {
    for (;;) {
      const id = uuidv7();
      await app.query(`BEGIN; SET LOCAL app.user_id = '${userId}'`);
      await app.query(
        `INSERT INTO logs (user_id, id, kind, "on", body, updated_at) VALUES ($1, $2, 'daily', '2026-01-05', $3, now()) ON CONFLICT DO NOTHING`,
        [userId, id, JSON.stringify({ id })],
      );
      await app.query("COMMIT");
      acknowledged.push(id);
    }
  } catch {
    await app.end().catch(() => undefined);
  }
}

async function asPerson<Row>(url: string, userId: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  const app = new Client({ connectionString: url });
  await app.connect();
  try {
    await app.query(`BEGIN; SET LOCAL app.user_id = '${userId}'`);
    const { rows } = await app.query(sql, values);
    await app.query("COMMIT");
    return rows as Row[];
  } finally {
    await app.end();
  }
}

it("keeps every acknowledged log, once and unaltered, through kills of everything during writes", async () => {
  const userId = uuidv7();
  const acknowledged: string[] = [];
  let url = await start();
  const person = "INSERT INTO users (user_id, user_name, time_zone, adult_confirmed_at) VALUES ($1, 'kill', 'UTC', now())";
  await asPerson(url, userId, person, [userId]);
  for (const victims of ["all", "house", "all"]) {
    const before = acknowledged.length;
    const writers = [1, 2, 3, 4].map(() => writer(url, userId, acknowledged));
    while (acknowledged.length < before + 200) await wait(10);
    // "all": the guards and Postgres's own processes as well, in the middle of what they do; "house": the guards stop Postgres.
    const pids = victims === "all" ? usersOf(dataDir).concat(house?.child.pid ?? []) : [house?.child.pid ?? 0];
    for (const pid of pids) process.kill(pid, "SIGKILL");
    await house?.ended;
    await Promise.all(writers);
    url = await start();
    const rows = await asPerson<{ id: string; inside: string }>(url, userId, "SELECT id, body->>'id' AS inside FROM logs");
    const kept = new Set(rows.map(({ id }) => id));
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    expect(rows.length).toBe(kept.size);
    expect(rows.filter(({ id, inside }) => id !== inside)).toEqual([]);
    expect(rows.length - acknowledged.length).toBeLessThanOrEqual(12);
  }
}, 180_000);
