import { createTranslator } from "next-intl";
import pg from "pg";
import { v4 as uuidv4, v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createAccount } from "@/lib/accounts/mutations";
import { type AuditAction, noteEvent } from "@/lib/core/audit";
import { hashToken } from "@/lib/core/crypto";
import { asScope, queryOnce } from "@/lib/core/db";
import text from "@/lib/core/messages/en/account-activity.json";
import { unsafeOwner } from "@/lib/core/owner";
import type { OwnerScope } from "@/lib/core/scope";
import { deleteLog, editLog, restoreLog, saveLog } from "@/lib/sessions/mutations";
import { dailyLogSchema } from "@/lib/sessions/schema";
import { makeShareLink } from "@/lib/sharing/mutations";
import { ownLinks } from "@/lib/sharing/queries";
import { readCursor } from "./cursor";
import { activityOf } from "./queries";

const app = new pg.Client({ connectionString: process.env.APP_DATABASE_URL });
const root = new pg.Client({ connectionString: process.env.DATABASE_URL });
let owner: OwnerScope;
const sessionId = uuidv4();

beforeAll(() => Promise.all([app.connect(), root.connect()]));
afterAll(() => Promise.all([app.end(), root.end()]));
beforeEach(async () => {
  const made = await createAccount({
    userName: `p${uuidv7()}`,
    password: "three quiet rivers",
    timeZone: "Europe/London",
    adult: true,
    consent: true,
  });
  owner = unsafeOwner(made?.userId ?? "", sessionId);
});

const itemsOf = async (scope: "everything" | "security" = "everything") =>
  (await activityOf(owner, { scope })).days.flatMap(({ items }) => items.map(({ name, count }) => `${name} ×${count}`));
const daily = () => ({ ...dailyLogSchema.parse({ kind: "daily", on: "2026-01-05", baselinePain: 0 }), id: uuidv7() });

describe("the words", () => {
  type Trigger = { table: string; added: boolean; changed: boolean; removed: boolean; columns: string[] };
  const events: Record<string, Record<string, string>> = text.events;
  const columnWords: Record<string, string> = text.columns;
  /** Columns whose change has a name of its own, and which are therefore never listed. */
  const named = [
    "deleted_at",
    "retired_at",
    "withdrawn_at",
    "revoked_at",
    "hash",
    "address",
    "pending",
    "confirmed_at",
    "used_at",
    "name",
    "undone_at",
    "accepted_at",
    "declined_at",
  ];

  it("are there for everything that a trigger can write", async () => {
    const { rows } = await root.query<Trigger>(`
      SELECT c.relname AS table, (t.tgtype & 4) > 0 AS added, (t.tgtype & 16) > 0 AS changed, (t.tgtype & 8) > 0 AS removed,
        array(SELECT a.attname::text FROM unnest(t.tgattr::int2[]) k(number) JOIN pg_attribute a ON a.attrelid = t.tgrelid AND a.attnum = k.number) AS columns
      FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
      WHERE p.proname = 'note_audit_event' AND c.relnamespace = 'public'::regnamespace`);
    expect(rows.length).toBeGreaterThan(15);
    const written = rows.flatMap(({ table, ...on }) =>
      (["added", "changed", "removed"] as const).filter((kind) => on[kind]).map((kind) => ({ table, kind })),
    );
    expect(written.filter(({ table, kind }) => !events[table]?.[kind])).toEqual([]);
    const columns = rows.flatMap(({ table, columns: of }) => of.map((column) => ({ table, column })));
    expect(columns.length).toBeGreaterThan(30);
    expect(columns.filter(({ column }) => !columnWords[column] && !named.includes(column))).toEqual([]);
  });
  it("are there for every way of signing in, and each can be said of one and of many", async () => {
    const { rows } = await root.query<{ rule: string }>(
      "SELECT pg_get_constraintdef(oid) AS rule FROM pg_constraint WHERE conname = 'sign_ins_method_check'",
    );
    const methods = [...(rows[0]?.rule ?? "").matchAll(/'([a-z-]+)'/g)].map(([, method = ""]) => method);
    expect(methods.length).toBeGreaterThan(4);
    expect(methods.filter((method) => !events.sign_ins?.[method])).toEqual([]);
    const say = createTranslator({ locale: "en-GB", messages: events, onError: (error) => expect.fail(error.message) }) as (
      key: string,
      values: { count: number },
    ) => string;
    for (const [noun, names] of Object.entries(events)) {
      for (const name of Object.keys(names)) for (const count of [1, 3]) expect(say(`${noun}.${name}`, { count })).not.toContain("{");
    }
  });
  it("are there for everything that is noted without a row", () => {
    const noted: Record<AuditAction, true> = {
      "sign-in.refused": true,
      "recovery-codes.made": true,
      "data.exported": true,
      "data.imported": true,
      "identity.confirmed": true,
    };
    const without = Object.keys(noted).filter((action) => !events[action.split(".")[0] ?? ""]?.[action.split(".")[1] ?? ""]);
    expect(without).toEqual([]);
  });
});

describe("the record", () => {
  it("tells a log's life apart, and groups what happened at once", async () => {
    const [first, ...others] = [daily(), daily(), daily()];
    for (const log of [first, ...others]) await saveLog(owner, log as NonNullable<typeof first>);
    await deleteLog(owner, first?.id ?? "");
    await restoreLog(owner, first?.id ?? "");
    const names = (await itemsOf()).map((item) => item.replace(/ ×.*/, ""));
    expect(names.filter((name, at) => name !== names[at - 1])).toEqual(
      expect.arrayContaining(["logs.restored", "logs.deleted", "logs.added", "consents.added", "passwords.added"]),
    );
    expect((await itemsOf("security")).some((item) => item.startsWith("logs"))).toBe(false);
  });
  it("names what changed in a log, and a note only when it did", async () => {
    const log = { ...daily(), note: "a quiet word" };
    await saveLog(owner, log);
    await editLog(owner, { ...log, straining: true });
    await editLog(owner, { ...log, straining: true, note: "another" });
    const items = (await activityOf(owner, { scope: "everything" })).days.flatMap((day) => day.items);
    const lines = await asScope(owner, (tx) =>
      tx.auditEvent.findMany({ where: { userId: owner.userId, action: "logs.changed" }, orderBy: { at: "asc" } }),
    );
    expect(lines.map(({ columns }) => columns)).toEqual([["body"], ["note"]]);
    expect(items.find(({ name }) => name === "logs.changed")?.columns.toSorted()).toEqual(["body", "note"]);
  });
  it("goes on where a page ended, over thousands of lines, each once", async () => {
    await root.query(
      `INSERT INTO audit_events (user_id, id, action, at) SELECT $1, gen_random_uuid(), CASE WHEN n % 3 = 0 THEN 'logs.added' ELSE 'devices.added' END, now() - make_interval(secs => n * 20)
       FROM generate_series(1, 1500) n`,
      [owner.userId],
    );
    let seen = 0;
    let pages = 0;
    let next: string | undefined;
    do {
      const page = await activityOf(owner, { scope: "everything", before: readCursor(next) });
      const items = page.days.flatMap((day) => day.items);
      expect(items.length).toBeLessThanOrEqual(50);
      seen += items.reduce((sum, { count }) => sum + count, 0);
      pages += 1;
      next = page.next;
    } while (next);
    expect(seen).toBe(1500 + 2);
    expect(pages).toBeGreaterThan(10);
  });
  it("is added to, never rewritten, by the app's role (security 29)", async () => {
    await asScope(owner, (tx) => noteEvent(tx, owner, "data.exported"));
    await app.query("BEGIN");
    await app.query(`SET LOCAL app.user_id = '${owner.userId}'`);
    for (const sql of ["UPDATE audit_events SET action = 'nothing'", "DELETE FROM audit_events", "TRUNCATE audit_events", "TRUNCATE users CASCADE"]) {
      await app.query("SAVEPOINT before");
      await expect(app.query(sql), sql).rejects.toThrow(/permission denied/);
      await app.query("ROLLBACK TO before");
    }
    await app.query("ROLLBACK");
    expect((await itemsOf())[0]).toBe("data.exported ×1");
  });
});

describe("a share link's openings", () => {
  const open = (token: string) =>
    queryOnce<{ link: object | null }>`SELECT open_share_link(${hashToken(token)}, NULL::uuid, ${uuidv7()}::uuid, 'Firefox on Linux') AS link`;
  const link = async () => {
    const id = uuidv7();
    const made = await makeShareLink(owner, { id, recipient: "Dr Meyer", fields: ["pain"], range: "all", hours: 72 });
    if ("reason" in made) throw new Error(made.reason);
    return { id, token: made.url.split("/s/")[1] ?? "" };
  };

  it("are each written down, counted for the owner on the link and in the activity (security 29)", async () => {
    const { id, token } = await link();
    for (let n = 0; n < 5; n += 1) expect((await open(token))[0]?.link).toMatchObject({ state: "open" });
    expect((await ownLinks(owner)).links.find((one) => one.id === id)).toMatchObject({ openings: 5 });
    const counts = (await itemsOf("security")).filter((item) => item.startsWith("share_views.added"));
    expect(counts.reduce((sum, item) => sum + Number(item.split("×")[1]), 0)).toBe(5);
  });
  it("end with the link, its day or the consent, and are then what an unknown link is (security 24)", async () => {
    const [revoked, expired, used, withdrawn] = [await link(), await link(), await link(), await link()];
    await root.query("UPDATE share_links SET revoked_at = now() WHERE id = $1", [revoked.id]);
    await root.query("UPDATE share_links SET created_at = now() - interval '2 days', expires_at = now() - interval '1 second' WHERE id = $1", [
      expired.id,
    ]);
    await root.query("UPDATE share_links SET wrong_passcodes = 5 WHERE id = $1", [used.id]);
    expect((await open(withdrawn.token))[0]?.link).not.toBeNull();
    // Not through the mutation, which ends the links as well: the gate by itself.
    await root.query("UPDATE consents SET withdrawn_at = now() WHERE user_id = $1", [owner.userId]);
    for (const token of [revoked.token, expired.token, used.token, withdrawn.token, "A".repeat(43)])
      expect(await open(token)).toEqual([{ link: null }]);
  });
});
