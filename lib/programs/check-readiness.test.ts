import { expect, test } from "vitest";
import { accepted, agreed, comfort, commonSet, confirmed, fortnight, screened, session, sizes, standing } from "./testing/history";

test("all seven criteria are there with what is had and what is needed", () => {
  const readiness = standing(comfort(14, 16), 18).readiness;
  expect(readiness).toMatchObject({ ready: false, deviceId: "d18", nextDeviceId: "d20" });
  expect(readiness?.criteria.map(({ id, have, need, met }) => [id, have, need, met])).toEqual([
    ["days-on-size", 4, 14, false],
    ["calm-sessions", 2, 4, false],
    ["no-blood", 2, 4, false],
    ["soreness", 2, 4, false],
    ["step-size", 2, 4, true],
    ["within-cap", 20, 30, true],
    ["not-held", 1, 1, true],
  ]);
  for (const { rule, source, label } of readiness?.criteria ?? []) expect([rule, source, label].every(Boolean)).toBe(true);
});

test("there is none before the first session", () => expect(standing(comfort(), 20).readiness).toBeUndefined());

test("the days on a size begin with its first session, not with the confirmation", () => {
  const late = [...comfort(...fortnight), confirmed(28, "d20"), session(35, {}, "d20")];
  expect(standing(late, 40).readiness?.criteria[0]).toMatchObject({ id: "days-on-size", have: 5 });
});

test("a clinician may set other days on a size", () => {
  const led = [
    screened(0, { clinician: ["prolapse"] }),
    agreed(0, { parameters: { minDaysPerSize: 7 } }),
    accepted(0),
    ...[14, 16, 18, 21].map((on) => session(on)),
  ];
  expect(standing(led, 22).readiness?.ready).toBe(true);
});

test("the set decides what is next, whatever the order it was entered in", () => {
  const set = [...commonSet].reverse();
  expect(standing(comfort(14), 16, set).readiness?.nextDeviceId).toBe("d20");
  expect(standing(comfort(14), 16, sizes(18)).readiness).toMatchObject({ ready: false, blockedBy: { rule: "PRG-LARGEST" } });
});
