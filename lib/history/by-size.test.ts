import { describe, expect, it } from "vitest";
import { bySize, firstLast } from "./by-size";
import { median } from "./median";
import type { HistoryRecord } from "./record";
import { trendOf } from "./trends";

/** Worked by hand. Median of the first up to three values, of the last up to three; below six each half has its own. */
const halves: [why: string, values: number[], middle: number | undefined, first: number | undefined, last: number | undefined][] = [
  ["none", [], undefined, undefined, undefined],
  ["one", [4], 4, 4, undefined],
  ["two", [4, 1], 2.5, 4, 1],
  ["a tie of two", [3, 3], 3, 3, 3],
  ["three: the middle one is in neither half", [5, 9, 1], 5, 5, 1],
  ["four", [4, 2, 1, 0], 1.5, 3, 0.5],
  ["five", [5, 4, 3, 2, 1], 3, 4.5, 1.5],
  ["six", [6, 5, 4, 3, 2, 1], 3.5, 5, 2],
  ["seven: the middle one is in neither", [3, 3, 4, 9, 1, 1, 0], 3, 3, 1],
  ["all alike", [2, 2, 2, 2, 2, 2], 2, 2, 2],
  ["one bad day moves no median", [1, 1, 10, 1, 1, 1], 1, 1, 1],
  ["nought is a value", [0, 0, 0, 0, 0, 3], 0, 0, 0],
];

it.each(halves)("%s", (_, values, middle, first, last) => {
  expect(median(values)).toBe(middle);
  expect(firstLast(values)).toEqual(first === undefined ? undefined : { first, ...(last === undefined ? {} : { last }) });
});

/** The rolling median of five around each mark, fewer at the ends; days two apart. By hand. */
const rolled: [values: number[], line: number[][]][] = [
  [[], []],
  [[4], []],
  [[4, 2], [[3, 3]]],
  [[1, 9, 1], [[1, 1, 1]]],
  [[5, 4, 3, 2, 1], [[4, 3.5, 3, 2.5, 2]]],
  [[0, 0, 8, 8, 0, 0, 0], [[0, 4, 0, 0, 0, 0, 0]]],
];

it.each(rolled)("rolls %j", (values, line) => {
  const points = values.map((value, at) => ({ on: `2026-01-${String(at * 2 + 1).padStart(2, "0")}`, value }));
  expect(trendOf(points).runs.map((run) => run.map(({ value }) => value))).toEqual(line);
});

const session = (on: string, sizeMm: number, pain: number, comfort?: number): HistoryRecord => ({ on, kind: "dilation", sizeMm, pain, comfort });

describe("sizes beside each other", () => {
  it("counts sessions and days of each stay, without the gap between two", () => {
    const rows = bySize([
      session("2026-01-05", 20, 3, 6),
      session("2026-01-09", 20, 1, 8),
      session("2026-02-20", 20, 2, 7),
      session("2026-01-12", 23, 4),
    ]);
    expect(rows).toEqual([
      { sizeMm: 20, sessions: 3, days: 6, pain: { first: 3, last: 2 }, comfort: { first: 6, last: 7 } },
      { sizeMm: 23, sessions: 1, days: 1, pain: { first: 4 } },
    ]);
  });
  it("leaves out what has no size, and is empty of nothing", () => {
    expect(
      bySize([
        { on: "2026-01-05", kind: "dilation", pain: 1 },
        { on: "2026-01-05", kind: "daily", pain: 6 },
      ]),
    ).toEqual([]);
    expect(bySize([])).toEqual([]);
  });
});
