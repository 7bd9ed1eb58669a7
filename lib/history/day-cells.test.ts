import { expect, it } from "vitest";
import { dayCells } from "./day-cells";
import type { HistoryRecord } from "./record";

const hold = { action: "hold", rule: "DEC-PAIN-3", source: "", standing: "D", wording: "", stepDown: false } as const;
const records: HistoryRecord[] = [
  { on: "2026-01-07", kind: "dilation" },
  { on: "2026-01-07", kind: "daily" },
  { on: "2026-01-08", kind: "dilation", decision: hold },
  { on: "2026-01-09", kind: "exercise" },
  { on: "2026-01-10", kind: "skip" },
  { on: "2026-01-11", kind: "daily" },
];

it("has a cell for each day of the stretch and none outside it", () => {
  const weeks = dayCells(records, { from: "2026-01-07", to: "2026-01-13", resting: new Set(["2026-01-10", "2026-01-12"]) });
  expect(weeks.map(({ start, cells }) => [start, cells.map(({ mark }) => mark)])).toEqual([
    ["2026-01-05", ["practised", "held", "moved", "skipped", "noted"]],
    ["2026-01-12", ["rest", "empty"]],
  ]);
});
it("stands without a record, and on one day", () => {
  expect(dayCells([], { from: "2026-01-07", to: "2026-01-07", resting: new Set() })).toEqual([
    { start: "2026-01-05", cells: [{ on: "2026-01-07", mark: "empty" }] },
  ]);
});
it("has every day of a leap year once", () => {
  const weeks = dayCells([], { from: "2028-01-01", to: "2028-12-31", resting: new Set() });
  expect(weeks.flatMap(({ cells }) => cells)).toHaveLength(366);
});
