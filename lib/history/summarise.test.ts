import { expect, it } from "vitest";
import { addDays } from "@/lib/core/calendar";
import type { HistoryRecord } from "./record";
import { meaningful, summarise } from "./summarise";

const sessions = (pains: number[], more: Partial<HistoryRecord> = {}) =>
  pains.map((pain, at): HistoryRecord => ({ on: addDays("2026-01-05", at * 2), kind: "dilation", pain, ...more }));
const keys = (records: HistoryRecord[], signs = true) => summarise(records, { signs }).map(({ key }) => key);

it("calls a change meaningful from 2 points, or from 30 % and a whole point", () => {
  expect([meaningful(2, 4), meaningful(3, 2), meaningful(0, 1), meaningful(5, 4), meaningful(1, 0.5)]).toEqual([true, true, false, false, false]);
});

it("says that nothing was recorded", () => {
  expect(keys([])).toEqual(["empty"]);
  expect(keys([{ on: "2026-01-05", kind: "daily", blood: "spotting" }])).toEqual(["empty", "flags"]);
});

it("names no direction of pain from fewer than six sessions", () => {
  expect(keys(sessions([5]))).toEqual(["oneSession", "painFew", "flagsNone"]);
  expect(keys(sessions([5, 5, 1, 1, 0]))).toContain("painFew");
  expect(keys(sessions([5, 5, 5, 1, 1, 0]))).toContain("painLower");
  expect(keys(sessions([1, 1, 1, 4, 4, 4]))).toContain("painHigher");
  expect(keys(sessions([2, 2, 2, 2, 2, 2]))).toContain("painSteady");
});

it("says nothing of what is not there: sizes, pain, signs", () => {
  const bare = sessions([1, 1]).map(({ pain: _, ...record }) => record);
  expect(keys(bare, false)).toEqual(["sessions"]);
});

it("names sizes and adherence with the numbers it has", () => {
  const records = [...sessions([1], { sizeMm: 18 }), { on: "2026-02-05", kind: "dilation" as const, sizeMm: 23 }];
  const sentences = summarise(records, { signs: false, adherence: { grain: "week", periods: [], planned: 9, practised: 7 } });
  expect(sentences.find(({ key }) => key === "adherence")?.values).toEqual({ practised: 7, planned: 9 });
  expect(sentences.find(({ key }) => key === "sizeUp")?.values).toEqual({ from: 18, to: 23 });
});
