import { expect, it } from "vitest";
import { refuseLog } from "./refuse-log";
import { type Log, logSchema } from "./schema";

const own = { today: "2026-01-06", devices: [{ id: "d1" }], ownRoutines: [{ id: "own" }] };
const log = (more: object): Log =>
  logSchema.parse({ kind: "dilation", on: "2026-01-05", segments: [{ deviceId: "d1", minutes: 3 }], pain: 0, comfort: 8, ...more });

it("lets a log of an own size on a past day through", () => expect(refuseLog(log({ nextDaySoreness: 1 }), own)).toBeUndefined());
it("refuses the future", () => expect(refuseLog(log({ on: "2026-01-07" }), own)).toHaveProperty("on"));
it("refuses a size that is not the person's", () => {
  const segments = [
    { deviceId: "d1", minutes: 1 },
    { deviceId: "d2", minutes: 3 },
  ];
  expect(refuseLog(log({ segments }), own)).toEqual({ segments: "Choose sizes from your own set." });
});
it("refuses tomorrow's answer today", () => expect(refuseLog(log({ on: "2026-01-06", nextDaySoreness: 0 }), own)).toHaveProperty("nextDaySoreness"));
it("knows the routines, named and own", () => {
  const exercise = (routineId: string) => logSchema.parse({ kind: "exercise", on: "2026-01-05", routineId, pain: 0 });
  expect(refuseLog(exercise("first-week"), own)).toBeUndefined();
  expect(refuseLog(exercise("own"), own)).toBeUndefined();
  expect(refuseLog(exercise("nothing"), own)).toHaveProperty("routineId");
});
