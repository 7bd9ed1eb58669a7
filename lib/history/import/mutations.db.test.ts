import pg from "pg";
import { v4 as uuidv4, v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { exportOf } from "@/lib/accounts/data/queries";
import type { Export } from "@/lib/accounts/data/schema";
import { createAccount } from "@/lib/accounts/mutations";
import { looksSealed } from "@/lib/core/cipher";
import { addDays, localDateAt } from "@/lib/core/dates";
import { asScope } from "@/lib/core/db";
import { unsafeOwner } from "@/lib/core/owner";
import type { OwnerScope } from "@/lib/core/scope";
import { addDevice, restoreDevice, retireDevice } from "@/lib/devices/mutations";
import { keepRoutine } from "@/lib/exercises/mutations";
import { changePlan, editProgram, rebuildStanding, recordAgreement, undoPlanChange } from "@/lib/programs/mutations";
import { readCourse } from "@/lib/programs/queries";
import { deleteLog, saveLog } from "@/lib/sessions/mutations";
import { dailyLogSchema } from "@/lib/sessions/schema";
import { begin, clearIntake, dilatorSet, live } from "@/prisma/live-plan";
import { csvTables } from "../csv/tables";
import { zipTables } from "../csv/zip";
import { gather } from "../testing/gather";
import { comesIn } from "./arriving";
import { layFile, layText } from "./gate";
import { beginSaving, chooseColumns, forgetImport, goOn, undoImport } from "./mutations";
import { type Import, readImport } from "./queries";
import type { DoneAbout, TableAbout } from "./schema";

const root = new pg.Client({ connectionString: process.env.DATABASE_URL });
beforeAll(() => root.connect());
afterAll(() => root.end());

const now = new Date();
const timeZone = "Europe/London";
const today = localDateAt(now, timeZone);

async function newOwner(): Promise<OwnerScope> {
  const made = await createAccount({ userName: `p${uuidv4()}`, password: "three quiet rivers", timeZone, adult: true, consent: true });
  return unsafeOwner(made?.userId ?? "");
}

const pageOf = (owner: OwnerScope): Promise<Import | null> => asScope(owner, (tx) => readImport(tx, owner), { readOnly: true });
const idOf = async (owner: OwnerScope) => (await pageOf(owner))?.id ?? "";
const aboutOf = async <T>(owner: OwnerScope) => (await pageOf(owner))?.about as T;
const standingOf = (owner: OwnerScope) => asScope(owner, (tx) => readCourse(tx, owner, now), { readOnly: true });
const lay = (owner: OwnerScope, text: string) => layText(owner, { ok: true, text, encoding: "utf-8" });

/** Lays a text or a file, saves what can come in of it, and says what came of it. */
async function bringIn(owner: OwnerScope, content: string | Uint8Array): Promise<DoneAbout> {
  expect(await (typeof content === "string" ? lay(owner, content) : layFile(owner, content))).toEqual([]);
  const current = await pageOf(owner);
  if (current?.about.kind === "table") {
    expect(await chooseColumns(owner, current.id, { ...current.about.mapping, dateFormat: "dmy" })).toBe(true);
    while ((await pageOf(owner))?.state === "reading") await goOn(owner, current.id);
  }
  expect(await beginSaving(owner, current?.id ?? "")).toBe(true);
  while ((await pageOf(owner))?.state === "saving") await goOn(owner, current?.id ?? "");
  return aboutOf<DoneAbout>(owner);
}

/** Every row of a person but what passes by itself. */
async function everythingOf({ userId }: OwnerScope): Promise<Record<string, unknown[]>> {
  const tables = await root.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.columns WHERE column_name = 'user_id' AND table_schema = 'public'",
  );
  const all: Record<string, unknown[]> = {};
  for (const { name } of tables.rows) {
    if (["imports", "import_parts", "rate_limits"].includes(name)) continue;
    all[name] = (await root.query(`SELECT t::text AS row FROM ${name} t WHERE user_id = $1 ORDER BY 1`, [userId])).rows;
  }
  return all;
}

/** Six weeks with something of everything that comes in, some of it deleted and put away. */
async function livedOwner(): Promise<OwnerScope> {
  const owner = await newOwner();
  const from = addDays(today, -45);
  await begin(owner, {
    on: from,
    intake: clearIntake(),
    devices: dilatorSet([18, 20, 23]).map((size) => ({ ...size, label: `${size.label} – mine 🌱` })),
  });
  await live(owner, {
    from,
    days: 44,
    outcome: (on, day) => ({
      note: `Day ${day}, "quoted"; =1+1\nünïcode 👩🏽‍⚕️`,
      pain: day === 36 ? 5 : 1,
      ...(day % 9 === 0 && { time: "07:05" }),
      on,
    }),
  });
  const items = [{ exerciseId: "pf-drop", position: "lying" }] as const;
  for (const name of ["Evening calm", "Morning"])
    await keepRoutine(owner, { id: uuidv7(), name, timesPerDay: 1, daysPerWeek: 7, items: [...items] }, true);
  await recordAgreement(owner, { id: uuidv7(), on: today, name: "Dr Meyer", role: "physiotherapist", agrees: true, parameters: { holdSeconds: 30 } });
  const extra = uuidv7();
  await addDevice(owner, {
    id: extra,
    label: "spare",
    maxDiameterMm: 25.5,
    insertableLengthMm: 120,
    tip: "tapered",
    flaredBase: true,
    material: "glass",
    use: "anal",
  });
  // Away for a week, back, and put away for good.
  await retireDevice(owner, extra, new Date(Date.now() - 9 * 86_400_000));
  await restoreDevice(owner, extra, new Date(Date.now() - 2 * 86_400_000));
  await retireDevice(owner, extra, new Date());
  const undone = uuidv7();
  for (const [id, weekdays] of [
    [undone, [1, 3]],
    [uuidv7(), [1, 2, 4, 6]],
  ] as const)
    expect(await changePlan(owner, { type: "availability", id, weekdays: [...weekdays] })).toEqual({ ok: true });
  expect(await undoPlanChange(owner, undone)).toBe(true);
  expect(await editProgram(owner, { id: uuidv7(), own: { dilationMinutes: 4 } })).toEqual({ ok: true });
  const daily = { ...dailyLogSchema.parse({ kind: "daily", on: addDays(today, -2), baselinePain: 2, stoolForm: 4 }), id: uuidv7() };
  expect(await saveLog(owner, daily)).not.toHaveProperty("errors");
  await deleteLog(owner, daily.id);
  return owner;
}

/** What of an export is brought in, without the decision of a deleted log: it is made again when the log is brought back. */
const broughtIn = (exported: Export) => ({
  ...Object.fromEntries(comesIn.map((section) => [section, exported[section]])),
  logs: exported.logs.map((log) => (log.deletedAt ? { ...log, decision: null } : log)),
});

describe("an export, brought into a new account", () => {
  let one: OwnerScope;
  let file: Export;
  beforeAll(async () => {
    one = await livedOwner();
    file = await exportOf(one, now);
    for (const section of comesIn) expect(file[section].length, section).toBeGreaterThan(0);
    expect(file.logs.filter(({ deletedAt }) => deletedAt)).toHaveLength(1);
  });

  it("gives an equal export, the same standing and the same decisions; the second time it adds nothing (security 44)", async () => {
    const other = await newOwner();
    const done = await bringIn(other, JSON.stringify(file, null, 2));
    expect(done.added).toEqual(Object.fromEntries(comesIn.map((section) => [section, file[section].length])));
    const again = await exportOf(other, now);
    expect(broughtIn(again)).toEqual(broughtIn(file));
    const { userId: _, userName: __, adultConfirmedAt: ___, createdAt: ____, ...settings } = file.account;
    expect(again.account).toMatchObject(settings);
    const [before, after] = [await standingOf(one), await standingOf(other)];
    expect(after.state).toEqual(before.state);
    expect(after.standing).toEqual(before.standing);
    expect(again.logs.filter(({ decision }) => decision).length).toBe(again.logs.filter(({ deletedAt }) => !deletedAt).length);
    // What an account is entered with, agreed to and shared by is its own.
    expect(again.consents.map(({ id }) => id)).not.toEqual(file.consents.map(({ id }) => id));
    expect(again.activity.filter(({ action }) => action === "data.imported")).toHaveLength(1);

    const rows = await everythingOf(other);
    const second = await bringIn(other, JSON.stringify(file));
    expect([Object.values(second.added).reduce((sum, n) => sum + n, 0), second.changed]).toEqual([0, 0]);
    const { audit_events: _told, standing_snapshots: _made, ...kept } = await everythingOf(other);
    const { audit_events: _toldBefore, standing_snapshots: _madeBefore, ...keptBefore } = rows;
    expect(kept).toEqual(keptBefore);
    expect((await rebuildStanding(other)).changed).toEqual([]);
  });

  it("as the zip of tables gives the same; after the JSON, or the other way round, nothing is added", async () => {
    const other = await newOwner();
    const zip = Buffer.concat(await gather(zipTables(csvTables(file), now)));
    const done = await bringIn(other, zip);
    expect([done.from, done.added]).toEqual(["export", Object.fromEntries(comesIn.map((section) => [section, file[section].length]))]);
    expect(broughtIn(await exportOf(other, now))).toEqual(broughtIn(file));
    expect((await standingOf(other)).state).toEqual((await standingOf(one)).state);
    const rows = await everythingOf(other);
    for (const again of [JSON.stringify(file), zip])
      expect((await bringIn(other, again)).added).toEqual(Object.fromEntries(comesIn.map((section) => [section, 0])));
    expect((await everythingOf(other)).logs).toEqual(rows.logs);
  });

  it("into the account that it came from adds nothing, and brings back nothing that was deleted since", async () => {
    const done = await bringIn(one, JSON.stringify(file));
    expect(Object.values(done.added).every((n) => n === 0)).toBe(true);
    expect(broughtIn(await exportOf(one, now))).toEqual(broughtIn(file));
  });

  it("keeps what people wrote sealed, each value bound to its new row", async () => {
    const other = await newOwner();
    expect(await lay(other, JSON.stringify(file))).toEqual([]);
    const parts = await root.query<{ content: string }>(
      "SELECT content FROM import_parts WHERE user_id = $1 UNION ALL SELECT about FROM imports WHERE user_id = $1",
      [other.userId],
    );
    expect(parts.rows.length).toBeGreaterThan(2);
    for (const { content } of parts.rows) expect(looksSealed(content)).toBe(true);
    await beginSaving(other, await idOf(other));
    const notes = await root.query<{ mine: string; theirs: string }>(
      "SELECT a.note AS mine, b.note AS theirs FROM logs a JOIN logs b ON a.id = b.id WHERE a.user_id = $1 AND b.user_id = $2 AND a.note IS NOT NULL",
      [other.userId, one.userId],
    );
    expect(notes.rows.length).toBeGreaterThan(10);
    for (const { mine, theirs } of notes.rows) expect(looksSealed(mine) && mine !== theirs).toBe(true);
    expect((await root.query("SELECT 1 FROM import_parts WHERE user_id = $1", [other.userId])).rows).toEqual([]);
  });

  it("reaches nothing that the rules forbid: what they do not let through changes nothing, whatever the file says", async () => {
    const other = await newOwner();
    const [largest] = file.devices.toSorted((a, b) => b.maxDiameterMm - a.maxDiameterMm).filter(({ retiredAt }) => !retiredAt);
    const on = addDays(today, -30);
    const forged: Export = {
      ...file,
      // The screening forbids; a program is accepted and the largest size confirmed all the same.
      screenings: file.screenings.map((screening) => ({ ...screening, result: "clear", intake: clearIntake({ urgent: ["fever"] }) })),
      confirmations: [{ id: uuidv7(), on, deviceId: largest?.id ?? "", createdAt: now.toISOString() }],
      logs: file.logs.map((log) => ({ ...log, decision: { action: "continue", rule: "FORGED", counts: true } })),
    };
    await bringIn(other, JSON.stringify(forged));
    const { standing } = await standingOf(other);
    expect(standing).toMatchObject({ state: "blocked", dilation: { open: false }, opens: [] });
    const exported = await exportOf(other, now);
    expect(exported.screenings[0]?.result).toBe("urgent-care");
    expect(JSON.stringify(exported.logs)).not.toContain("FORGED");
  });

  it("is refused whole when a row is not right, or when more would be kept than may be; nothing is saved", async () => {
    const other = await newOwner();
    const before = await everythingOf(other);
    const bad = { ...file, logs: [...file.logs.slice(1), { ...file.logs[0], body: { pain: 99 } }] };
    expect((await lay(other, JSON.stringify(bad)))[0]).toMatch(/^Logs, number \d+: /);
    expect((await lay(other, JSON.stringify(file).slice(0, 9000)))[0]).toContain("not whole");
    expect(await pageOf(other)).toBeNull();
    const [device] = file.devices;
    const many = { ...file, devices: [...file.devices, ...Array.from({ length: 60 }, () => ({ ...device, id: uuidv7(), retiredAt: null }))] };
    expect(await lay(other, JSON.stringify(many))).toEqual([]);
    await expect(beginSaving(other, await idOf(other))).rejects.toThrow("more than 60 sizes");
    expect((await pageOf(other))?.state).toBe("ready");
    expect(await everythingOf(other)).toEqual(before);
    expect(await forgetImport(other, await idOf(other), { saved: false })).toBe(true);
  });

  it("keeps to its account: another's file is not there, and another's settings stay where something is recorded", async () => {
    const [other, third] = [await newOwner(), await newOwner()];
    await lay(other, JSON.stringify(file));
    const id = await idOf(other);
    expect([await beginSaving(third, id), await goOn(third, id), await forgetImport(third, id, { saved: false })]).toEqual([false, null, false]);
    await begin(third, { on: today, intake: clearIntake(), devices: dilatorSet([18]) });
    const done = await bringIn(third, JSON.stringify({ ...file, account: { ...file.account, timeZone: "Asia/Tokyo", unit: "inch" } }));
    expect(done.settings).toBe(false);
    expect((await standingOf(third)).person).toMatchObject({ timeZone, unit: "mm" });
  });
});

describe("a table", () => {
  let owner: OwnerScope;
  beforeEach(async () => {
    owner = await newOwner();
    await begin(owner, { on: addDays(today, -3), intake: clearIntake(), devices: dilatorSet([20, 23]) });
  });
  const line = (back: number, rest = "20;10;2;8;no;fine") => `${addDays(today, -back).split("-").reverse().join(".")};${rest}`;
  const header = "Datum;Size;Minutes;Pain;Comfort;Blood;Note";

  it("comes in as logs that the rules decide on; the same file twice, also with another face, adds nothing; and it can be taken out again", async () => {
    const before = await exportOf(owner, now);
    const lines = [
      header,
      line(400),
      line(399, '23;10;4;6;spotting;"a; b"'),
      line(399),
      line(399),
      line(1, "21;10;1;8;no;no such size"),
      line(-2),
      "=cmd|' /C calc'!A0;;;;;;",
    ];
    const done = await bringIn(owner, lines.join("\n"));
    expect(done).toMatchObject({ added: { logs: 4 }, same: 0, left: 3 });
    const exported = await exportOf(owner, now);
    expect(exported.logs).toHaveLength(before.logs.length + 4);
    expect(exported.logs.filter(({ decision }) => decision)).toHaveLength(exported.logs.length);
    expect(exported.logs.map(({ note }) => note)).toEqual(expect.arrayContaining(["fine", "a; b"]));
    // The same rows with commas, quotes, other line ends and a mark before them; and one more.
    const cells = lines.map((one) =>
      one
        .split(/;(?! b)/)
        .map((cell) => `"${cell.replaceAll('"', "")}"`)
        .join(","),
    );
    const again = await bringIn(owner, `\uFEFF${cells.join("\r\n")}\r\n"${line(398).replaceAll(";", '","')}"`);
    expect(again).toMatchObject({ added: { logs: 1 }, same: 4, left: 3 });
    expect(await undoImport(owner, await idOf(owner))).toBe(true);
    expect((await exportOf(owner, now)).logs).toHaveLength(before.logs.length + 4);
    expect((await rebuildStanding(owner)).changed).toEqual([]);
  });

  it("says row by row what is wrong, and reads the rows again when its columns are chosen anew", async () => {
    await lay(owner, [header, line(5, "20;10;;8;no;"), line(6, "20;ten;2;8;no;"), line(7)].join("\n"));
    const { about, id } = (await pageOf(owner)) as Import & { about: TableAbout };
    expect(about.mapping).toMatchObject({
      header: true,
      dateFormat: "dmy",
      columns: { on: 0, size: 1, minutes: 2, pain: 3, comfort: 4, blood: 5, note: 6 },
    });
    await chooseColumns(owner, id, about.mapping);
    const read = await aboutOf<TableAbout>(owner);
    expect(read.found).toEqual({ good: 1, same: 0, bad: 2 });
    expect(read.problems).toEqual([
      { row: 2, target: "pain", sentence: "There is no number for pain." },
      { row: 3, target: "minutes", cell: "ten", sentence: "This is not a number." },
    ]);
    expect(read.shown.map(({ row }) => row)).toEqual([4]);
    const { minutes: _, ...columns } = about.mapping.columns;
    await chooseColumns(owner, id, { ...about.mapping, columns, otherwise: { kind: "dilation", minutes: 5 } });
    expect((await aboutOf<TableAbout>(owner)).found).toEqual({ good: 2, same: 0, bad: 1 });
  });

  it("is gone without a trace when it is cancelled, and after a week", async () => {
    const before = await everythingOf(owner);
    await lay(owner, [header, line(5)].join("\n"));
    const id = await idOf(owner);
    await chooseColumns(owner, id, (await aboutOf<TableAbout>(owner)).mapping);
    expect(await forgetImport(owner, id, { saved: false })).toBe(true);
    expect(await everythingOf(owner)).toEqual(before);
    expect((await root.query("SELECT 1 FROM import_parts WHERE user_id = $1", [owner.userId])).rows).toEqual([]);
    await lay(owner, [header, line(5)].join("\n"));
    await root.query("UPDATE imports SET created_at = now() - interval '8 days' WHERE user_id = $1", [owner.userId]);
    expect(await pageOf(owner)).toBeNull();
    const hash = uuidv4();
    await root.query("INSERT INTO sessions (token_hash, user_id, expires_at) VALUES ($1, $2, now() + interval '1 day')", [hash, owner.userId]);
    await root.query("SELECT touch_session($1, now() + interval '1 day')", [hash]);
    expect((await root.query("SELECT 1 FROM imports WHERE user_id = $1", [owner.userId])).rows).toEqual([]);
  });

  it("of 50,000 rows is read in steps that can end anywhere, and saved at once; memory stays below 400 MB more (security 39)", async () => {
    const rows = Array.from({ length: 50_000 }, (_, n) => line(1 + (n % 7300), `${n % 3 ? 20 : 23};${n % 16};${n % 4};${5 + (n % 6)};no;row ${n}`));
    const [start, memory] = [performance.now(), process.memoryUsage().rss];
    let most = memory;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss);
    }, 20);
    expect(await lay(owner, [header, ...rows].join("\n"))).toEqual([]);
    const { id, about } = (await pageOf(owner)) as Import & { about: TableAbout };
    await chooseColumns(owner, id, about.mapping);
    const standing = await pageOf(owner);
    expect(standing).toMatchObject({ state: "reading", total: 21 });
    // Another browser, another day, another process: each step finds where the one before it ended. Two at once are one after the other.
    const [one, two] = await Promise.all([goOn(owner, id), goOn(owner, id)]);
    expect([one?.done, two?.done].sort()).toEqual([(standing?.done ?? 0) + 1, (standing?.done ?? 0) + 2]);
    const before = await everythingOf(owner);
    while ((await pageOf(owner))?.state === "reading") await goOn(owner, id);
    expect((await aboutOf<TableAbout>(owner)).found).toEqual({ good: 50_000, same: 0, bad: 0 });
    // Until the last moment nothing of it is in the records.
    expect(await everythingOf(owner)).toEqual(before);
    const read = performance.now();
    await beginSaving(owner, id);
    expect((await pageOf(owner))?.state).toBe("saving");
    expect(await everythingOf(owner)).toEqual(before);
    // Sent twice, it is saved once: the second waits, and says how things stand when that takes too long.
    const cancelled = new Promise((resolve) => setTimeout(resolve, 500)).then(() => forgetImport(owner, id, { saved: false }).catch(String));
    const [first, second] = await Promise.all([goOn(owner, id), goOn(owner, id)]);
    expect(await cancelled).toContain("can no longer be cancelled");
    expect([first?.state, second?.state]).toContain("done");
    expect((await goOn(owner, id))?.state).toBe("done");
    expect((await aboutOf<DoneAbout>(owner)).added.logs).toBe(50_000);
    const [seconds, saving] = [(read - start) / 1000, (performance.now() - read) / 1000];
    clearInterval(watch);
    const megabytes = (most - memory) / 1e6;
    console.info(`50,000 rows: read in ${seconds.toFixed(1)} s, saved in ${saving.toFixed(1)} s, at most ${megabytes.toFixed(0)} MB more`);
    // A test's process is told of no bound and tidies up late: import-load.spec.ts holds the server's own.
    expect(megabytes).toBeLessThan(400);
    expect((await root.query("SELECT count(*)::int AS n FROM logs WHERE user_id = $1 AND decision IS NOT NULL", [owner.userId])).rows).toEqual([
      { n: 50_000 },
    ]);
    expect((await rebuildStanding(owner)).changed).toEqual([]);
    // An account does not grow without end.
    await lay(owner, [header, ...rows.slice(0, 10_001).map((row) => `${row} again`)].join("\n"));
    const more = (await pageOf(owner)) as Import & { about: TableAbout };
    await chooseColumns(owner, more.id, more.about.mapping);
    while ((await pageOf(owner))?.state === "reading") await goOn(owner, more.id);
    await beginSaving(owner, more.id);
    await expect(goOn(owner, more.id)).rejects.toThrow("more than 60,000 logs");
    expect((await root.query("SELECT count(*)::int AS n FROM logs WHERE user_id = $1", [owner.userId])).rows).toEqual([{ n: 50_000 }]);
  });
});
