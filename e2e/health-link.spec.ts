import { randomUUID } from "node:crypto";
import { SHL, SHLExpiredError, SHLInvalidPasscodeError, SHLManifestNotFoundError, SHLManifestRateLimitError, SHLViewer } from "kill-the-clipboard";
import { expect, onlyOnce, test } from "./fixtures";
import { get } from "./raw";
import { client, type Heard, wire } from "./wire";

test.skip(({ viewport }) => onlyOnce(viewport?.width), "no size is involved");

const open = (shlinkURI: string, more: { passcode?: string; embeddedLengthMax?: number } = {}) =>
  new SHLViewer({ shlinkURI }).resolveSHL({ recipient: "St Elsewhere’s", ...more });

/** A manifest request as it goes over the line. */
const ask = (url: string, body: unknown, headers: Record<string, string> = {}, from = client()): Promise<Heard> =>
  wire({
    method: "POST",
    path: new URL(url).pathname,
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
    from,
  });

const parts = (jwe: string) => jwe.split(".");
const header = (jwe: string) => JSON.parse(Buffer.from(parts(jwe)[0] ?? "", "base64url").toString());

test("an independent client opens a link, embedded and by location, and its opening is told by the name it gave itself", async ({
  page,
  make,
  signInAs,
  factory,
}) => {
  const person = await make("active");
  const { health } = await factory.ask("link", { userId: person.userId, range: "all" });
  const { url, key, exp = 0, flag, label } = SHL.parse(health);
  expect(url.length).toBeLessThanOrEqual(128);
  expect([Buffer.from(key, "base64url").length, flag, label]).toEqual([32, "L", "Shared record"]);
  expect(exp * 1000 - Date.now()).toBeGreaterThan(29 * 86_400_000);
  for (const embeddedLengthMax of [10_000_000, 0]) {
    const { fhirResources, manifest } = await open(health, { embeddedLengthMax });
    expect(fhirResources).toMatchObject([{ resourceType: "Bundle", type: "collection" }]);
    expect(manifest?.files).toHaveLength(1);
    expect(Object.keys(manifest?.files[0] ?? {})).toContain(embeddedLengthMax > 0 ? "embedded" : "location");
  }
  await signInAs(person);
  await page.goto("/share");
  await expect(page.getByText("Opened 2 times")).toBeVisible();
  await expect(page.getByText("calls itself “St Elsewhere’s”").first()).toBeVisible();
});

test("an embedded file is no longer than was asked for, and every JWE is dir, A256GCM and under an initialisation vector of its own", async ({
  make,
  factory,
}) => {
  const { userId } = await make("new");
  await factory.ask("telling", { userId, note: "x" });
  const { health } = await factory.ask("link", { userId, range: "all" });
  const { url } = SHL.parse(health);
  const file = async (more: object) => JSON.parse((await ask(url, { recipient: "x", ...more })).body).files[0];
  const small = await file({});
  expect(small).toMatchObject({ contentType: "application/fhir+json", fhirVersion: "4.0.1", status: "can-change" });
  expect(header(small.embedded)).toMatchObject({ alg: "dir", enc: "A256GCM" });
  const length = small.embedded.length;
  expect(Object.keys(await file({ embeddedLengthMax: length - 200 }))).toContain("location");
  expect(Object.keys(await file({ embeddedLengthMax: length + 200 }))).toContain("embedded");
  const { location } = await file({ embeddedLengthMax: 1 });
  const vectors = new Set<string>();
  for (let at = 0; at < 20; at += 1) {
    const answer = at % 2 ? await fetch(location) : undefined;
    if (answer) expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/jose"]);
    const jwe = answer ? await answer.text() : (await file({})).embedded;
    expect(parts(jwe)).toHaveLength(5);
    vectors.add(parts(jwe)[2] ?? "");
  }
  expect(vectors.size).toBe(20);
});

test("with a passcode: the right one opens, a wrong one says how many are left, the fifth ends the link for pages and apps alike", async ({
  make,
  factory,
  database,
}) => {
  const { userId } = await make("active");
  const passcode = `right-${randomUUID()}`;
  const link = await factory.ask("link", { userId, passcode });
  expect(SHL.parse(link.health).flag).toBe("LP");
  expect((await open(link.health, { passcode })).fhirResources).toHaveLength(1);
  await expect(open(link.health, { passcode: "wrong" })).rejects.toBeInstanceOf(SHLInvalidPasscodeError);
  const { url } = SHL.parse(link.health);
  const tries = [];
  // Without one nothing is tried: what is left stays.
  for (const more of [{}, { passcode: "wrong" }, {}, { passcode: "wrong" }, { passcode: "wrong" }, { passcode: "wrong" }, { passcode }, {}]) {
    const { status, body } = await ask(url, { recipient: "x", ...more });
    tries.push([status, JSON.parse(body).remainingAttempts]);
  }
  expect(tries).toEqual([
    [401, 4],
    [401, 3],
    [401, 3],
    [401, 2],
    [401, 1],
    [401, 0],
    [404, undefined],
    [404, undefined],
  ]);
  await expect(open(link.health, { passcode })).rejects.toBeInstanceOf(SHLManifestNotFoundError);
  expect((await get(new URL(link.url).pathname)).status).toBe(404);
  const views = await database.rows("SELECT outcome, count(*)::int AS n FROM share_views WHERE user_id = $1 GROUP BY 1 ORDER BY 1", [userId]);
  expect(views).toEqual([
    { outcome: "app-opened", n: 1 },
    { outcome: "app-wrong-passcode", n: 5 },
  ]);
});

test("100 wrong passcodes of apps at once: five are looked at", async ({ make, factory, database }) => {
  const { userId } = await make("active");
  const { health } = await factory.ask("link", { userId, passcode: "a quiet word" });
  const { url } = SHL.parse(health);
  const answers = await Promise.all(Array.from({ length: 100 }, (_, n) => ask(url, { recipient: "x", passcode: `wrong ${n}` })));
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(100);
  expect(await database.rows("SELECT 1 FROM share_views WHERE user_id = $1", [userId])).toHaveLength(5);
  expect((await ask(url, { recipient: "x", passcode: "a quiet word" })).status).not.toBe(200);
});

test("inactive, unknown and used up are one answer; what is no request is told so; too many are told when to come back", async ({
  make,
  factory,
}) => {
  const { userId } = await make("active");
  const once = await factory.ask("link", { userId, oneTime: true });
  expect(SHL.parse(once.health).flag ?? "").toBe("");
  const first = await open(once.health);
  expect(first.fhirResources).toHaveLength(1);
  expect(first.manifest?.files).toMatchObject([{ status: "finalized" }]);
  await expect(open(once.health)).rejects.toBeInstanceOf(SHLManifestNotFoundError);
  expect((await get(new URL(once.url).pathname)).status).toBe(404);

  const unknown = await ask(`http://x/s/${"A".repeat(43)}/manifest`, { recipient: "x" });
  const used = await ask(SHL.parse(once.health).url, { recipient: "x" });
  expect([used.status, used.body]).toEqual([unknown.status, unknown.body]);
  expect(used.status).toBe(404);

  const { health } = await factory.ask("link", { userId });
  const { url } = SHL.parse(health);
  for (const body of ["no JSON", {}, { recipient: 7 }, { recipient: "x", embeddedLengthMax: -1 }]) expect((await ask(url, body)).status).toBe(400);
  let last: Heard | undefined;
  for (let at = 0; at < 61; at += 1) last = await ask(url, { recipient: "x", embeddedLengthMax: 0 });
  expect(last?.status).toBe(429);
  expect(Number(last?.headers["retry-after"])).toBeGreaterThan(0);
  await expect(open(health)).rejects.toBeInstanceOf(SHLManifestRateLimitError);
});

test("a location is good for its own link and less than an hour, and ends with the link", async ({ make, factory }) => {
  const { userId } = await make("active");
  const [one, other] = [await factory.ask("link", { userId }), await factory.ask("link", { userId })];
  const location = async ({ health }: { health: string }) =>
    new URL(JSON.parse((await ask(SHL.parse(health).url, { recipient: "x", embeddedLengthMax: 0 })).body).files[0].location).pathname;
  const [mine, theirs] = [await location(one), await location(other)];
  const ticket = (path: string) => path.split("/").at(-1) ?? "";
  const until = Number(ticket(mine).split(".")[1]);
  expect(until - Date.now() / 1000).toBeLessThanOrEqual(3600);
  const status = async (path: string) => (await wire({ path, from: client() })).status;
  expect(await status(mine)).toBe(200);
  expect(await status(mine.replace(ticket(mine), ticket(theirs)))).toBe(404);
  expect(await status(mine.replace(String(until), String(until + 3600)))).toBe(404);
  expect(await status(mine.replace(ticket(mine), "x"))).toBe(404);
  await factory.ask("revoke", { userId, id: one.id });
  expect(await status(mine)).toBe(404);
});

test("apps of other sites may ask the two addresses, and read nothing else; a cookie is neither taken nor given", async ({ make, factory }) => {
  const { userId } = await make("active");
  const { url, health } = await factory.ask("link", { userId });
  const elsewhere = { origin: "https://viewer.example" };
  const { url: manifest } = SHL.parse(health);
  const preflight = await wire({
    method: "OPTIONS",
    path: new URL(manifest).pathname,
    headers: { ...elsewhere, "access-control-request-method": "POST", "access-control-request-headers": "content-type" },
  });
  expect([preflight.status, preflight.headers["access-control-allow-origin"], preflight.headers["access-control-allow-headers"]]).toEqual([
    204,
    "*",
    "content-type",
  ]);
  const asked = await ask(manifest, { recipient: "x", embeddedLengthMax: 0 }, elsewhere);
  expect([asked.status, asked.headers["access-control-allow-origin"], asked.headers["access-control-allow-credentials"]]).toEqual([
    200,
    "*",
    undefined,
  ]);
  expect(asked.headers["set-cookie"]).toBeUndefined();
  expect(String(asked.headers["cache-control"])).toContain("no-store");
  const file = await wire({ path: new URL(JSON.parse(asked.body).files[0].location).pathname, headers: elsewhere });
  expect([file.status, file.headers["access-control-allow-origin"]]).toEqual([200, "*"]);
  const path = new URL(url).pathname;
  for (const under of ["", "/pdf", "/fhir"])
    expect((await wire({ path: path + under, headers: elsewhere })).headers["access-control-allow-origin"]).toBeUndefined();
  expect((await wire({ method: "POST", path: `${path}/printed`, headers: elsewhere })).status).toBe(403);
  // GET of a manifest is no way in: a scanner that follows the address sees nothing and spends nothing.
  expect((await wire({ path: new URL(manifest).pathname })).status).toBe(405);
});

test("a link that has expired says so before it is asked", async ({ make, factory, database }) => {
  const { userId } = await make("active");
  const { id, health } = await factory.ask("link", { userId, hours: 1 });
  const { exp = 0 } = SHL.parse(health);
  expect(exp * 1000 - Date.now()).toBeLessThanOrEqual(3_600_000);
  await database.rows("UPDATE share_links SET created_at = now() - interval '2 days', expires_at = now() - interval '1 second' WHERE id = $1", [id]);
  await expect(open(health)).rejects.toBeInstanceOf(SHLManifestNotFoundError);
  expect(SHLExpiredError.name).toBe("SHLExpiredError");
});
