import { v4 as uuidv4, v7 as uuidv7 } from "uuid";
import { beforeEach, expect, test } from "vitest";
import { createAccount } from "@/lib/accounts/mutations";
import { addDays, localDateAt } from "@/lib/core/dates";
import { asScope } from "@/lib/core/db";
import { unsafeOwner } from "@/lib/core/owner";
import type { OwnerScope } from "@/lib/core/scope";
import { begin, clearIntake, dilatorSet, live } from "@/prisma/live-plan";
import { generatePlan } from "./generate-plan";
import { backToVersion, changePlan, editProgram, rebuildStanding, undoPlanChange, type WantedChange } from "./mutations";
import { readCourse } from "./queries";

const timeZone = "Europe/London";
const today = localDateAt(new Date(), timeZone);
const someone = async (): Promise<OwnerScope> => {
  const made = await createAccount({
    userName: `p-${uuidv4().slice(0, 13)}`,
    password: "seven quiet rivers run",
    timeZone,
    adult: true,
    consent: true,
  });
  if (!made) throw new Error("The name is taken.");
  return unsafeOwner(made.userId);
};
const course = (owner: OwnerScope) => asScope(owner, (tx) => readCourse(tx, owner), { readOnly: true });
const planOf = async (owner: OwnerScope) => {
  const { state, devices } = await course(owner);
  return generatePlan(state, devices, today, 28).days;
};

let owner: OwnerScope;
beforeEach(async () => {
  owner = await someone();
  const from = addDays(today, -30);
  await begin(owner, { on: from, intake: clearIntake(), devices: dilatorSet([18, 20, 23]) });
  await live(owner, { from, days: 30, outcome: () => ({}) });
});

test("a change sent twice is one, is there after a rebuild, and undone gives back the plan exactly", async () => {
  const before = await planOf(owner);
  const holiday = { type: "holiday", id: uuidv7(), from: today, to: addDays(today, 9) } as const;
  expect(await changePlan(owner, holiday)).toEqual({ ok: true });
  expect(await changePlan(owner, holiday)).toEqual({ ok: true });
  const away = await planOf(owner);
  expect(away.slice(0, 10).every(({ items }) => items.length === 0)).toBe(true);
  expect((await rebuildStanding(owner)).changed).toEqual([]);
  expect(await planOf(owner)).toEqual(away);
  expect(await undoPlanChange(owner, holiday.id)).toBe(true);
  expect(await undoPlanChange(owner, holiday.id)).toBe(false);
  expect(await planOf(owner)).toEqual(before);
});

test("a move that a rule forbids is not written; another person's change can not be undone", async () => {
  const answer = await changePlan(owner, { type: "move", id: uuidv7(), from: addDays(today, -1), to: today });
  expect(answer).toMatchObject({ ok: false, why: { rule: "PRG-MOVE-NOTHING" } });
  expect(await asScope(owner, (tx) => tx.planChange.count())).toBe(0);
  const days = { type: "availability", id: uuidv7(), weekdays: [1, 3, 5] } satisfies WantedChange;
  await changePlan(owner, days);
  expect(await undoPlanChange(await someone(), days.id)).toBe(false);
  expect((await course(owner)).state.availability?.weekdays).toEqual([1, 3, 5]);
});

test("own numbers are a version, and going back is one more, equal to the first", async () => {
  const before = await planOf(owner);
  const edit = { id: uuidv7(), own: { sessionsPerWeek: 1, dilationMinutes: 6 } };
  expect(await editProgram(owner, edit)).toEqual({ ok: true });
  expect(await editProgram(owner, edit)).toEqual({ ok: true });
  expect(await editProgram(owner, { id: uuidv7(), own: { sessionsPerWeek: 1, holdSeconds: 600 } })).toMatchObject({
    ok: false,
    field: "holdSeconds",
  });
  const { state } = await course(owner);
  expect(state.program).toMatchObject({ version: 2, own: edit.own });
  await rebuildStanding(owner);
  expect((await course(owner)).state.program).toEqual(state.program);
  expect(await planOf(owner)).not.toEqual(before);
  expect(await backToVersion(await someone(), { id: uuidv7(), to: edit.id })).toBe("missing");
  const first = await asScope(owner, (tx) => tx.program.findFirstOrThrow({ where: { version: 1 } }));
  expect(await backToVersion(owner, { id: uuidv7(), to: first.id })).toEqual({ ok: true });
  expect((await course(owner)).state.program).toMatchObject({ version: 3 });
  expect(await planOf(owner)).toEqual(before);
});
