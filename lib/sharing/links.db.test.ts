import { randomUUID } from "node:crypto";
import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createAccount } from "@/lib/accounts/mutations";
import { hashToken } from "@/lib/core/crypto";
import { unsafeOwner } from "@/lib/core/owner";
import type { OwnerScope } from "@/lib/core/scope";
import { dumpText } from "@/lib/core/testing/dump";
import { makeShareLink, revokeShareLink } from "./mutations";
import { ownLinks } from "./queries";

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

const input = (more: object = {}) => ({ id: uuidv7(), recipient: "Dr Meyer", fields: ["pain" as const], range: "all" as const, days: 3, ...more });
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
