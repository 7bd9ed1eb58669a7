import { createHash, randomBytes } from "node:crypto";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { Client } from "pg";
import { v7 as uuidv7 } from "uuid";
import { freePort } from "../lib/core/cli/ports.ts";
import { embeddedUrl } from "../lib/core/cli/postgres.ts";
import { type House, scratch, startCommand, usersOf } from "../lib/core/testing/house.ts";

test.skip(({ isMobile }) => Boolean(isMobile), "one run is enough: no browser is involved");

const { dir, remove } = scratch();
const dataDir = join(dir, "data");
let house: House | undefined;
let origin = "";

async function start(): Promise<House> {
  const place = { GRADUAL_DATA_DIR: dataDir, PORT: new URL(origin).port, NEXT_DIST_DIR: process.env.NEXT_DIST_DIR ?? ".next" };
  house = startCommand("start.mjs", [], place);
  await house.said("Gradual is ready");
  return house;
}

async function asOwner<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: embeddedUrl(dataDir) });
  await client.connect();
  const { rows } = await client.query(sql, values);
  await client.end();
  return rows as Row[];
}

/** The demo person, signed in: the cookie to send. */
async function person(): Promise<{ userId: string; cookie: string }> {
  const seed = startCommand("run.mjs", ["prisma/seed-demo.ts"], { GRADUAL_DATA_DIR: dataDir });
  expect(await seed.ended, seed.output()).toBe(0);
  const userId = (await asOwner<{ user_id: string }>("SELECT user_id FROM users"))[0]?.user_id ?? "";
  const token = randomBytes(32).toString("base64url");
  const hash = createHash("sha256").update(token).digest("base64url");
  await asOwner("INSERT INTO sessions (token_hash, user_id, expires_at) VALUES ($1, $2, now() + interval '1 day')", [hash, userId]);
  return { userId, cookie: `gradual-session=${token}` };
}

/** Sends logs one after the other, as the form does without JavaScript, until the app is gone. */
async function writer(cookie: string, acknowledged: string[]): Promise<void> {
  const page = await fetch(`${origin}/log?kind=daily`, { headers: { cookie } }).then((response) => response.text());
  const field = /<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g;
  const hidden = [...page.matchAll(field)].map(
    ([, name = "", value = ""]) => [name, value.replaceAll("&quot;", '"').replaceAll("&amp;", "&")] as const,
  );
  const on = /name="on" value="([^"]+)"/.exec(page)?.[1] ?? "";
  for (;;) {
    const id = uuidv7();
    const form = new FormData();
    for (const [name, value] of hidden) form.append(name, name === "id" ? id : value);
    for (const [name, value] of Object.entries({ baselinePain: "1", blood: "none", leaks: "0", on })) form.append(name, value);
    const response = await fetch(`${origin}/log?kind=daily`, { method: "POST", body: form, headers: { cookie, origin }, redirect: "manual" }).catch(
      () => null,
    );
    if (!response) return;
    if (response.headers.get("location")?.includes(id)) acknowledged.push(id);
    else if (response.status < 500) throw new Error(`A log was refused: ${response.status} ${(await response.text()).slice(0, 400)}`);
  }
}

test.afterAll(async () => {
  house?.child.kill("SIGINT");
  await house?.ended;
  remove();
});

test("keeps every acknowledged log once through a kill -9 of everything, comes back by itself, and leaves nothing running", async () => {
  test.setTimeout(240_000);
  origin = `http://localhost:${await freePort()}`;
  const first = await start();
  const { userId, cookie } = await person();
  const acknowledged: string[] = [];
  const writers = [1, 2, 3].map(() => writer(cookie, acknowledged));
  await expect.poll(() => acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(15);
  for (const pid of [first.child.pid ?? 0, ...usersOf(dataDir)]) process.kill(pid, "SIGKILL");
  await first.ended;
  await Promise.all(writers);

  const second = await start();
  expect(Number(/ready at .* \(([\d.]+) s\)/.exec(second.output())?.[1])).toBeLessThan(5);
  const rows = await asOwner<{ id: string }>("SELECT id FROM logs WHERE user_id = $1", [userId]);
  const kept = rows.map(({ id }) => id);
  expect(acknowledged.filter((id) => kept.filter((each) => each === id).length !== 1)).toEqual([]);

  process.kill(usersOf(join(dataDir, "postgres"))[0] ?? 0, "SIGKILL");
  await second.said("starting it again");
  await expect.poll(() => fetch(`${origin}/readyz`).then((response) => response.status), { timeout: 5_000 }).toBe(200);
  second.child.kill("SIGINT");
  expect(await second.ended).toBe(0);
  expect(usersOf(dataDir)).toEqual([]);
});

test("when whoever read its log is gone the app goes on without one, and ends when it is told to", async () => {
  origin = `http://localhost:${await freePort()}`;
  const { child, ended } = await start();
  child.stdout?.destroy();
  child.stderr?.destroy();
  const ask = async () => (await fetch(`${origin}/sign-in`, { signal: AbortSignal.timeout(5_000) })).status;
  // Each of these has its line in the log.
  for (let n = 0; n < 5; n += 1) expect(await ask()).toBe(200);
  child.kill("SIGINT");
  expect(await ended).toBe(0);
  expect(usersOf(dataDir)).toEqual([]);
});
