import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, daysBetween } from "@/lib/core/calendar";
import { grainFor, groupByPeriod, nextPeriod, periodStart } from "./periods";

it("finds the first day of a period", () => {
  expect(periodStart("2026-01-07", "week")).toBe("2026-01-05");
  expect(periodStart("2026-01-07", "month")).toBe("2026-01-01");
  expect(periodStart("2026-12-31", "quarter")).toBe("2026-10-01");
  expect(periodStart("2026-12-31", "year")).toBe("2026-01-01");
});

it("goes from each period to the very next", () => {
  expect(nextPeriod("2026-02-01", "month")).toBe("2026-03-01");
  expect(nextPeriod("2026-01-01", "quarter")).toBe("2026-04-01");
  expect(nextPeriod("2025-01-01", "year")).toBe("2026-01-01");
  expect(nextPeriod("2025-12-29", "week")).toBe("2026-01-05");
});

it("never has more periods than asked for, up to a century", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 36_000 }), fc.constantFrom(30, 60, 200), (days, most) => {
      const [from, to] = ["1990-03-04", addDays("1990-03-04", days)];
      const grain = grainFor(from, to, most);
      if (grain === "year") return;
      const all = Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => ({ on: addDays(from, at) }));
      expect(groupByPeriod(all, grain).length).toBeLessThanOrEqual(most);
    }),
    { numRuns: 40 },
  );
});

it("keeps every item, in order of periods", () => {
  const groups = groupByPeriod([{ on: "2026-03-02" }, { on: "2026-01-05" }, { on: "2026-01-31" }], "month");
  expect(groups.map(({ on, items }) => [on, items.length])).toEqual([
    ["2026-01-01", 2],
    ["2026-03-01", 1],
  ]);
});
