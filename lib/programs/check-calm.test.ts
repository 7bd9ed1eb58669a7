import { expect, test } from "vitest";
import { isCalm, isSettled, sessionsOnSize } from "./check-calm";
import { comfort, day, folded, session } from "./testing/history";

const fact = { id: "a", on: day(14), deviceId: "d18", inPlan: true, ok: true, pain: 2, comfort: 7, sharp: false, blood: false, soreness: 1 };

test("calm is pain 0–2, comfort 7 or more, nothing sharp", () => {
  expect(isCalm(fact)).toBe(true);
  for (const more of [{ pain: 3 }, { comfort: 6 }, { sharp: true }]) expect(isCalm({ ...fact, ...more })).toBe(false);
});

test("a comfort that was not said is neither calm nor held against anyone", () => {
  const { state } = folded([...comfort(14), session(16, { comfort: undefined, stoppedEarly: true, pain: 1 }), session(19, { pain: 3 })]);
  expect(isCalm({ ...fact, comfort: undefined })).toBe(false);
  expect(sessionsOnSize(state, 4).map(({ on }) => on)).toEqual([day(14), day(19)]);
});

test("soreness is settled once it is known to be 0–1, never on the day itself", () => {
  expect([
    isSettled(fact, day(15)),
    isSettled(fact, day(14)),
    isSettled({ ...fact, soreness: 2 }, day(15)),
    isSettled({ ...fact, soreness: undefined }, day(15)),
  ]).toEqual([true, false, false, false]);
});

test("readiness looks at sessions in plan on the size and at bad ones at any", () => {
  const { state } = folded([...comfort(14), session(15), session(16, {}, "d30"), session(18, { pain: 3 }, "d30")]);
  expect(sessionsOnSize(state, 4).map(({ on }) => on)).toEqual([day(14), day(18)]);
});

test("a session that was stopped for distress, and went calmly otherwise, neither counts nor harms", () => {
  const { state } = folded([...comfort(14), session(16, { flags: ["distress"] }), session(19, { flags: ["distress"], pain: 3 })]);
  expect(sessionsOnSize(state, 4).map(({ on }) => on)).toEqual([day(14), day(19)]);
});
