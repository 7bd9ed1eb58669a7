import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createAccount } from "@/lib/accounts/mutations";
import { asScope } from "@/lib/core/db";
import { unsafeOwner } from "@/lib/core/owner";
import type { OwnerScope } from "@/lib/core/scope";
import { recordAgreement } from "@/lib/programs/mutations";
import { readCourse } from "@/lib/programs/queries";
import { saveLog } from "@/lib/sessions/mutations";
import { logSchema } from "@/lib/sessions/schema";
import { begin, clearIntake } from "@/prisma/live-plan";
import { deleteRoutine, keepRoutine, restoreRoutine } from "./mutations";
import { mostRoutines } from "./own-routine";
import type { OwnRoutine, RoutineItem } from "./schema";

const root = new pg.Client({ connectionString: process.env.DATABASE_URL });
const app = new pg.Client({ connectionString: process.env.APP_DATABASE_URL });
beforeAll(() => Promise.all([root.connect(), app.connect()]));
afterAll(() => Promise.all([root.end(), app.end()]));

const on = "2026-03-01";
let owner: OwnerScope;

async function person(): Promise<OwnerScope> {
  const made = await createAccount({ userName: `p${uuidv7()}`, password: "three quiet rivers", timeZone: "UTC", adult: true, consent: true });
  return unsafeOwner(made?.userId ?? "");
}
beforeEach(async () => {
  owner = await person();
});

const drop: RoutineItem = { exerciseId: "pf-drop", position: "lying", repetitions: 5, seconds: { in: 4, out: 6 } };
const squeeze: RoutineItem = { exerciseId: "pf-slow", position: "sitting", seconds: { contract: 5, release: 10 } };
const routine = (more: Partial<OwnRoutine> = {}): OwnRoutine => ({
  id: uuidv7(),
  name: "Evening",
  timesPerDay: 2,
  daysPerWeek: 5,
  items: [drop, squeeze],
  ...more,
});

const kept = async (who = owner) => (await asScope(who, (tx) => readCourse(tx, who), { readOnly: true })).ownRoutines;
const events = async () =>
  (
    await root.query<{ action: string; columns: string[] }>("SELECT action, columns FROM audit_events WHERE user_id = $1 ORDER BY at, id", [
      owner.userId,
    ])
  ).rows.filter(({ action }) => action.startsWith("own_routines"));
const tight = (who: OwnerScope) => begin(who, { on, intake: clearIntake({ tight: ["pelvic-pain"] }), devices: [], accepts: false });

describe("an own routine", () => {
  it("comes back as it was kept, and its name is ciphertext", async () => {
    const mine = routine();
    expect(await keepRoutine(owner, mine, true)).toBe("done");
    expect(await kept()).toEqual([{ ...mine, deleted: false }]);
    const { rows } = await root.query("SELECT name, items FROM own_routines WHERE user_id = $1", [owner.userId]);
    expect(rows[0].name).not.toContain("Evening");
    expect(rows[0].items).toEqual(mine.items);
  });

  it("sent many times at once is one row, written once", async () => {
    const mine = routine();
    const answers = await Promise.all(Array.from({ length: 8 }, () => keepRoutine(owner, mine, true)));
    expect(new Set(answers)).toEqual(new Set(["done"]));
    expect(await kept()).toHaveLength(1);
    expect((await events()).map(({ action }) => action)).toEqual(["own_routines.added"]);
  });

  it("put right and sent again is the same row, and only what changed is told", async () => {
    const mine = routine();
    await keepRoutine(owner, mine, true);
    expect(await keepRoutine(owner, { ...mine, timesPerDay: 3, items: [drop] }, true)).toBe("done");
    expect(await keepRoutine(owner, { ...mine, name: "Morning", timesPerDay: 3, items: [drop] }, false)).toBe("done");
    expect(await kept()).toEqual([{ ...mine, name: "Morning", timesPerDay: 3, items: [drop], deleted: false }]);
    expect((await events()).slice(1).map(({ columns }) => columns)).toEqual([["items", "times_per_day"], ["name"]]);
  });

  it("is deleted and brought back; a deleted one is not changed, nor made again by a late sending", async () => {
    const mine = routine();
    await keepRoutine(owner, mine, true);
    expect([await deleteRoutine(owner, mine.id), await deleteRoutine(owner, mine.id)]).toEqual(["done", "done"]);
    expect(await kept()).toMatchObject([{ deleted: true }]);
    expect([await keepRoutine(owner, mine, true), await keepRoutine(owner, { ...mine, name: "x" }, false)]).toEqual(["missing", "missing"]);
    expect(await restoreRoutine(owner, mine.id)).toBe("done");
    expect(await kept()).toEqual([{ ...mine, deleted: false }]);
    expect((await events()).map(({ columns }) => columns)).toEqual([[], ["deleted_at"], ["-deleted_at"]]);
  });

  it("of somebody else is missing, whatever is done with its id", async () => {
    const mine = routine();
    await keepRoutine(owner, mine, true);
    const stranger = await person();
    expect([
      await keepRoutine(stranger, { ...mine, name: "theirs" }, false),
      await deleteRoutine(stranger, mine.id),
      await restoreRoutine(stranger, mine.id),
    ]).toEqual(["missing", "missing", "missing"]);
    expect(await kept(stranger)).toEqual([]);
    // The same id for a new one of their own is a row of their own.
    expect(await keepRoutine(stranger, { ...mine, name: "theirs" }, true)).toBe("done");
    expect(await kept()).toEqual([{ ...mine, deleted: false }]);
  });

  it("is one of thirty at most; one deleted makes room, and comes back only into room", async () => {
    const all = Array.from({ length: mostRoutines }, (_, n) => routine({ name: `Routine ${n}`, items: [drop] }));
    for (const one of all) await keepRoutine(owner, one, true);
    const more = routine({ items: [drop] });
    expect(await keepRoutine(owner, more, true)).toBe("full");
    const [first] = all;
    await deleteRoutine(owner, first?.id ?? "");
    expect(await keepRoutine(owner, more, true)).toBe("done");
    expect(await restoreRoutine(owner, first?.id ?? "")).toBe("full");
    expect((await kept()).map(({ name }) => name)).toEqual([...all.map(({ name }) => name), "Evening"]);
  });
});

describe("the tight-floor guard (EX-TIGHT)", () => {
  it("refuses to keep a squeeze, takes everything else, and opens with an assessment", async () => {
    await tight(owner);
    const mine = routine();
    expect(await keepRoutine(owner, mine, true)).toMatchObject({ errors: { "": expect.stringContaining("Rule EX-TIGHT") } });
    expect(await kept()).toEqual([]);
    expect(await keepRoutine(owner, { ...mine, items: [drop] }, true)).toBe("done");
    expect(await keepRoutine(owner, mine, false)).toMatchObject({ errors: { "items.1.exerciseId": expect.any(String) } });
    await recordAgreement(owner, { id: uuidv7(), on, name: "Dr Meyer", role: "physiotherapist", agrees: true, floor: "neither" });
    expect(await keepRoutine(owner, mine, false)).toBe("done");
  });

  it("holds within the very transaction: a screening that comes first is seen, whatever was shown before", async () => {
    const mine = routine();
    // Both begin at once; the person's lock puts one before the other. Whichever it is, no squeeze is kept after the screening.
    const [saved] = await Promise.all([keepRoutine(owner, mine, true), tight(owner)]);
    const later = await keepRoutine(owner, { ...mine, name: "Later" }, true);
    expect(later).toHaveProperty("errors");
    expect((await kept()).length).toBe(saved === "done" ? 1 : 0);
  });

  it("leaves a routine that was kept before as it is: it can be deleted and brought back, and not changed with its squeeze", async () => {
    const mine = routine();
    await keepRoutine(owner, mine, true);
    await tight(owner);
    expect([await deleteRoutine(owner, mine.id), await restoreRoutine(owner, mine.id)]).toEqual(["done", "done"]);
    expect(await keepRoutine(owner, { ...mine, daysPerWeek: 6 }, false)).toHaveProperty("errors");
    expect(await keepRoutine(owner, { ...mine, items: [drop] }, false)).toBe("done");
  });
});

describe("a log of an own routine", () => {
  const log = (routineId: string) => ({ ...logSchema.parse({ kind: "exercise", on, routineId, pain: 0 }), id: uuidv7() });
  const now = new Date(`${on}T12:00:00Z`);
  it("is taken, also after the routine was deleted; not of somebody else's", async () => {
    const mine = routine();
    await keepRoutine(owner, mine, true);
    expect(await saveLog(owner, log(mine.id), now)).not.toHaveProperty("errors");
    await deleteRoutine(owner, mine.id);
    expect(await saveLog(owner, log(mine.id), now)).not.toHaveProperty("errors");
    expect(await saveLog(await person(), log(mine.id), now)).toHaveProperty("errors.routineId");
  });
});

describe("the table", () => {
  const insert = (times: number, days: number, items: unknown) =>
    app.query(
      "INSERT INTO own_routines (user_id, id, name, items, times_per_day, days_per_week, updated_at) VALUES ($1, $2, 'x', $3, $4, $5, now())",
      [owner.userId, uuidv7(), JSON.stringify(items), times, days],
    );
  it.each([
    [0, 7, [1]],
    [7, 7, [1]],
    [1, 0, [1]],
    [1, 8, [1]],
    [1, 7, []],
    [1, 7, {}],
    [1, 7, Array.from({ length: 13 }, () => 1)],
  ])("refuses %d times, %d days, %j", async (times, days, items) => {
    await app.query("BEGIN");
    await app.query(`SET LOCAL app.user_id = '${owner.userId}'`);
    await expect(insert(times, days, items)).rejects.toThrow(/check constraint/);
    await app.query("ROLLBACK");
  });

  it("shows nobody's rows to nobody, and lets the app delete none", async () => {
    await keepRoutine(owner, routine(), true);
    expect((await app.query("SELECT count(*)::int AS n FROM own_routines")).rows).toEqual([{ n: 0 }]);
    await expect(app.query("DELETE FROM own_routines")).rejects.toThrow(/permission denied/);
  });
});
