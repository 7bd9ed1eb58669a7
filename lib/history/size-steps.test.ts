import { expect, it } from "vitest";
import { addDays } from "@/lib/core/calendar";
import type { HistoryRecord } from "./record";
import { markKind, sizeMarks, sizeSteps } from "./size-steps";

const session = (day: number, sizeMm: number, action?: "hold" | "stop", stepDown = false): HistoryRecord => ({
  on: addDays("2026-01-05", day),
  kind: "dilation",
  sizeMm,
  ...(action ? { decision: { action, stepDown, rule: "DEC-X", source: "", standing: "D", wording: "" } } : {}),
});

it("holds a size from its first to its last session", () => {
  expect(sizeSteps([session(2, 18), session(0, 18), session(4, 20)])).toEqual([
    { from: "2026-01-05", to: "2026-01-07", sizeMm: 18, sessions: 2 },
    { from: "2026-01-09", to: "2026-01-09", sizeMm: 20, sessions: 1 },
  ]);
});

it("does not bridge a gap of more than 14 days", () => {
  expect(sizeSteps([session(0, 18), session(14, 18)])).toHaveLength(1);
  expect(sizeSteps([session(0, 18), session(15, 18)])).toHaveLength(2);
});

it("passes over sessions whose size is not known or not shared", () => {
  const { sizeMm: _, ...unknown } = session(0, 18);
  expect(sizeSteps([unknown, { on: "2026-01-06", kind: "daily" }])).toEqual([]);
});

it("marks what is not to go on, each in its shape", () => {
  expect(markKind("continue", false)).toBeUndefined();
  expect([markKind("hold", false), markKind("rest", false), markKind("rest", true), markKind("stop", true), markKind("emergency", false)]).toEqual([
    "hold",
    "rest",
    "down",
    "stop",
    "stop",
  ]);
  expect(sizeMarks([session(0, 18), session(2, 18, "hold"), session(4, 20, "stop", true)]).map(({ kind }) => kind)).toEqual(["hold", "stop"]);
});

it("thins very many marks out, and keeps the most severe", () => {
  const many = Array.from({ length: 700 }, (_, at) => session(at, 18, at === 350 ? "stop" : "hold"));
  const marks = sizeMarks(many);
  expect(marks.length).toBeLessThanOrEqual(80);
  expect(marks.filter(({ kind }) => kind === "stop")).toHaveLength(1);
});
