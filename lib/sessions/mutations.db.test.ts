import { v7 as uuidv7 } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { createAccount } from "@/lib/accounts/mutations";
import { addDays } from "@/lib/core/calendar";
import { seal } from "@/lib/core/crypto";
import { asScope } from "@/lib/core/db";
import { unsafeOwner } from "@/lib/core/owner";
import type { OwnerScope } from "@/lib/core/scope";
import { labelPlace } from "@/lib/devices/queries";
import { historyOf, logPageOf } from "@/lib/history/queries";
import { rebuildStanding } from "@/lib/programs/mutations";
import * as mutations from "./mutations";
import { deleteLog, type IdentifiedLog, restoreLog } from "./mutations";
import { logSchema } from "./schema";

/** "Now" is the end of that January: the tests do not age. */
const now = new Date("2026-01-31T12:00:00Z");
const taken = async <T>(result: Promise<T>): Promise<Exclude<T, mutations.RefusedLog>> => {
  const saved = await result;
  if (saved && typeof saved === "object" && "errors" in saved) throw new Error(JSON.stringify(saved.errors));
  return saved as Exclude<T, mutations.RefusedLog>;
};
const saveLog = (scope: OwnerScope, log: mutations.IdentifiedLog) => taken(mutations.saveLog(scope, log, now));
const editLog = (scope: OwnerScope, log: mutations.IdentifiedLog) => taken(mutations.editLog(scope, log, now));
let owner: OwnerScope;
let device: string;

async function person(): Promise<{ owner: OwnerScope; device: string }> {
  const account = await createAccount({
    userName: `p${uuidv7()}`,
    password: "three quiet rivers",
    timeZone: "Europe/London",
    adult: true,
    consent: true,
  });
  if (!account) throw new Error("The name was taken.");
  const created = unsafeOwner(account.userId);
  const id = uuidv7();
  const set = {
    label: seal("One", labelPlace(created.userId, id)),
    maxDiameterMm: 23,
    insertableLengthMm: 100,
    tip: "rounded",
    flaredBase: true,
    material: "silicone",
    use: "anal",
  };
  await asScope(created, (tx) => tx.device.create({ data: { userId: created.userId, id, ...set, createdAt: new Date("2025-01-01") } }));
  return { owner: created, device: id };
}

const session = (on: string, more: object = {}, id = uuidv7()): IdentifiedLog => ({
  ...logSchema.parse({ kind: "dilation", on, segments: [{ deviceId: device, minutes: 3 }], pain: 1, comfort: 8, ...more }),
  id,
});

const snapshot = (scope: OwnerScope) =>
  asScope(scope, (tx) => tx.standingSnapshot.findUnique({ where: { userId: scope.userId } }), { readOnly: true });

/** What is stored now is what a fold of everything from nothing makes. */
async function expectRebuilt(): Promise<void> {
  const before = await snapshot(owner);
  expect((await rebuildStanding(owner)).changed).toEqual([]);
  expect((await snapshot(owner))?.state).toEqual(before?.state);
}
const logOf = async (scope: OwnerScope, id: string) => (await logPageOf(scope, id))?.own ?? null;
const actionOf = async (id: string) => (await logOf(owner, id))?.decision?.action;

beforeEach(async () => {
  ({ owner, device } = await person());
});

describe("saving a log", () => {
  it("writes one row, however often it is sent", async () => {
    const log = session("2026-01-05", { note: undefined });
    const [first, second] = await Promise.all([saveLog(owner, log), saveLog(owner, log)]);
    const again = await saveLog(owner, log);
    expect([first.repeated, second.repeated].filter(Boolean)).toEqual(["same"]);
    expect(again).toMatchObject({ id: log.id, repeated: "same", changed: [] });
    expect(again.decision).toEqual(first.decision);
    expect((await historyOf(owner, {})).page.entries).toHaveLength(1);
    await expectRebuilt();
  });
  it("keeps what was saved first when the same id comes with other answers", async () => {
    const log = session("2026-01-05");
    await saveLog(owner, { ...log, note: "as it was" });
    expect((await saveLog(owner, { ...log, note: "as it was" })).repeated).toBe("same");
    expect((await saveLog(owner, { ...log, pain: 9 } as IdentifiedLog)).repeated).toBe("different");
    expect(await logOf(owner, log.id)).toMatchObject({ log: { pain: 1 }, note: "as it was" });
  });
  it("takes a session that was stopped early without its comfort, and decides on it", async () => {
    const { decision } = await saveLog(owner, session("2026-01-08", { comfort: undefined, stoppedEarly: true, pain: 6, sharpPain: true }));
    expect(decision?.action).toBe("stop");
    await expectRebuilt();
  });

  it("keeps the note sealed", async () => {
    const log = session("2026-01-05", { note: "a quiet word" });
    await saveLog(owner, log);
    const row = await asScope(owner, (tx) => tx.log.findFirstOrThrow({ where: { userId: owner.userId, id: log.id } }));
    expect(JSON.stringify(row)).not.toContain("quiet word");
    expect((await logOf(owner, log.id))?.note).toBe("a quiet word");
  });
});

describe("refusing a log", () => {
  it("writes nothing of a day to come, or with another person's device", async () => {
    const other = await person();
    const tomorrow = await mutations.saveLog(owner, session("2026-02-01"), now);
    expect(tomorrow).toMatchObject({ errors: { on: expect.any(String) } });
    const foreign = await mutations.saveLog(owner, session("2026-01-05", { segments: [{ deviceId: other.device, minutes: 3 }] }), now);
    expect(foreign).toMatchObject({ errors: { segments: expect.any(String) } });
    expect((await historyOf(owner, {})).page.entries).toHaveLength(0);
    expect(await snapshot(owner)).toBeNull();
  });
});

describe("changing the past", () => {
  it("decides again from a back-dated log on: a second strong pain in 14 days pauses", async () => {
    const later = session("2026-01-10", { pain: 5 });
    await saveLog(owner, later);
    expect(await actionOf(later.id)).toBe("stop");
    const { changed } = await saveLog(owner, session("2026-01-05", { pain: 5 }));
    expect(changed).toMatchObject([{ logId: later.id, before: { action: "stop" }, after: { action: "pause" } }]);
    expect(await actionOf(later.id)).toBe("pause");
    await expectRebuilt();
  });
  it("decides again after an edit, a delete and a restore", async () => {
    const earlier = session("2026-01-05", { pain: 5 });
    const later = session("2026-01-10", { pain: 5 });
    await saveLog(owner, earlier);
    expect((await saveLog(owner, later)).decision?.action).toBe("pause");

    const edited = await editLog(owner, { ...earlier, pain: 1 } as IdentifiedLog);
    expect(edited?.decision?.action).toBe("continue");
    expect(edited?.changed).toMatchObject([{ logId: later.id, after: { action: "stop" } }]);
    await expectRebuilt();

    await editLog(owner, earlier);
    expect((await deleteLog(owner, earlier.id))?.changed).toMatchObject([{ logId: later.id, after: { action: "stop" } }]);
    expect((await historyOf(owner, {})).page.entries.map(({ id }) => id)).toEqual([later.id]);
    await expectRebuilt();

    expect((await restoreLog(owner, earlier.id))?.changed).toMatchObject([{ logId: later.id, after: { action: "pause" } }]);
    expect(await actionOf(later.id)).toBe("pause");
    await expectRebuilt();
  });
  it("takes the next day's answer once the next day has come, and forgets an older one's hours", async () => {
    const log = session("2026-01-05", { note: "kept" });
    await saveLog(owner, log);
    expect(await mutations.answerSoreness(owner, log.id, { nextDaySoreness: 3 }, new Date("2026-01-05T20:00:00Z"))).toBe("too-soon");
    expect(await mutations.answerSoreness(owner, log.id, { nextDaySoreness: 5, sorenessHours: 60 }, now)).toMatchObject({
      decision: { action: "rest" },
    });
    expect(await mutations.answerSoreness(owner, log.id, { nextDaySoreness: 0 }, now)).toMatchObject({
      decision: { action: "continue", counts: expect.any(Boolean) },
    });
    expect(await mutations.answerSoreness(owner, log.id, { nextDaySoreness: 9 }, now, true), "answered meanwhile").toBeNull();
    const stored = await logOf(owner, log.id);
    expect(stored).toMatchObject({ note: "kept", log: { nextDaySoreness: 0 } });
    expect(stored?.log).not.toHaveProperty("sorenessHours");
    await expectRebuilt();
  });
});

describe("another person's log", () => {
  it("is not there for reading, changing, deleting or answering", async () => {
    const log = session("2026-01-05");
    await saveLog(owner, log);
    const { owner: stranger, device: own } = await person();
    expect(await logOf(stranger, log.id)).toBeNull();
    expect(await logPageOf(stranger, log.id)).toBeNull();
    expect(await editLog(stranger, session("2026-01-05", { segments: [{ deviceId: own, minutes: 3 }] }, log.id))).toBeNull();
    expect(await deleteLog(stranger, log.id)).toBeNull();
    expect(await restoreLog(stranger, log.id)).toBeNull();
    expect(await mutations.answerSoreness(stranger, log.id, { nextDaySoreness: 1 }, now)).toBeNull();
    expect((await logPageOf(owner, log.id, [log.id]))?.others).toHaveLength(1);
    expect(await logOf(owner, log.id)).toMatchObject({ deleted: false });
  });
});

describe("the history by cursor", () => {
  it("shows every log once, newest first, over all its pages", async () => {
    const saved: string[] = [];
    for (let day = 0; day < 35; day++) {
      for (const reason of ["travel", "other"]) {
        const log = { ...logSchema.parse({ kind: "skip", on: addDays("2025-11-01", day), reason }), id: uuidv7() };
        await saveLog(owner, log);
        saved.push(log.id);
      }
    }
    const seen: string[] = [];
    let cursor: { on: string; id: string } | undefined;
    do {
      const { page } = await historyOf(owner, {}, cursor);
      seen.push(...page.entries.map(({ id }) => id));
      const last = page.entries.at(-1);
      cursor = page.next && last ? { on: last.log.on, id: last.id } : undefined;
    } while (cursor);
    expect(seen).toEqual([...saved].reverse());
  });
});
