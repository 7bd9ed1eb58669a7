import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createAccount } from "@/lib/accounts/mutations";
import { hashToken } from "@/lib/core/crypto";
import { asReader, asScope, type Tx } from "@/lib/core/db";
import { unsafeOwner } from "@/lib/core/owner";
import { type OwnerScope, type ShareScope, shareFields } from "@/lib/core/scope";
import { dumpText } from "@/lib/core/testing/dump";
import { answeredView } from "./answers/queries";
import { previewScope } from "./gate";
import { makeShareLink, revokeAllLinks, revokeShareLink, seeReceipts } from "./mutations";
import { ownLinks, sharedRecord } from "./queries";
import { viewDays } from "./view-days";

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
/** Two servers, each with a pool of its own. */
const servers = [0, 1].map(() => new pg.Pool({ connectionString: process.env.APP_DATABASE_URL, max: 5 }));
beforeAll(() => client.connect());
afterAll(async () => {
  await client.end();
  for (const pool of servers) await pool.end();
});

let owner: OwnerScope;
beforeEach(async () => {
  const account = await createAccount({ userName: `u${randomUUID()}`, password: "three quiet rivers", timeZone: "UTC", adult: true, consent: true });
  if (!account) throw new Error("The name was taken.");
  owner = unsafeOwner(account.userId);
});

const input = (more: object = {}) => ({ id: uuidv7(), recipient: "Dr Meyer", fields: ["pain" as const], range: "all" as const, hours: 72, ...more });
async function make(more: object = {}): Promise<string> {
  const made = await makeShareLink(owner, input(more));
  if (!("url" in made)) throw new Error(made.reason);
  return new URL(made.url).pathname.split("/").at(-1) ?? "";
}

describe("a link's token", () => {
  it("has 256 random bits, and only its hash is in a dump (security 12, 23)", async () => {
    const tokens = [];
    for (let n = 0; n < 20; n += 1) tokens.push(await make());
    expect(new Set(tokens).size).toBe(20);
    const dump = await dumpText(client);
    for (const token of tokens) {
      const bytes = Buffer.from(token, "base64url");
      expect([bytes.length, bytes.toString("base64url")]).toEqual([32, token]);
      for (const form of [token, token.slice(0, 16), token.slice(-16), bytes.toString("hex"), bytes.toString("base64")])
        expect(dump).not.toContain(form);
      expect(dump).toContain(hashToken(token));
    }
  });
});

/** 50 at once. */
const fifty = <T>(work: (n: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: 50 }, (_, n) => work(n)));

describe("many at once (security 22)", () => {
  it("make one link of one form, and only the last of its tokens opens it", async () => {
    const id = uuidv7();
    const made = await fifty(() => makeShareLink(owner, input({ id })));
    const { rows } = await client.query("SELECT token_hash FROM share_tokens WHERE user_id = $1", [owner.userId]);
    expect((await ownLinks(owner)).links).toHaveLength(1);
    expect(rows).toHaveLength(1);
    const hashes = made.map((one) => ("url" in one ? hashToken(one.url.split("/").at(-1) ?? "") : ""));
    expect(hashes).toContain(rows[0].token_hash);
  });

  it("make no more links than a person may have", async () => {
    for (let n = 0; n < 40; n += 1) await make();
    const made = await fifty(() => makeShareLink(owner, input()));
    expect(made.filter((one) => "url" in one)).toHaveLength(10);
    expect((await ownLinks(owner)).links.filter(({ state }) => state === "open")).toHaveLength(50);
  });

  it("revoke a link once", async () => {
    const id = uuidv7();
    await make({ id });
    expect((await fifty(() => revokeShareLink(owner, id))).filter(Boolean)).toHaveLength(1);
  });
});

describe("a link for one opening", () => {
  const open = async (pool: pg.Pool | undefined, token: string, proven: string | null = null) =>
    (await pool?.query("SELECT open_share_link($1, $2, $3, 'x') AS link", [hashToken(token), proven, uuidv7()]))?.rows[0].link;
  const spend = async (pool: pg.Pool | undefined, token: string) =>
    (await pool?.query("SELECT spend_share_link($1) AS spent", [hashToken(token)]))?.rows[0].spent;

  it("opens once, whichever of two servers 50 ask together; after that it looks like one that never was (security 22, 24)", async () => {
    const token = await make({ oneTime: true });
    expect(await open(servers[0], token)).toEqual({ state: "once" });
    const spent = await fifty((n) => spend(servers[n % 2], token));
    const won = spent.filter((one) => one !== null);
    expect(won).toEqual([expect.objectContaining({ state: "spent", userId: owner.userId })]);
    expect(await open(servers[1], token)).toBeNull();
    expect(await open(servers[1], token, won[0].linkId)).toMatchObject({ state: "open", linkId: won[0].linkId });
    const [link] = (await ownLinks(owner)).links;
    expect([link?.state, link?.openings]).toEqual(["used", 1]);
  });

  it("with a passcode is opened by the first right one of 50, and by no press without it", async () => {
    const token = await make({ oneTime: true, passcode: "a quiet word" });
    expect(await spend(servers[0], token)).toBeNull();
    const admitted = await fifty(async (n) => {
      const pool = servers[n % 2];
      const taken = (await pool?.query("SELECT take_passcode_try($1) AS taken", [hashToken(token)]))?.rows[0].taken;
      if (!taken) return false;
      const settled = await pool?.query("SELECT settle_passcode_try($1, $2, true, $3, 'x') AS admitted", [taken.userId, taken.linkId, uuidv7()]);
      return settled?.rows[0].admitted;
    });
    expect(admitted.filter(Boolean)).toHaveLength(1);
    expect(await open(servers[0], token)).toBeNull();
  });

  it("made anew under the same form opens once more, and the old proof does not count for it", async () => {
    const id = uuidv7();
    await spend(servers[0], await make({ id, oneTime: true }));
    const again = await make({ id, oneTime: true });
    expect(await open(servers[0], again, id)).toEqual({ state: "once" });
    expect(await spend(servers[0], again)).toMatchObject({ state: "spent" });
  });
});

describe("the days of a link", () => {
  it("move along where they are a window, and stand still where they are fixed", async () => {
    const rows = async (range: "30-days" | "all") => {
      const id = uuidv7();
      await make({ id, range });
      return (await client.query("SELECT rolling_days AS rolling, to_on AS to FROM share_links WHERE id = $1", [id])).rows[0];
    };
    expect(await rows("30-days")).toEqual({ rolling: 30, to: null });
    expect(await rows("all")).toEqual({ rolling: null, to: null });
    const [link] = (await ownLinks(owner)).links.filter(({ rolling }) => rolling);
    expect(link?.rolling).toBe(30);
  });

  it("are fields that links made before go on meaning: what each told then is named now", async () => {
    const migration = readFileSync(join(import.meta.dirname, "../../prisma/migrations/0010_exact_links/migration.sql"), "utf8");
    const now = /SET "fields" = (ARRAY\([\s\S]*?AS now_called\))/.exec(migration)?.[1] ?? "";
    const called = async (fields: string) =>
      (await client.query(`SELECT ${now} AS fields FROM (VALUES ($1::text[])) old("fields")`, [fields])).rows[0].fields;
    const sorted = (fields: readonly string[]) => shareFields.filter((field) => fields.includes(field));
    expect(sorted(await called("{program,pain}"))).toEqual(["program", "screening", "pain", "comfort"]);
    expect(sorted(await called("{sessions,notes}"))).toEqual(["sessions", "bleeding", "symptoms", "exercises", "notes"]);
    const all = await called("{program,sessions,pain,sizes,decisions,notes}");
    expect(sorted(all)).toEqual(shareFields.filter((field) => field !== "goal"));
    expect(new Set(all).size).toBe(all.length);
  });

  it("hold no field that is not offered", async () => {
    const id = uuidv7();
    await make({ id });
    await expect(client.query("UPDATE share_links SET fields = '{password}' WHERE id = $1", [id])).rejects.toThrow(/fields_check/);
  });
});

describe("receipts", () => {
  it("are news until their person has seen them", async () => {
    const token = await make();
    expect((await ownLinks(owner)).news).toBe(0);
    await servers[0]?.query("SELECT open_share_link($1, NULL, $2, 'Firefox on Linux', NULL, 'downloaded-pdf')", [hashToken(token), uuidv7()]);
    const { news, links } = await ownLinks(owner);
    expect(news).toBe(1);
    expect(links[0]?.views).toMatchObject([{ outcome: "downloaded-pdf", agent: "Firefox on Linux", news: true }]);
    await seeReceipts(owner);
    expect((await ownLinks(owner)).news).toBe(0);
    expect((await ownLinks(owner)).links[0]?.views).toMatchObject([{ news: false }]);
  });

  it("say once that a page was printed, however often its browser does", async () => {
    const token = await make();
    const print = (n: number) => servers[n % 2]?.query("SELECT open_share_link($1, NULL, $2, 'x', NULL, 'printed')", [hashToken(token), uuidv7()]);
    await fifty(async (n) => print(n));
    const printed = await client.query("SELECT 1 FROM share_views WHERE user_id = $1 AND outcome = 'printed'", [owner.userId]);
    // Those that were asked at the very same moment may each be written; a second press is not.
    expect(printed.rows.length).toBeLessThanOrEqual(10);
    await servers[0]?.query("SELECT open_share_link($1, NULL, $2, 'x', NULL, 'printed')", [hashToken(token), uuidv7()]);
    expect((await client.query("SELECT 1 FROM share_views WHERE user_id = $1", [owner.userId])).rows).toHaveLength(printed.rows.length);
  });

  it("end with every link at one press, and leave nothing that opens", async () => {
    const tokens = [await make(), await make({ passcode: "a quiet word" }), await make({ oneTime: true })];
    await revokeAllLinks(owner);
    for (const token of tokens)
      expect(await servers[0]?.query("SELECT open_share_link($1, NULL, $2, 'x') AS link", [hashToken(token), uuidv7()])).toMatchObject({
        rows: [{ link: null }],
      });
    expect((await ownLinks(owner)).links.map(({ state }) => state)).toEqual(["revoked", "revoked", "revoked"]);
  });
});

describe("the opening before", () => {
  const open = async (token: string, outcome: string | null = "opened") =>
    (await servers[0]?.query("SELECT open_share_link($1, NULL, $2, 'x', NULL, $3) AS link", [hashToken(token), uuidv7(), outcome]))?.rows[0].link;
  const age = (interval: string) => client.query(`UPDATE share_views SET at = at - interval '${interval}' WHERE user_id = $1`, [owner.userId]);

  it("is another visit's: more than half an hour ago, by a browser or an app, the latest one; no file, no print, no wrong passcode", async () => {
    const [token, other] = [await make(), await make()];
    expect((await open(token)).openedAt).toBeNull();
    await age("29 minutes");
    expect((await open(token)).openedAt).toBeNull();
    await age("2 minutes");
    const seen = await client.query("SELECT min(at) AS at FROM share_views WHERE user_id = $1", [owner.userId]);
    expect(new Date((await open(token)).openedAt)).toEqual(seen.rows[0].at);
    await age("3 days");
    for (const outcome of ["printed", "downloaded-pdf", "downloaded-fhir"]) await open(token, outcome);
    await age("1 hour");
    const latest = await client.query("SELECT max(at) AS at FROM share_views WHERE user_id = $1 AND outcome = 'opened'", [owner.userId]);
    expect(new Date((await open(token)).openedAt)).toEqual(latest.rows[0].at);
    expect((await open(other)).openedAt).toBeNull();
  });
});

describe("a page of a link", () => {
  const log = (on: string, more: { blood?: string; flags?: string; created?: string } = {}) =>
    client.query(
      `INSERT INTO logs (user_id, id, kind, "on", pain, blood, body, created_at, updated_at)
        VALUES ($1, gen_random_uuid(), 'daily', $2, 1, $3, $4::jsonb, COALESCE($5::timestamptz, now()), now())`,
      [owner.userId, on, more.blood ?? "none", `{"flags": ${more.flags ?? "[]"}, "segments": []}`, more.created ?? null],
    );
  const scope = (fields: ShareScope["fields"]) => previewScope(owner, { fields, fromOn: "2024-01-01", toOn: "2026-11-26" });

  const page = async (of: ShareScope, until?: string, last?: { at: Date; on: string }) =>
    (await answeredView(of, viewDays(of, until, last?.on), last)).view;

  it("reads half a year, and of the time before only the days with a sign that is shared", async () => {
    await log("2024-03-01");
    await log("2024-03-02", { blood: "spotting" });
    await log("2024-03-03", { flags: '["fever"]' });
    await log("2026-11-01");
    const days = async (fields: ShareScope["fields"], until?: string) => (await page(scope(fields), until)).record.records.map(({ on }) => on);
    expect(await days(["sessions", "pain", "bleeding", "symptoms"])).toEqual(["2024-03-02", "2024-03-03", "2026-11-01"]);
    expect(await days(["sessions", "pain", "bleeding"])).toEqual(["2024-03-02", "2026-11-01"]);
    expect(await days(["sessions", "pain"])).toEqual(["2026-11-01"]);
    expect(await days(["symptoms"])).toEqual(["2024-03-03"]);
    expect(await days(["sessions", "pain"], "2024-03-31")).toEqual(["2024-03-01", "2024-03-02", "2024-03-03"]);
    expect(await days(["pain"], "2023-01-01")).toEqual(["2026-11-01"]);
  });

  it("marks what was written down after a moment, whatever its day, on the latest page alone", async () => {
    await log("2026-11-01", { created: "2026-11-01T12:00Z" });
    await log("2026-10-01", { created: "2026-11-20T12:00Z" });
    const last = { at: new Date("2026-11-10T12:00Z"), on: "2026-11-10" };
    const fresh = async (until?: string, visit?: typeof last) =>
      (await page(scope(["pain"]), until, visit)).record.records.map((record) => [record.on, record.fresh]);
    expect(await fresh(undefined, last)).toEqual([
      ["2026-10-01", true],
      ["2026-11-01", undefined],
    ]);
    expect((await fresh()).flat()).not.toContain(true);
    expect((await fresh("2026-11-15", last)).flat()).not.toContain(true);
    expect((await page(scope(["pain"]), "2026-11-15", last)).lastOn).toBeUndefined();
  });
});

describe("what a link may do", () => {
  const days = { fromOn: "2026-01-01", toOn: "2026-12-31" };

  it("is to read: the database refuses every write in its transaction", async () => {
    const scope = previewScope(owner, { fields: shareFields, ...days });
    const writes: ((tx: Tx) => Promise<unknown>)[] = [
      (tx) => tx.user.update({ where: { userId: owner.userId }, data: { unit: "inch" } }),
      (tx) => tx.log.deleteMany({ where: { userId: owner.userId } }),
      (tx) =>
        tx.$executeRaw`INSERT INTO share_views (user_id, id, link_id, outcome, agent) VALUES (${owner.userId}::uuid, ${uuidv7()}::uuid, ${uuidv7()}::uuid, 'opened', 'x')`,
    ];
    for (const write of writes) await expect(asScope(scope, write)).rejects.toThrow(/read-only transaction|25006/);
    await expect(asReader(scope, (tx) => tx.$queryRaw`UPDATE users SET unit = 'inch'`)).rejects.toThrow(/read-only transaction/);
    expect((await client.query("SELECT unit FROM users WHERE user_id = $1", [owner.userId])).rows).toEqual([{ unit: "mm" }]);
  });

  it("is never what an owner may: no mutation takes its scope", () => {
    const scope = previewScope(owner, { fields: shareFields, ...days });
    // @ts-expect-error A share's scope is no owner's.
    const revoke = () => revokeAllLinks(scope);
    // @ts-expect-error Nor is it a longer or wider one of its own making.
    const wider: ShareScope = { userId: owner.userId, linkId: "x", fields: shareFields, ...days };
    expect([typeof revoke, wider.linkId]).toEqual(["function", "x"]);
  });
});

describe("a long record", () => {
  it("is read again as soon as anything in it has changed, whoever changed it, and shows no more than its link", async () => {
    await client.query(
      `INSERT INTO logs (user_id, id, kind, "on", pain, body, updated_at)
        SELECT $1, gen_random_uuid(), 'daily', date '2026-01-01' + day % 90, 1, '{"flags": []}', now() FROM generate_series(1, 300) day`,
      [owner.userId],
    );
    const days = { fromOn: "2026-01-01", toOn: "2026-03-31" };
    const seen = async (fields: ("pain" | "bleeding")[] = ["pain"]) => {
      const { records } = await sharedRecord(previewScope(owner, { fields, ...days }));
      return { logs: records.length, worst: Math.max(...records.map(({ pain = 0 }) => pain)), blood: records.some(({ blood }) => blood) };
    };
    const calm = { logs: 300, worst: 1, blood: false };
    for (let opening = 0; opening < 4; opening += 1) expect(await seen()).toEqual(calm);
    const one = `(SELECT id FROM logs WHERE user_id = $1 AND deleted_at IS NULL LIMIT 1)`;
    await client.query(`UPDATE logs SET pain = 9, blood = 'spotting' WHERE user_id = $1 AND id = ${one}`, [owner.userId]);
    expect(await seen()).toEqual({ ...calm, worst: 9 });
    expect(await seen(["bleeding"])).toEqual({ logs: 1, worst: 0, blood: true });
    expect(await seen()).toEqual({ ...calm, worst: 9 });
    await client.query(`UPDATE logs SET deleted_at = now() WHERE user_id = $1 AND id = ${one}`, [owner.userId]);
    expect((await seen()).logs).toBe(299);
    await client.query(`DELETE FROM logs WHERE user_id = $1 AND id = ${one}`, [owner.userId]);
    expect((await seen()).logs).toBe(298);
  });

  it("knows of time away as soon as it is planned, and of its undo", async () => {
    await client.query(
      `INSERT INTO logs (user_id, id, kind, "on", pain, body, updated_at)
        SELECT $1, gen_random_uuid(), 'daily', date '2026-01-01' + day % 90, 1, '{"flags": []}', now() FROM generate_series(1, 300) day`,
      [owner.userId],
    );
    const scope = previewScope(owner, { fields: ["program", "sessions", "pain"], fromOn: "2026-01-01", toOn: "2026-03-31" });
    const away = async () => (await sharedRecord(scope)).away?.map((event) => ("from" in event ? event.from : "")) ?? [];
    for (let opening = 0; opening < 4; opening += 1) expect(await away()).toEqual([]);
    const id = uuidv7();
    await client.query(
      `INSERT INTO plan_changes (user_id, id, "on", kind, body) VALUES ($1, $2, '2026-02-01', 'holiday', '{"from": "2026-02-02"}')`,
      [owner.userId, id],
    );
    expect(await away()).toEqual(["2026-02-02"]);
    await client.query("UPDATE plan_changes SET undone_at = now() WHERE user_id = $1 AND id = $2", [owner.userId, id]);
    expect(await away()).toEqual([]);
  });
});

describe("a passcode's tries", () => {
  /** As lib/sharing/gate.ts takes one, before it looks at the hash. */
  const take = async (pool: pg.Pool | undefined, token: string): Promise<{ userId: string; linkId: string } | null> =>
    (await pool?.query("SELECT take_passcode_try($1) AS taken", [hashToken(token)]))?.rows[0].taken;

  it("are five in a link's life, whichever of two servers 100 arrive at together (security 22, 25)", async () => {
    const token = await make({ passcode: "a quiet word" });
    const taken = await Promise.all(Array.from({ length: 100 }, (_, n) => take(servers[n % 2], token)));
    expect(taken.filter((one) => one !== null)).toHaveLength(5);
    const { links } = await ownLinks(owner);
    expect(links[0]?.state).toBe("dead");
    // Dead: it opens with nothing any more, and a right passcode finds nothing to be right about.
    expect((await servers[0]?.query("SELECT open_share_link($1, $2, $3, 'x') AS link", [hashToken(token), links[0]?.id, uuidv7()]))?.rows).toEqual([
      { link: null },
    ]);
    expect(await take(servers[1], token)).toBeNull();
  });

  it("come back when they were right: they count wrong ones only (security 25)", async () => {
    const token = await make({ passcode: "a quiet word" });
    for (let n = 0; n < 12; n += 1) {
      const taken = await take(servers[n % 2], token);
      expect(taken).not.toBeNull();
      await servers[0]?.query("SELECT settle_passcode_try($1, $2, true, $3, 'x')", [taken?.userId, taken?.linkId, uuidv7()]);
    }
    expect((await ownLinks(owner)).links[0]?.state).toBe("open");
  });
});
