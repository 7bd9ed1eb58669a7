import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { freePort } from "../lib/core/cli/ports.ts";
import { type House, scratch, startCommand } from "../lib/core/testing/house.ts";
import { expect, onlyOnce, test } from "./fixtures";
import { formIn } from "./raw";
import { client, type Heard, wire } from "./wire";

test.skip(({ viewport }) => onlyOnce(viewport?.width), "no size is involved");
test.setTimeout(120_000);

const { dir, remove } = scratch();
let house: House | undefined;
let port2: string | undefined;
test.afterAll(async () => {
  house?.child.kill("SIGTERM");
  await house?.ended;
  remove();
});

/** A second server of the same build on the same database, with the same secrets. */
async function secondServer(): Promise<string> {
  const { DATABASE_URL = "", GRADUAL_SECRET = "", GRADUAL_KEYS = "", GRADUAL_PEPPERS = "", NEXT_DIST_DIR = "" } = process.env;
  const port = await freePort();
  const shared = { DATABASE_URL, GRADUAL_SECRET, GRADUAL_KEYS, GRADUAL_PEPPERS, NEXT_DIST_DIR };
  port2 = String(port);
  house = startCommand("start.mjs", [], { ...shared, GRADUAL_DATA_DIR: join(dir, "data"), PORT: String(port) });
  await house.said("Gradual is ready");
  return String(port);
}

/** A form as a browser without script sends it, from an address of its own. */
async function send(port: string, path: string, fields: Record<string, string>, passcode?: string): Promise<Heard> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...(passcode && { passcode }) })) form.append(name, value);
  const body = new Response(form);
  const headers = { origin: `http://localhost:${port}`, "content-type": body.headers.get("content-type") ?? "" };
  return wire({ method: "POST", path, port, headers, from: client(), body: Buffer.from(await body.arrayBuffer()) });
}

const formAt = async (port: string, path: string) => formIn((await wire({ path, port, from: client() })).body, /name="passcode"/);

test("100 wrong passcodes at once over two servers: five are looked at, the link is dead, and its token is in no log (security 23, 25)", async ({
  make,
  factory,
  database,
  baseURL,
}) => {
  test.skip(!client(), "needs other loopback addresses: one alone is held back before");
  const { userId } = await make("active");
  const passcode = `right-${randomUUID()}`;
  const { url } = await factory.ask("link", { userId, passcode });
  const path = new URL(url).pathname;
  const ports = [new URL(baseURL ?? "").port, await secondServer()];
  // The form is fetched once at each server: a dead link has none.
  const forms = await Promise.all(ports.map(async (port) => ({ port, fields: await formAt(port, path) })));
  const tries = Array.from({ length: 100 }, (_, n) => ({ ...forms[n % 2], tried: `wrong ${n}` }));
  const answers = await Promise.all(tries.map(({ port = "", fields = {}, tried }) => send(port, path, fields, tried)));
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  const looked = await database.rows("SELECT 1 FROM share_views WHERE user_id = $1 AND outcome = 'wrong-passcode'", [userId]);
  expect(looked).toHaveLength(5);
  for (const { port, fields } of forms) {
    const { headers } = await send(port, path, fields, passcode);
    expect(String(headers["set-cookie"])).not.toContain("gradual-share");
    expect((await wire({ path, port, from: client() })).status).toBe(404);
  }
  expect(await database.rows("SELECT wrong_passcodes AS n FROM share_links WHERE user_id = $1", [userId])).toEqual([{ n: 5 }]);

  const opened = new URL((await factory.ask("link", { userId })).url).pathname;
  expect((await wire({ path: opened, port: ports[1] ?? "", from: client() })).status).toBe(200);
  await expect
    .poll(
      () =>
        house
          ?.output()
          .split("\n")
          .filter((line) => line.includes('"/s/')).length,
    )
    .toBeGreaterThan(50);
  const said = house?.output() ?? "";
  const secrets = [path, opened].flatMap((one) => [one.slice(3), one.slice(3, 15), one.slice(-12)]);
  for (const secret of [...secrets, passcode, userId]) expect(said.includes(secret), "a secret in the log").toBe(false);
});

test("50 presses at once over two servers at a link for one opening: one opens it, and reads on alone (security 22, 24)", async ({
  make,
  factory,
  database,
  baseURL,
}) => {
  test.skip(!client(), "needs other loopback addresses: one alone is held back before");
  const { userId } = await make("active", "canary-once");
  const path = new URL((await factory.ask("link", { userId, oneTime: true })).url).pathname;
  const ports = [new URL(baseURL ?? "").port, port2 ?? (await secondServer())];
  const forms = await Promise.all(
    ports.map(async (port) => ({ port, fields: formIn((await wire({ path, port, from: client() })).body, /Open the record now/) })),
  );
  // Looking, however often and by whom, spends nothing.
  for (const agent of ["Mozilla/5.0 Chrome/140", "WhatsApp/2.23", "Slackbot 1.0"]) {
    const { status, body } = await wire({ path, headers: { "user-agent": agent }, from: client() });
    expect([status, body.includes("Practice record")]).toEqual([200, false]);
  }
  const presses = Array.from({ length: 50 }, (_, n) => forms[n % 2]).map(async (form) => {
    const { port = "", fields = {} } = form ?? {};
    const from = client();
    const pressed = await send(port, path, fields);
    const cookie = /gradual-share=[^;]+/.exec(String(pressed.headers["set-cookie"]))?.[0];
    return { cookie, seen: await wire({ path, port, from, headers: cookie ? { cookie } : {} }) };
  });
  const answers = await Promise.all(presses);
  const opened = answers.filter(({ seen }) => seen.body.includes("Practice record"));
  expect(opened).toHaveLength(1);
  expect(answers.filter(({ seen }) => seen.status === 404)).toHaveLength(49);
  const cookie = opened[0]?.cookie ?? "";
  for (const under of ["", "/pdf", "/fhir"]) {
    expect((await wire({ path: path + under, headers: { cookie }, from: client() })).status).toBe(200);
    expect((await wire({ path: path + under, from: client() })).status).toBe(under ? 307 : 404);
  }
  expect(await database.rows("SELECT used_at IS NOT NULL AS used FROM share_links WHERE user_id = $1", [userId])).toEqual([{ used: true }]);
});

test("the right passcode opens a link, for this browser and this link only (security 25)", async ({ make, factory, baseURL }) => {
  const { userId } = await make("active");
  const [one, other] = [
    await factory.ask("link", { userId, passcode: "a quiet word" }),
    await factory.ask("link", { userId, passcode: "another word" }),
  ];
  const path = new URL(one.url).pathname;
  const { port } = new URL(baseURL ?? "");
  const given = await send(port, path, await formAt(port, path), "a quiet word");
  const cookie = String(given.headers["set-cookie"]).split(";")[0] ?? "";
  expect(cookie).toMatch(/gradual-share=/);
  const shown = async (at: string, headers: Record<string, string>) =>
    !(await wire({ path: at, headers, from: client() })).body.includes('name="passcode"');
  expect(await shown(path, { cookie })).toBe(true);
  expect(await shown(path, {})).toBe(false);
  expect(await shown(new URL(other.url).pathname, { cookie })).toBe(false);
});
