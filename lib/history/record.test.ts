import { expect, it } from "vitest";
import { dailyLogSchema, dilationLogSchema, skipLogSchema } from "@/lib/sessions/schema";
import { byDay, recordOf } from "./record";

const sizes = new Map([
  ["a", 18],
  ["b", 20],
]);

it("reads a dilation session: largest size, minutes of all sizes", () => {
  const log = dilationLogSchema.parse({
    kind: "dilation",
    on: "2026-01-05",
    segments: [
      { deviceId: "a", minutes: 2 },
      { deviceId: "b", minutes: 3 },
      { deviceId: "gone", minutes: 1 },
    ],
    pain: 2,
    comfort: 8,
    burning: true,
  });
  expect(recordOf({ log, decision: null }, sizes)).toEqual({
    on: "2026-01-05",
    kind: "dilation",
    pain: 2,
    comfort: 8,
    blood: "none",
    flags: [],
    sharpPain: true,
    minutes: 6,
    sizeMm: 20,
  });
});

it("reads the other kinds", () => {
  const daily = dailyLogSchema.parse({ kind: "daily", on: "2026-01-06", baselinePain: 4 });
  const skip = skipLogSchema.parse({ kind: "skip", on: "2026-01-04", reason: "travel" });
  expect(recordOf({ log: daily, decision: null }, sizes)).toMatchObject({ kind: "daily", pain: 4 });
  const records = [daily, skip].map((log) => recordOf({ log, decision: null }, sizes));
  expect(byDay(records).map(({ on, skipReason }) => [on, skipReason])).toEqual([
    ["2026-01-04", "travel"],
    ["2026-01-06", undefined],
  ]);
});
