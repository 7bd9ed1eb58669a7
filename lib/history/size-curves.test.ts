import { expect, it } from "vitest";
import { addDays } from "@/lib/core/calendar";
import type { HistoryRecord } from "./record";
import { curveDays, sizeCurves } from "./size-curves";

const session = (day: number, sizeMm: number, pain: number): HistoryRecord => ({ on: addDays("2026-01-05", day), kind: "dilation", sizeMm, pain });
const none = new Set<number>();

it("begins each size at its own day 1", () => {
  expect(sizeCurves([session(0, 20, 3), session(2, 20, 1), session(20, 23, 4)], none).curves).toEqual([
    {
      sizeMm: 20,
      points: [
        { day: 1, pain: 3 },
        { day: 3, pain: 1 },
      ],
    },
    { sizeMm: 23, points: [{ day: 1, pain: 4 }] },
  ]);
});
it("draws eight weeks and no more", () => {
  const points = sizeCurves([session(0, 20, 3), session(curveDays - 1, 20, 1), session(curveDays, 20, 0)], none).curves[0]?.points;
  expect(points?.map(({ day }) => day)).toEqual([1, curveDays]);
});
it("draws no size whose beginning it does not know, and says which", () => {
  expect(sizeCurves([session(0, 20, 3), session(2, 23, 1)], new Set([20]))).toMatchObject({ curves: [{ sizeMm: 23 }], unknown: [20] });
});
it("is empty of nothing, and of sessions without a size", () => {
  expect(sizeCurves([], none)).toEqual({ curves: [], unknown: [] });
  expect(sizeCurves([{ on: "2026-01-05", kind: "dilation", pain: 2 }], none).curves).toEqual([]);
});
