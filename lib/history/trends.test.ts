import { expect, it } from "vitest";
import { addDays } from "@/lib/core/calendar";
import type { HistoryRecord } from "./record";
import { trendOf, trendTable, valuesOf } from "./trends";

const every = (days: number, count: number, value: (at: number) => number) =>
  Array.from({ length: count }, (_, at) => ({ on: addDays("2026-01-05", at * days), value: value(at) }));

it("is empty of nothing and has no line through one mark", () => {
  expect(trendOf([])).toEqual({ grain: "day", points: [], runs: [] });
  expect(trendOf(every(1, 1, () => 4))).toMatchObject({ points: [{ value: 4, count: 1 }], runs: [] });
});

it("rolls a median of five, so that one bad day does not move it", () => {
  const { runs } = trendOf(every(2, 5, (at) => (at === 2 ? 9 : 1)));
  expect(runs).toHaveLength(1);
  expect(runs[0]?.map(({ value }) => value)).toEqual([1, 1, 1, 1, 1]);
});

it("does not bridge more than 14 days", () => {
  const values = [...every(2, 3, () => 1), { on: "2026-01-24", value: 5 }, { on: "2026-01-26", value: 5 }];
  expect(trendOf(values).runs.map((run) => run.length)).toEqual([3, 2]);
  expect(trendOf([...every(2, 2, () => 1), { on: "2026-01-21", value: 1 }]).runs.map((run) => run.length)).toEqual([3]);
});

it("tells ten years of days in at most 200 marks and every day in them", () => {
  const { grain, points } = trendOf(every(1, 3650, (at) => at % 11));
  expect(grain).toBe("month");
  expect(points.length).toBeLessThanOrEqual(200);
  expect(points.reduce((sum, { count }) => sum + count, 0)).toBe(3650);
});

it("takes values of dilation sessions only", () => {
  const records: HistoryRecord[] = [
    { on: "2026-01-05", kind: "dilation", pain: 2 },
    { on: "2026-01-05", kind: "daily", pain: 6 },
    { on: "2026-01-06", kind: "dilation" },
  ];
  expect(valuesOf(records, "pain")).toEqual([{ on: "2026-01-05", value: 2 }]);
});

it("has a table of at most 30 rows, and leaves out what is not there", () => {
  const records = every(1, 400, () => 2).map(({ on, value }): HistoryRecord => ({ on, kind: "dilation", pain: value }));
  const { grain, rows } = trendTable(records);
  expect(grain).toBe("month");
  expect(rows.length).toBeLessThanOrEqual(30);
  expect(rows[0]).toMatchObject({ from: "2026-01-01", pain: 2, worst: 2 });
  expect(rows[0]).not.toHaveProperty("comfort");
  expect(trendTable([]).rows).toEqual([]);
});
