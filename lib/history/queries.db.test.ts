import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { createAccount } from "@/lib/accounts/mutations";
import { addDays, localDateAt } from "@/lib/core/dates";
import { asReader, asScope } from "@/lib/core/db";
import { unsafeOwner } from "@/lib/core/owner";
import type { OwnerScope } from "@/lib/core/scope";
import { begin, clearIntake, dilatorSet, live } from "@/prisma/live-plan";
import { historyDayOf, historyOf, pageSize, readLogPage } from "./queries";
import { windowDays } from "./read-filter";

// Before the first connection: each query that a client sends is a round trip.
const sent = vi.spyOn(pg.Client.prototype, "query");
const today = localDateAt(new Date(), "Europe/London");
const years = 3_650;
let owner: OwnerScope;
let stranger: OwnerScope;
let devices: string[];

async function person(days: number): Promise<OwnerScope> {
  const account = await createAccount({
    userName: `p${uuidv7()}`,
    password: "three quiet rivers",
    timeZone: "Europe/London",
    adult: true,
    consent: true,
  });
  if (!account) throw new Error("The name was taken.");
  const made = unsafeOwner(account.userId);
  const from = addDays(today, -days);
  await begin(made, { on: from, intake: clearIntake(), devices: dilatorSet([18, 20]) });
  await live(made, { from, days, outcome: () => ({ note: "a line of mine" }) });
  return made;
}

/** One log a day back from the first one, until there are as many. */
const fill = (scope: OwnerScope, logs: number) =>
  asScope(
    scope,
    (tx) => tx.$executeRaw`
      WITH own AS MATERIALIZED (SELECT *, row_number() OVER (ORDER BY id) - 1 AS n, count(*) OVER () AS among FROM logs WHERE user_id = ${scope.userId}::uuid)
      INSERT INTO logs (user_id, id, kind, "on", pain, comfort, blood, device_id, body, decision, updated_at)
      SELECT user_id, gen_random_uuid(), kind, (SELECT min("on") FROM own) - day, pain, comfort, blood, device_id, body, decision, now()
      FROM generate_series(1, ${logs}::int) day JOIN own ON n = day % among`,
  );

beforeAll(async () => {
  owner = await person(24);
  stranger = await person(20);
  await fill(owner, years);
  devices = (await historyOf(owner, {})).course.devices.map(({ id }) => id);
});

/** The session's own check, before any page reads, is one more. */
async function roundTrips(work: () => Promise<unknown>): Promise<number> {
  sent.mockClear();
  await work();
  return sent.mock.calls.length + 1;
}

describe(`the history of somebody with ${years} logs`, () => {
  it("takes at most 7 round trips, the session's check and the transaction among them", async () => {
    expect(await roundTrips(() => historyOf(owner, {}))).toBe(6);
    expect(await roundTrips(() => historyOf(owner, { from: "2000-01-01", kind: "session", device: devices[0] }))).toBeLessThanOrEqual(7);
    expect(await roundTrips(() => historyDayOf(owner, addDays(today, -400)))).toBeLessThanOrEqual(7);
  });
  it("reads what its days hold and the weeks before them, not a life", async () => {
    const { stretch, page } = await historyOf(owner, {});
    expect(page.entries).toHaveLength(pageSize);
    const all = [...(stretch?.records ?? []), ...(stretch?.lead ?? [])];
    expect(all.length).toBeGreaterThan(windowDays / 2);
    expect(all.length).toBeLessThanOrEqual(windowDays + 28);
    const year = await historyOf(owner, { from: "2000-01-01" });
    expect(year.stretch?.records.length).toBeLessThanOrEqual(366);
    expect(year.filter.before).toMatchObject({ from: "2000-01-01" });
  });
  it("takes a page from the stretch that is the one asked for alone, with one from after its days", async () => {
    const [, ofTomorrow] = (await historyOf(owner, {})).page.entries;
    const move = (on: string) =>
      asScope(owner, (tx) => tx.log.update({ where: { userId_id: { userId: owner.userId, id: ofTomorrow?.id ?? "" } }, data: { on: new Date(on) } }));
    await move(addDays(today, 1));
    try {
      for (const query of [{}, { from: addDays(today, -120) }, { from: addDays(today, -10), to: addDays(today, -5) }, { kind: "session" }]) {
        const { page, filter } = await historyOf(owner, query);
        expect(page).toEqual(await asReader(owner, (tx) => readLogPage(tx, owner, filter)));
      }
      expect((await historyOf(owner, {})).page.entries[0]?.id).toBe(ofTomorrow?.id);
    } finally {
      await move(ofTomorrow?.log.on ?? today);
    }
  });
  it("knows the sizes that were used before", async () => {
    const { stretch } = await historyOf(owner, {});
    expect([...(stretch?.begun ?? [])]).toContain(18);
  });
});

describe("filters", () => {
  it("hold for the list and for what the pictures are made of", async () => {
    const [from, to] = [addDays(today, -200), addDays(today, -150)];
    const { page, stretch } = await historyOf(owner, { from, to, kind: "session", device: devices[0] });
    expect(page.entries.length).toBeGreaterThan(0);
    for (const { log } of page.entries) expect([log.kind, log.on >= from && log.on <= to]).toEqual(["dilation", true]);
    for (const { kind, on, sizeMm } of stretch?.records ?? []) expect([kind, on >= from && on <= to, sizeMm]).toEqual(["dilation", true, 18]);
    expect((await historyOf(owner, { kind: "skip" })).page.entries).toEqual([]);
  });
  it("take nobody else's size, and leave what is wrong out", async () => {
    const foreign = (await historyOf(stranger, {})).course.devices[0]?.id;
    const { filter, page } = await historyOf(owner, { device: foreign, from: "x" });
    expect(filter.problems).toEqual(["from", "device"]);
    expect(page.entries).toHaveLength(pageSize);
  });
});

it("opens a day with its notes, for its person only", async () => {
  const [newest] = (await historyOf(owner, {})).page.entries;
  const on = newest?.log.on ?? "";
  const { logs } = await historyDayOf(owner, on);
  expect(logs.map(({ id, note }) => [id, note])).toEqual([[newest?.id, "a line of mine"]]);
  const theirs = await historyDayOf(stranger, on);
  expect(theirs.logs.map(({ id }) => id)).not.toContain(newest?.id);
});
