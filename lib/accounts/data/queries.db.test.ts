import pg from "pg";
import { v4 as uuidv4, v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createAccount } from "@/lib/accounts/mutations";
import { hashToken, seal } from "@/lib/core/crypto";
import { addDays, localDateAt } from "@/lib/core/dates";
import { asScope, lookups, queryOnce } from "@/lib/core/db";
import { issueToken } from "@/lib/core/one-time";
import { unsafeOwner } from "@/lib/core/owner";
import type { OwnerScope } from "@/lib/core/scope";
import { dumpText } from "@/lib/core/testing/dump";
import { keepRoutine } from "@/lib/exercises/mutations";
import { layText } from "@/lib/history/import/gate";
import { changePlan, recordAgreement } from "@/lib/programs/mutations";
import { saveLog } from "@/lib/sessions/mutations";
import { logSchema } from "@/lib/sessions/schema";
import { makeShareLink } from "@/lib/sharing/mutations";
import { begin, clearIntake, dilatorSet, live } from "@/prisma/live-plan";
import { columnOf, leftBehind, sections } from "./export-sections";
import { takeExport } from "./gate";
import { deleteAccount } from "./mutations";
import { exportOf } from "./queries";
import { exportSchema } from "./schema";

const root = new pg.Client({ connectionString: process.env.DATABASE_URL });
beforeAll(() => root.connect());
afterAll(() => root.end());

const now = new Date();
const today = localDateAt(now, "Europe/London");
/** What free text may hold: none of it may be read as anything but itself. */
const notes = [
  "👩🏽‍⚕️ better 🌱 than yesterday 🏳️‍🌈",
  "‏שלום — مرحبا, and back ‎again",
  "e\u0301 is not é, A\u030A is not Å, \u1112\u1161\u11AB",
  "first\nsecond\r\nthird\tand a tab, \u2028 \u0007",
  '<script>alert("1")</script> \\u0000 "quoted" \\n {"json": true} $1 %s \'; DROP TABLE logs; --',
  "x—é🌱".repeat(1000).slice(0, 4000),
];

/** Stands in whatever a person writes here, to be looked for afterwards. */
let mark: string;
let userName: string;
let address: string;
let owner: OwnerScope;

beforeEach(async () => {
  mark = `canary-${uuidv4().slice(0, 8)}`;
  userName = `${mark}-name`;
  address = `${mark}@example.org`;
  const made = await createAccount({ userName, password: "three quiet rivers", timeZone: "Europe/London", adult: true, consent: true });
  owner = unsafeOwner(made?.userId ?? "", uuidv4());
});

const daily = (on: string, note?: string) => ({ ...logSchema.parse({ kind: "daily", on, baselinePain: 0, ...(note && { note }) }), id: uuidv7() });

/** A person with something in every table. */
async function withEverything(): Promise<{ token: string }> {
  const { userId, sessionId: id = "" } = owner;
  await begin(owner, {
    on: addDays(today, -12),
    intake: clearIntake(),
    devices: dilatorSet([18, 20, 23]).map((size) => ({ ...size, label: `${mark} size` })),
  });
  await live(owner, { from: addDays(today, -12), days: 10, outcome: () => ({ note: `${mark} note` }) });
  for (const note of notes) {
    const saved = await saveLog(owner, daily(addDays(today, -1), note));
    if ("errors" in saved) throw new Error(JSON.stringify(saved.errors));
  }
  const items = [{ exerciseId: "pf-drop", position: "lying" }] as const;
  await keepRoutine(owner, { id: uuidv7(), name: `${mark} routine`, timesPerDay: 1, daysPerWeek: 7, items: [...items] }, true);
  await recordAgreement(owner, { id: uuidv7(), on: today, name: `${mark} clinician`, role: "physiotherapist", agrees: true });
  await changePlan(owner, { type: "holiday", id: uuidv7(), from: addDays(today, 40) });
  const link = uuidv7();
  const made = await makeShareLink(owner, {
    id: link,
    recipient: `${mark} recipient`,
    fields: ["notes"],
    range: "all",
    hours: 72,
    passcode: "violet harbour",
  });
  const place = { userId, table: "emails", column: "address", row: userId };
  await asScope(owner, async (tx) => {
    await tx.session.create({ data: { tokenHash: uuidv4(), userId, id, expiresAt: new Date(now.getTime() + 86_400_000) } });
    await tx.signIn.create({ data: { userId, id, method: "passkey", agent: "Firefox on Linux", place: "Berlin" } });
    await tx.email.create({
      data: { userId, address: seal(address, place), confirmedAt: now, pending: seal(`new.${address}`, { ...place, column: "pending" }) },
    });
    await tx.signInName.create({ data: { nameHash: uuidv4(), userId } });
    await tx.totpSecret.create({
      data: { userId, secret: seal("CANARYSECRET", { ...place, table: "totp_secrets", column: "secret" }), confirmedAt: now },
    });
    await tx.recoveryCode.create({ data: { userId, id: uuidv7(), codeHash: uuidv4(), usedAt: now } });
    const passkey = uuidv7();
    const key = {
      credentialId: uuidv4(),
      publicKey: Buffer.from(`${mark} public key`),
      transports: ["internal"],
      deviceType: "multiDevice",
      backedUp: true,
    };
    await tx.passkey.create({
      data: { userId, id: passkey, ...key, name: seal(`${mark} phone`, { userId, table: "passkeys", column: "name", row: passkey }) },
    });
    await tx.providerAccount.create({ data: { userId, id: uuidv7(), provider: "example", subjectHash: uuidv4() } });
    await tx.screeningDraft.create({ data: { userId, answers: { you: `${mark} answer` } } });
    await tx.stepUpConfirmation.create({
      data: { userId, id: uuidv7(), on: new Date(today), deviceId: (await tx.device.findFirstOrThrow({ where: { userId } })).id },
    });
    await tx.shareView.create({ data: { userId, id: uuidv7(), linkId: link, outcome: "opened", agent: "Safari on a Mac" } });
    const answer = uuidv7();
    const body = seal(`{"name":"${mark} author"}`, { ...place, table: "share_answers", column: "body", row: answer });
    await tx.shareAnswer.create({ data: { userId, id: answer, linkId: link, kind: "comment", on: new Date(today), body } });
    const kept = uuidv7();
    const words = { label: `${mark} kept`, token: `${mark} secret` } as const;
    const of = (column: keyof typeof words) => seal(words[column], { ...place, table: "caseload", column, row: kept });
    await tx.caseloadEntry.create({ data: { userId, id: kept, label: of("label"), token: of("token"), tokenHash: uuidv4(), linkId: link } });
  });
  await layText(owner, { ok: true, text: `day,note\n2026-01-05,${mark} row`, encoding: "utf-8" });
  await lookups.providerSubject.create({ data: { subjectHash: uuidv4(), userId } });
  await issueToken("email-link", userId);
  if ("reason" in made) throw new Error(made.reason);
  return { token: made.url.split("/s/")[1] ?? "" };
}

/** Those that are in a text too long to be printed. */
const among = (text: string, looked: readonly string[]): string[] => looked.filter((one) => text.includes(one));

async function ofPersons(): Promise<{ table: string; column: string; empty: boolean }[]> {
  const { rows } = await root.query(
    `SELECT table_name AS table, column_name AS column, is_nullable = 'YES' AS empty FROM information_schema.columns WHERE table_schema = 'public' AND table_name IN
       (SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'user_id')`,
  );
  return rows;
}

describe("the export", () => {
  it("has every column of every table that holds something of a person, or a reason why not (security 44)", async () => {
    const exported = new Set(Object.values(sections).flatMap(({ table, row }) => Object.keys(row.shape).map((key) => `${table}.${columnOf(key)}`)));
    const all = await ofPersons();
    expect(all.length).toBeGreaterThan(100);
    const missed = all.filter(({ table, column }) => !exported.has(`${table}.${column}`) && !leftBehind[table] && !leftBehind[`${table}.${column}`]);
    expect(missed.filter(({ column }) => column !== "user_id")).toEqual([]);
    const known = new Set(all.flatMap(({ table, column }) => [table, `${table}.${column}`]));
    expect([...exported, ...Object.keys(leftBehind)].filter((name) => !known.has(name))).toEqual([]);
    expect([...exported].filter((name) => leftBehind[name] || leftBehind[name.split(".")[0] ?? ""])).toEqual([]);
  });

  it("takes an empty value where the database may have one", async () => {
    const schemas = new Map<string, { safeParse: (value: null) => { success: boolean } }>(
      Object.values(sections).flatMap(({ table, row }) =>
        Object.entries(row.shape).map(([key, schema]) => [`${table}.${columnOf(key)}`, schema] as const),
      ),
    );
    const empty = (await ofPersons()).filter((one) => one.empty).map(({ table, column }) => `${table}.${column}`);
    expect(empty.length).toBeGreaterThan(20);
    expect(empty.filter((name) => schemas.get(name)?.safeParse(null).success === false)).toEqual([]);
  });

  it("gives all of it back, notes byte for byte, and no secret; twice the same but for its moment (security 44)", async () => {
    await withEverything();
    const [first, second] = [await exportOf(owner, now), await exportOf(owner, new Date(now.getTime() + 5000))];
    expect(Object.values(first).filter((section) => Array.isArray(section) && section.length === 0)).toEqual([]);
    expect(first.logs.flatMap(({ note }) => (note?.startsWith(mark) ? [] : [note])).sort()).toEqual([...notes].sort());
    const file = JSON.parse(JSON.stringify(first, null, 2)) as typeof first;
    expect(file.logs.flatMap(({ note }) => Buffer.from(note ?? "").toString("hex")).sort()).toEqual(
      [...notes, ...first.logs.flatMap(({ note }) => (note?.startsWith(mark) ? [note] : []))].map((note) => Buffer.from(note).toString("hex")).sort(),
    );
    expect(exportSchema.parse(file)).toEqual(first);
    expect(first).toMatchObject({ format: "gradual-export", version: 1, account: { userName }, emails: [{ address, pending: `new.${address}` }] });
    expect(first.shareLinks[0]).toMatchObject({ recipient: `${mark} recipient` });
    expect(first.shareAnswers[0]).toMatchObject({ linkId: first.shareLinks[0]?.id, body: `{"name":"${mark} author"}` });
    expect(first.caseload).toMatchObject([{ label: `${mark} kept` }]);
    expect(JSON.stringify(first)).not.toContain(`${mark} secret`);
    expect(first.agreements[0]).toMatchObject({ name: `${mark} clinician` });
    expect(first.passkeys[0]).toMatchObject({ name: `${mark} phone` });
    expect(first.ownRoutines).toMatchObject([{ name: `${mark} routine`, items: [{ exerciseId: "pf-drop", position: "lying" }] }]);
    expect(first.devices[0]).toMatchObject({ label: `${mark} size` });
    expect({ ...second, exportedAt: first.exportedAt }).toEqual(first);
    expect(JSON.stringify(second).replace(second.exportedAt, first.exportedAt)).toBe(JSON.stringify(first));
    const text = JSON.stringify(first);
    const secrets = await root.query<{ value: string }>(
      `SELECT hash AS value FROM passwords WHERE user_id = $1 UNION ALL SELECT passcode_hash FROM share_links WHERE user_id = $1
       UNION ALL SELECT token_hash FROM sessions WHERE user_id = $1 UNION ALL SELECT token_hash FROM share_tokens WHERE user_id = $1
       UNION ALL SELECT code_hash FROM recovery_codes WHERE user_id = $1 UNION ALL SELECT credential_id FROM passkeys WHERE user_id = $1
       UNION ALL SELECT subject_hash FROM provider_accounts WHERE user_id = $1 UNION ALL SELECT name_hash FROM sign_in_names WHERE user_id = $1`,
      [owner.userId],
    );
    expect(among(text, [...secrets.rows.map(({ value }) => value), "CANARYSECRET", `${mark} public key`])).toEqual([]);
  });

  it("has nothing of anybody else", async () => {
    await withEverything();
    const theirs = [owner.userId, userName, mark];
    const made = await createAccount({ userName: `p${uuidv7()}`, password: "three quiet rivers", timeZone: "UTC", adult: true, consent: true });
    owner = unsafeOwner(made?.userId ?? "");
    const text = JSON.stringify(await exportOf(owner, now));
    expect(among(text, theirs)).toEqual([]);
  });

  it("of ten years of daily logs takes less than three seconds and 300 MB, and is named after its day only", async () => {
    const ten = Array.from({ length: 3650 }, (_, back) => daily(addDays(today, -back - 1), `day ${back} ${"words ".repeat(40)}`));
    await asScope(owner, async (tx) => {
      const { userId } = owner;
      await tx.log.createMany({
        data: ten.map(({ id, on, note, kind, ...body }) => ({
          userId,
          id,
          kind,
          on: new Date(on),
          body: JSON.parse(JSON.stringify(body)),
          note: note ? seal(note, { userId, table: "logs", column: "note", row: id }) : null,
        })),
      });
    });
    const [before, start] = [process.memoryUsage().rss, performance.now()];
    const file = await takeExport(owner, new Date("2026-11-21T23:30:00Z"));
    const text = [...(file?.pieces ?? [])].join("");
    const [seconds, megabytes] = [(performance.now() - start) / 1000, (process.memoryUsage().rss - before) / 1e6];
    expect(JSON.parse(text).logs).toHaveLength(3650);
    expect(file?.fileName).toBe("gradual-2026-11-21.json");
    expect(seconds).toBeLessThan(3);
    expect(megabytes).toBeLessThan(300);
    console.info(`3,650 logs: ${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB, ${(text.length / 1e6).toFixed(1)} MB of text`);
    const [noted] = (await exportOf(owner, now)).activity.slice(-1);
    expect(noted).toMatchObject({ action: "data.exported", sessionId: owner.sessionId });
  });
});

describe("deletion", () => {
  it("leaves nothing of the person in a dump; another person keeps everything (security 44)", async () => {
    const { token } = await withEverything();
    const before = await dumpText(root);
    expect(among(before, [owner.userId, userName, mark])).toHaveLength(3);
    const made = await createAccount({ userName: `p${uuidv7()}`, password: "three quiet rivers", timeZone: "UTC", adult: true, consent: true });
    const other = await exportOf(unsafeOwner(made?.userId ?? ""), now);

    expect(await deleteAccount(owner, `${userName}x`)).toBe(false);
    expect(among(await dumpText(root), [owner.userId])).toHaveLength(1);
    expect(await deleteAccount(owner, userName.toUpperCase())).toBe(true);

    const after = await dumpText(root);
    const theirs = [owner.userId, userName, owner.sessionId ?? "", address, token, mark, ...notes.map((note) => note.slice(0, 12))];
    expect(among(after, theirs)).toEqual([]);
    for (const { table } of await ofPersons()) {
      expect((await root.query(`SELECT count(*)::int AS n FROM ${table} WHERE user_id = $1`, [owner.userId])).rows).toEqual([{ n: 0 }]);
    }
    expect(await exportOf(unsafeOwner(made?.userId ?? ""), now)).toEqual(other);
  });

  it("ends sessions and links at once: both are unknown (security 14, 24)", async () => {
    const { token } = await withEverything();
    const open = () => queryOnce<{ link: object | null }>`SELECT open_share_link(${hashToken(token)}, NULL::uuid, ${uuidv7()}::uuid, 'x') AS link`;
    expect((await open())[0]?.link).not.toBeNull();
    expect(await deleteAccount(owner, userName)).toBe(true);
    expect((await open())[0]?.link).toBeNull();
    expect(await lookups.session.count({ where: { userId: owner.userId } })).toBe(0);
  });
});
