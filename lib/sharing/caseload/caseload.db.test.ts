import { randomUUID } from "node:crypto";
import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createAccount } from "@/lib/accounts/mutations";
import { hashToken, seal } from "@/lib/core/crypto";
import { unsafeOwner } from "@/lib/core/owner";
import type { OwnerScope } from "@/lib/core/scope";
import { makeShareLink, revokeShareLink } from "../mutations";
import { ownLinks } from "../queries";
import { removeKept } from "./mutations";
import { caseloadOf, keptPlace } from "./queries";

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
const pool = new pg.Pool({ connectionString: process.env.APP_DATABASE_URL, max: 5 });
beforeAll(() => client.connect());
afterAll(async () => {
  await client.end();
  await pool.end();
});

let person: OwnerScope;
let clinician: OwnerScope;
const newOwner = async () => {
  const account = await createAccount({ userName: `u${randomUUID()}`, password: "three quiet rivers", timeZone: "UTC", adult: true, consent: true });
  if (!account) throw new Error("The name was taken.");
  return unsafeOwner(account.userId);
};
beforeEach(async () => {
  [person, clinician] = [await newOwner(), await newOwner()];
});

async function make(more: object = {}, owner = person) {
  const id = uuidv7();
  const made = await makeShareLink(owner, { id, recipient: "Dr Meyer", fields: ["sessions", "bleeding"], range: "all", hours: 72, ...more });
  if (!("url" in made)) throw new Error(made.reason);
  return { id, token: new URL(made.url).pathname.split("/").at(-1) ?? "" };
}
/** As lib/sharing/caseload/mutations.ts keeps one. */
async function keep(
  token: string,
  { proven = null, by = clinician, label = "A. B." }: { proven?: string | null; by?: OwnerScope; label?: string } = {},
) {
  const id = uuidv7();
  const sealed = [seal(label, keptPlace(by.userId, id, "label")), seal(token, keptPlace(by.userId, id, "token"))];
  const asked = await pool.query("SELECT keep_share_link($1, $2, NULL, $3, $4, $5, $6, $7, 'x') AS kept", [
    hashToken(token),
    proven,
    by.userId,
    id,
    ...sealed,
    uuidv7(),
  ]);
  return asked.rows[0].kept as string;
}
async function log(
  on: string,
  { blood = "none", flags = [], at = new Date().toISOString() }: { blood?: string; flags?: string[]; at?: string } = {},
) {
  const device = uuidv7();
  await client.query(
    `INSERT INTO devices (user_id, id, label, max_diameter_mm, insertable_length_mm, tip, flared_base, material, use)
     VALUES ($1, $2, 'x', 20, 100, 'rounded', true, 'silicone', 'anal')`,
    [person.userId, device],
  );
  await client.query(
    `INSERT INTO logs (user_id, id, kind, "on", pain, comfort, blood, device_id, body, created_at, updated_at)
     VALUES ($1, $2, 'dilation', $3, 1, 8, $4, $5, $6, $7, $7)`,
    [person.userId, uuidv7(), on, blood, device, { flags, segments: [] }, at],
  );
}
const today = new Date().toISOString().slice(0, 10);
const rows = async () => (await client.query("SELECT count(*)::int AS n FROM caseload WHERE user_id = $1", [clinician.userId])).rows[0].n;

it("keeps an open link once, tells its person, and shows the word that was given", async () => {
  const { token } = await make();
  expect([await keep(token), await keep(token)]).toEqual(["kept", "kept"]);
  expect((await caseloadOf(clinician)).entries).toMatchObject([{ label: "A. B.", sessions: 0, decided: 0, signs: true }]);
  const [link] = (await ownLinks(person)).links;
  expect(link?.views.map(({ outcome }) => outcome)).toEqual(["kept"]);
});

it("of fifty at once keeps one", async () => {
  const { token } = await make();
  await Promise.all(Array.from({ length: 50 }, () => keep(token)));
  expect(await rows()).toBe(1);
});

it("takes no link that does not open, is for one opening, or is the account's own", async () => {
  const { token: once } = await make({ oneTime: true });
  const { id, token: locked } = await make({ passcode: "violet harbour" });
  const { token: own } = await make({}, clinician);
  expect(await keep("A".repeat(43))).toBe("gone");
  expect(await keep(once)).toBe("once");
  expect(await keep(own)).toBe("own");
  expect(await keep(locked)).toBe("gone");
  expect(await keep(locked, { proven: id })).toBe("kept");
  expect((await caseloadOf(clinician)).entries).toHaveLength(1);
});

it("tells what is new since it was looked at, signs first, and nothing that the link does not show", async () => {
  await log(today, { blood: "spotting", at: "2020-01-01T00:00:00Z" });
  const { token } = await make();
  const { token: narrow } = await make({ fields: ["goal"] });
  const { token: signs } = await make({ fields: ["symptoms"] });
  await keep(narrow, { label: "goal" });
  await keep(token, { label: "all" });
  await keep(signs, { label: "signs" });
  // What was there before is not new.
  expect((await caseloadOf(clinician)).entries.map(({ label, signOn, sessions }) => [label, signOn, sessions])).toEqual([
    ["signs", undefined, undefined],
    ["all", undefined, 0],
    ["goal", undefined, undefined],
  ]);
  await log(today);
  await log(today, { blood: "spotting" });
  const told = (await caseloadOf(clinician)).entries;
  expect(told.map(({ label, signOn, sessions, lastOn, signs: shown }) => [label, signOn, sessions, lastOn, shown])).toEqual([
    ["all", today, 2, today, true],
    ["signs", undefined, undefined, undefined, true],
    ["goal", undefined, undefined, undefined, false],
  ]);
  const signOn = async () => (await caseloadOf(clinician)).entries.find(({ label }) => label === "signs")?.signOn;
  await log(today, { flags: ["distress"] });
  expect(await signOn()).toBeUndefined();
  await log(today, { flags: ["fever"] });
  expect(await signOn()).toBe(today);
  // The statement itself gives blood only where it is shared, and flags only where they are.
  const asked = await pool.query("SELECT caseload_of($1) AS told", [clinician.userId]);
  const given = asked.rows[0].told.entries.map(({ flagged = [] }: { flagged?: object[] }) => [...new Set(flagged.flatMap(Object.keys))].sort());
  expect(given.sort()).toEqual([[], ["blood", "on"], ["flags", "on"]]);
});

it("is empty at once when its person ends the link, and nobody else's", async () => {
  const { id, token } = await make();
  const other = await newOwner();
  await keep(token);
  expect((await caseloadOf(other)).entries).toEqual([]);
  await removeKept(other, (await caseloadOf(clinician)).entries[0]?.id ?? "");
  expect((await caseloadOf(clinician)).entries).toHaveLength(1);
  await revokeShareLink(person, id);
  expect((await caseloadOf(clinician)).entries).toEqual([]);
  expect(await rows()).toBe(0);
});

it("forgets a link that has run out, or whose account is gone", async () => {
  const [one, other] = [await make(), await make()];
  await keep(one.token);
  await client.query("UPDATE share_links SET created_at = now() - interval '2 days', expires_at = now() - interval '1 minute' WHERE id = $1", [
    one.id,
  ]);
  expect((await caseloadOf(clinician)).entries).toEqual([]);
  await keep(other.token);
  await client.query("DELETE FROM users WHERE user_id = $1", [person.userId]);
  expect((await caseloadOf(clinician)).entries).toEqual([]);
  expect(await rows()).toBe(0);
});
