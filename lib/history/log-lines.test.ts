import { describe, expect, it } from "vitest";
import { type Log, logSchema } from "@/lib/sessions/schema";
import { byMonth, lineOf } from "./log-lines";

const wording = {
  say: (key: string, values: Record<string, string | number> = {}) => [key, ...Object.values(values)].join(" "),
  sizeOf: new Map([
    ["d0", 20],
    ["d1", 23],
  ]),
  unit: "mm" as const,
  routineNames: new Map([["own", "Evening"]]),
};
const entry = (log: object, more: object = {}) => ({ id: "x", log: logSchema.parse(log) as Log, decision: null, hasNote: false, ...more });
const session = {
  kind: "dilation",
  on: "2026-01-06",
  segments: [
    { deviceId: "d0", minutes: 1 },
    { deviceId: "d1", minutes: 3.25 },
  ],
  pain: 1,
  comfort: 8,
};
const decision = {
  action: "stop",
  rule: "DEC-PAIN-4-6",
  alsoMatched: [],
  source: "",
  standing: "D",
  wording: "",
  counts: false,
  needs: [],
  stepDown: true,
  because: "",
};

describe("a log in a list", () => {
  it("says the sizes, the minutes together, pain and comfort", () => {
    expect(lineOf(entry(session), wording)).toMatchObject({
      title: "kind.dilation",
      facts: ["20 mm, 23 mm", "minutes 4.3", "pain 1", "comfort 8"],
      hasNote: false,
    });
  });
  it("names blood and soreness only where there are any", () => {
    expect(lineOf(entry({ ...session, blood: "spotting", nextDaySoreness: 2 }), wording).facts.slice(4)).toEqual(["soreness 2", "blood.spotting"]);
  });
  it("leaves a size out that it does not know", () => {
    expect(lineOf(entry({ ...session, segments: [{ deviceId: "gone", minutes: 3 }] }), wording).facts[0]).toBe("minutes 3");
  });
  it("has a badge for a decision, and none where nothing was decided", () => {
    expect(lineOf(entry(session, { decision }), wording).badge).toEqual({ tone: "stop", word: "badge.stop" });
    expect(lineOf(entry(session, { decision: { ...decision, rule: "DEC-NOTED" } }), wording)).not.toHaveProperty("badge");
  });
  it("knows the other kinds", () => {
    expect(lineOf(entry({ kind: "skip", on: "2026-01-06", reason: "travel" }), wording).facts).toEqual(["skip.travel"]);
    expect(lineOf(entry({ kind: "daily", on: "2026-01-06", baselinePain: 2, leaks: 1 }), wording).facts).toEqual(["baseline 2", "leaks 1"]);
    const practised = (routineId: string) => lineOf(entry({ kind: "exercise", on: "2026-01-06", routineId, pain: 0 }), wording).facts;
    expect(practised("first-week")).toEqual(["First week", "pain 0"]);
    expect(practised("own")).toEqual(["Evening", "pain 0"]);
    expect(practised("forgotten")).toEqual(["ownRoutine", "pain 0"]);
  });
});

it("groups by month and day, newest first", () => {
  const days = ["2026-02-01", "2026-01-31", "2026-01-31", "2025-01-31"];
  const months = byMonth(
    days.map((on) => entry({ kind: "skip", on })),
    wording,
  );
  expect(months.map(({ month, days }) => [month, days.map(({ day, lines }) => [day, lines.length])])).toEqual([
    ["February 2026", [["Sun 1 Feb", 1]]],
    ["January 2026", [["Sat 31 Jan", 2]]],
    ["January 2025", [["Fri 31 Jan", 1]]],
  ]);
});
