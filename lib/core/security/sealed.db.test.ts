import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAccount } from "@/lib/accounts/mutations";
import { addDays } from "@/lib/core/calendar";
import { looksSealed } from "@/lib/core/cipher";
import { seal, unseal } from "@/lib/core/crypto";
import { asScope } from "@/lib/core/db";
import { unsafeOwner } from "@/lib/core/owner";
import type { OwnerScope } from "@/lib/core/scope";
import { sealedColumns } from "@/lib/core/sealed-columns";
import { dumpText } from "@/lib/core/testing/dump";
import { addDevice, changeDevice } from "@/lib/devices/mutations";
import { readDevices } from "@/lib/devices/queries";
import { keepRoutine } from "@/lib/exercises/mutations";
import { layText } from "@/lib/history/import/gate";
import { recordAgreement } from "@/lib/programs/mutations";
import { readCourse } from "@/lib/programs/queries";
import { editLog, saveLog } from "@/lib/sessions/mutations";
import { logSchema, skipReasons } from "@/lib/sessions/schema";
import { makeShareLink } from "@/lib/sharing/mutations";
import { begin, clearIntake, dilatorSet, live } from "@/prisma/live-plan";

/** A life in which every text that a person may write themselves carries a word that nobody else writes. */
const canary = `canary${randomUUID().slice(0, 8)}`;
const today = "2026-03-01";
const now = new Date(`${today}T12:00:00Z`);
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
let owner: OwnerScope;

async function fill(): Promise<void> {
  const account = await createAccount({ userName: `u${randomUUID()}`, password: "three quiet rivers", timeZone: "UTC", adult: true, consent: true });
  if (!account) throw new Error("The name was taken.");
  owner = unsafeOwner(account.userId);
  const { userId } = owner;
  const devices = dilatorSet([18, 20, 23]).map((device) => ({ ...device, label: `${canary} label` }));
  await begin(owner, { on: addDays(today, -30), intake: clearIntake(), devices });
  await live(owner, { from: addDays(today, -30), days: 29, outcome: () => ({ note: `${canary} note` }) });
  const device = { ...devices[0], id: uuidv7(), label: `${canary} size` } as Parameters<typeof addDevice>[1];
  expect(await addDevice(owner, device)).toBe("done");
  expect(await changeDevice(owner, { ...device, label: `${canary} size again` })).toBe("done");
  const routine = { id: uuidv7(), timesPerDay: 1, daysPerWeek: 7, items: [{ exerciseId: "pf-drop", position: "lying" as const }] };
  for (const name of [`${canary} routine`, `${canary} routine again`]) expect(await keepRoutine(owner, { ...routine, name }, true)).toBe("done");
  for (const reason of skipReasons) {
    const log = { ...logSchema.parse({ kind: "skip", on: addDays(today, -1), reason, note: `${canary} skip` }), id: uuidv7() };
    expect(await saveLog(owner, log, now)).not.toHaveProperty("errors");
    expect(await editLog(owner, { ...log, note: `${canary} skip again` }, now)).not.toHaveProperty("errors");
  }
  await recordAgreement(owner, {
    id: uuidv7(),
    on: today,
    name: `${canary} clinician`,
    role: "doctor",
    agrees: true,
    parameters: { holdSeconds: 30 },
  });
  const [linkId, viewId] = [uuidv7(), uuidv7()];
  const link = await makeShareLink(owner, { id: linkId, recipient: `${canary} recipient`, fields: ["notes"], range: "all", hours: 72 });
  expect(link).toHaveProperty("url");
  expect(await layText(owner, { ok: true, text: `${canary} day,pain\n2026-01-05,1`, encoding: "utf-8" })).toEqual([]);
  const [passkey, place] = [uuidv7(), { userId }];
  await asScope(owner, async (tx) => {
    const sealed = (table: string, column: string, row = userId) => seal(`${canary} ${column}`, { ...place, table, column, row });
    await tx.email.create({ data: { userId, address: sealed("emails", "address"), pending: sealed("emails", "pending") } });
    await tx.totpSecret.create({ data: { userId, secret: sealed("totp_secrets", "secret") } });
    const key = { credentialId: randomUUID(), publicKey: Buffer.from("key"), transports: [], deviceType: "singleDevice", backedUp: false };
    const app = sealed("share_views", "recipient", viewId);
    await tx.shareView.create({ data: { userId, id: viewId, linkId, outcome: "app-opened", agent: "x", recipient: app } });
    const answer = uuidv7();
    await tx.shareAnswer.create({ data: { userId, id: answer, linkId, kind: "comment", body: sealed("share_answers", "body", answer) } });
    const kept = uuidv7();
    const words = { label: sealed("caseload", "label", kept), token: sealed("caseload", "token", kept) };
    await tx.caseloadEntry.create({ data: { userId, id: kept, ...words, tokenHash: randomUUID(), linkId } });
    await tx.passkey.create({ data: { userId, id: passkey, ...key, name: sealed("passkeys", "name", passkey) } });
  });
}

beforeAll(async () => {
  await client.connect();
  await fill();
});
afterAll(() => client.end());

type Column = { table: string; column: string };
const named = ({ table, column }: Column) => `${table}.${column}`;

describe("what a person writes themselves (security 43)", () => {
  it("is nowhere in a dump of the database", async () => {
    const dump = await dumpText(client);
    expect(dump).toContain(owner.userId);
    expect(dump).not.toContain(canary);
    expect(dump).not.toContain(Buffer.from(canary).toString("base64").slice(2, 12));
  });

  it("is there for its person: devices by either way of reading them", async () => {
    const labels = await asScope(owner, async (tx) => [await readDevices(tx, owner), (await readCourse(tx, owner, now)).devices]);
    for (const devices of labels) expect(devices.filter(({ label }) => label.startsWith(canary))).toHaveLength(4);
  });

  it("can not hide in an answer that names something: a size, a routine, a reason, a sign", async () => {
    const session = { kind: "dilation", on: today, pain: 1, comfort: 8, segments: [{ deviceId: canary, minutes: 3 }] };
    expect(await saveLog(owner, { ...logSchema.parse(session), id: uuidv7() }, now)).toHaveProperty("errors.segments");
    const exercise = { kind: "exercise", on: today, pain: 1, routineId: canary };
    expect(await saveLog(owner, { ...logSchema.parse(exercise), id: uuidv7() }, now)).toHaveProperty("errors.routineId");
    for (const wrong of [
      { kind: "skip", reason: canary },
      { kind: "daily", baselinePain: 1, flags: [canary] },
      { kind: "daily", baselinePain: 1, [canary]: 1 },
    ])
      expect(logSchema.safeParse({ on: today, ...wrong }).success).toBe(false);
    expect(() => clearIntake({ urgent: [canary] as never })).toThrow();
  });
});

describe("the list of sealed columns (security 43)", () => {
  it("names every column whose values are sealed, and no other", async () => {
    const { rows: columns } = await client.query<Column>(
      `SELECT c.table_name AS "table", c.column_name AS "column" FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
       WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.data_type = 'text' AND c.table_name <> '_prisma_migrations'`,
    );
    const found: string[] = [];
    for (const { table, column } of columns) {
      const { rows } = await client.query<{ value: string }>(`SELECT ${column} AS value FROM ${table} WHERE ${column} IS NOT NULL`);
      if (rows.some(({ value }) => looksSealed(value))) found.push(named({ table, column }));
    }
    expect(found.sort()).toEqual(sealedColumns.map(named).sort());
  });

  it("names every place that the code seals at; what else is sealed is a cookie", () => {
    const files = readdirSync("lib", { recursive: true, encoding: "utf8" }).filter(
      (path) => /(?<!\.test)\.ts$/.test(path) && !path.includes("sealed-columns"),
    );
    const places = files.flatMap((path) =>
      [...readFileSync(join("lib", path), "utf8").matchAll(/table: "([\w-]+)", column: "(\w+)"/g)].map(([, table = "", column = ""]) =>
        named({ table, column }),
      ),
    );
    const cookies = ["flash.value", "second-step.cookie"];
    expect(places.length).toBeGreaterThan(5);
    expect(places.filter((place) => !cookies.includes(place) && !sealedColumns.map(named).includes(place))).toEqual([]);
  });

  it("says the row to which each is bound, so that every value opens", async () => {
    for (const { table, column, row } of sealedColumns) {
      const sql = `SELECT ${row} AS row, ${column} AS value FROM ${table} WHERE user_id = $1 AND ${column} IS NOT NULL`;
      const { rows } = await client.query<{ row: string; value: string }>(sql, [owner.userId]);
      expect(rows.length, table).toBeGreaterThan(0);
      for (const one of rows) expect(unseal(one.value, { userId: owner.userId, table, column, row: one.row })).toContain(canary);
    }
  });

  it("reading fails loudly after two ciphertexts changed places", async () => {
    await client.query(
      "UPDATE devices SET label = (SELECT label FROM devices d WHERE d.user_id = $1 AND d.id <> devices.id LIMIT 1) WHERE user_id = $1",
      [owner.userId],
    );
    await expect(asScope(owner, (tx) => readDevices(tx, owner))).rejects.toThrow();
    await expect(asScope(owner, (tx) => readCourse(tx, owner))).rejects.toThrow();
  });
});
