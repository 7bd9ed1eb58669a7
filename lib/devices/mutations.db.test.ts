import { v7 as uuidv7 } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { createAccount } from "@/lib/accounts/mutations";
import { addDays } from "@/lib/core/calendar";
import { localDateAt } from "@/lib/core/dates";
import { asScope } from "@/lib/core/db";
import { unsafeOwner } from "@/lib/core/owner";
import type { OwnerScope } from "@/lib/core/scope";
import { rebuildStanding } from "@/lib/programs/mutations";
import { type Course, readCourse, setPageOf } from "@/lib/programs/queries";
import { deleteLog, saveLog } from "@/lib/sessions/mutations";
import { dilationLogSchema } from "@/lib/sessions/schema";
import { begin, clearIntake, dilatorSet, live } from "@/prisma/live-plan";
import { restoreDevice, retireDevice } from "./mutations";

const timeZone = "Europe/London";
const today = localDateAt(new Date(), timeZone);
const noon = (on: string) => new Date(`${on}T12:00:00Z`);
let owner: OwnerScope;

const courseOn = (on: string): Promise<Course> => asScope(owner, (tx) => readCourse(tx, owner, noon(on)), { readOnly: true });
const ofSize = ({ devices }: Course, mm: number) => devices.find(({ maxDiameterMm }) => maxDiameterMm === mm)?.id ?? "";
const decisions = () => asScope(owner, (tx) => tx.log.findMany({ select: { id: true, decision: true }, orderBy: { id: "asc" } }), { readOnly: true });
const newPerson = async () => {
  const account = await createAccount({ userName: `p${uuidv7()}`, password: "three quiet rivers", timeZone, adult: true, consent: true });
  if (!account) throw new Error("The name was taken.");
  return unsafeOwner(account.userId);
};

beforeEach(async () => {
  owner = await newPerson();
});

describe("a size that is put away", () => {
  const start = addDays(today, -60);

  /** Practised as planned for 30 days, then at 20 mm, up to ten days ago. */
  async function practise(): Promise<void> {
    await begin(owner, { on: start, intake: clearIntake(), devices: dilatorSet([18, 20, 23]) });
    await live(owner, { from: start, days: 50, outcome: () => ({}) });
  }

  it("keeps its history, leads the plan down, and is stepped up to anew when it is taken back", async () => {
    await practise();
    const before = await courseOn(addDays(today, -10));
    const held = before.standing.device;
    if (!held || held.mm === 18) throw new Error("50 days as planned no longer lead to a second size.");
    const known = await decisions();

    expect(await retireDevice(owner, held.id, noon(addDays(today, -9)))).toBe("done");
    expect(await decisions(), "what was decided stands").toEqual(known);
    const lower = (await courseOn(addDays(today, -9))).standing.device?.mm ?? 0;
    expect(lower).toBeLessThan(held.mm);

    expect(await restoreDevice(owner, held.id, noon(today))).toBe("done");
    const back = await courseOn(today);
    expect(back.devices.find(({ id }) => id === held.id)).toMatchObject({ away: [{ from: addDays(today, -9), until: today }] });
    expect(back.standing.device?.mm, "never up by itself").toBe(lower);
    expect(back.standing.readiness?.nextDeviceId).toBe(held.id);
    expect(await decisions()).toEqual(known);
    expect((await rebuildStanding(owner)).changed).toEqual([]);
  });

  it("taken back on the same day, was never away; asked twice, nothing more happens", async () => {
    await practise();
    const id = ofSize(await courseOn(today), 20);
    const before = (await courseOn(today)).standing.device;
    for (const _ of [1, 2]) expect(await retireDevice(owner, id, noon(today))).toBe("done");
    for (const _ of [1, 2]) expect(await restoreDevice(owner, id, noon(today))).toBe("done");
    const after = await courseOn(today);
    expect(after.standing.device).toEqual(before);
    expect(after.devices.find((device) => device.id === id)).not.toHaveProperty("away");
  });

  it("is nobody else's to put away or take back", async () => {
    await practise();
    const id = ofSize(await courseOn(today), 20);
    const stranger = await newPerson();
    expect(await retireDevice(stranger, id)).toBe("missing");
    expect(await restoreDevice(stranger, id)).toBe("missing");
    expect((await courseOn(today)).devices.find((device) => device.id === id)).not.toHaveProperty("retiredOn");
  });
});

it("says of each size when it was used, the smaller ones that came first too, and not what was deleted", async () => {
  const day = addDays(today, -8);
  await begin(owner, { on: day, intake: clearIntake(), devices: dilatorSet([18, 20, 23]) });
  const course = await courseOn(today);
  const [small, large, unused] = [ofSize(course, 18), ofSize(course, 20), ofSize(course, 23)];
  const log = async (on: string, ...used: string[]) => {
    const id = uuidv7();
    const segments = used.map((deviceId) => ({ deviceId, minutes: 1 }));
    const saved = await saveLog(owner, { ...dilationLogSchema.parse({ kind: "dilation", on, segments, pain: 1, comfort: 8 }), id });
    if ("errors" in saved) throw new Error(JSON.stringify(saved.errors));
    return id;
  };
  await log(day, small);
  // The same size twice in a session is one session.
  await log(addDays(day, 2), small, large, small);
  await log(addDays(day, 4), small, large);
  await deleteLog(owner, await log(addDays(day, 6), large));
  const { uses } = await setPageOf(owner);
  expect(uses.get(small)).toEqual({ sessions: 3, first: day, last: addDays(day, 4) });
  expect(uses.get(large)).toEqual({ sessions: 2, first: addDays(day, 2), last: addDays(day, 4) });
  expect(uses.get(unused)).toBeUndefined();
  owner = await newPerson();
  expect((await setPageOf(owner)).uses.size).toBe(0);
});
