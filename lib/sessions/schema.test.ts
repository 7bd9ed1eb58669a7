import { expect, test } from "vitest";
import { logSchema } from "./schema";

const dilation = { kind: "dilation", on: "2026-01-06", segments: [{ deviceId: "d", minutes: 3 }], pain: 1, comfort: 8 };
const exercise = { kind: "exercise", on: "2026-01-06", routineId: "r", pain: 0 };
const daily = { kind: "daily", on: "2026-01-06", baselinePain: 0 };

test.each([dilation, exercise, daily, { kind: "skip", on: "2026-01-06" }])("the least that can be said is a log: $kind", (log) =>
  expect(logSchema.safeParse(log).success).toBe(true),
);

test.each([
  {},
  { ...dilation, kind: "other" },
  { ...dilation, on: "2026-02-30" },
  { ...dilation, on: undefined },
  { ...dilation, time: "25:00" },
  { ...dilation, segments: [] },
  { ...dilation, segments: undefined },
  { ...dilation, segments: Array(7).fill(dilation.segments[0]) },
  { ...dilation, segments: [{ deviceId: "", minutes: 61, mode: "x", repetitions: 1.5, holdSeconds: 901 }] },
  { ...dilation, pain: 11 },
  { ...dilation, pain: 2.5 },
  { ...dilation, pain: undefined },
  { ...dilation, comfort: -1 },
  { ...dilation, blood: "some", sharpPain: "yes", burning: 1, lubricant: "butter", position: "x", stoppedEarly: null },
  { ...dilation, flags: ["no-such-flag"] },
  { ...dilation, flags: "fever" },
  { ...dilation, nextDaySoreness: "2", sorenessHours: 337 },
  { ...dilation, note: "x".repeat(4001) },
  { ...exercise, routineId: "", completedSteps: -1, effort: 12 },
  { ...daily, stoolForm: 8, leaks: 51, straining: "a" },
  { kind: "skip", on: "2026-01-06", reason: "x" },
])("what can not be read is refused with a sentence: %j", (log) => {
  const issues = logSchema.safeParse(log).error?.issues ?? [];
  expect(issues.length).toBeGreaterThan(0);
  for (const { message } of issues) expect(message).toMatch(/^(?!Invalid)[A-Z].*\.$/);
});

test("comfort may be left unsaid only of a session that was stopped early", () => {
  const { comfort: _, ...unsaid } = dilation;
  expect(logSchema.safeParse(unsaid).error?.issues).toMatchObject([{ path: ["comfort"], message: "Choose a number from 0 to 10." }]);
  expect(logSchema.safeParse({ ...unsaid, stoppedEarly: true }).success).toBe(true);
});
