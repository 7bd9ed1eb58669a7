import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween } from "@/lib/core/dates";
import { addMonths, futureWaits, waitUntil } from "./waits";

describe("addMonths", () => {
  test.each([
    ["2025-09-30", 6, "2026-03-30"],
    ["2025-08-31", 6, "2026-03-01"],
    ["2025-08-29", 6, "2026-03-01"],
    ["2027-08-29", 6, "2028-02-29"],
    ["2025-12-31", 6, "2026-07-01"],
    ["2025-07-15", 6, "2026-01-15"],
  ])("%s and %i months is %s", (on, months, then) => expect(addMonths(on, months)).toBe(then));

  test("six months are between 181 and 184 days", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_500 }), (days) => {
        const on = addDays("1990-01-01", days);
        const length = daysBetween(on, addMonths(on, 6));
        expect(length >= 181 && length <= 185).toBe(true);
      }),
    );
  });
});

test.each([
  ["transrectal-biopsy", "2026-01-15"],
  ["transperineal-biopsy", "2026-01-08"],
  ["prostatectomy", "2026-02-12"],
  ["external-radiotherapy", "2026-02-26"],
  ["seed-brachytherapy", "2026-07-01"],
] as const)("%s on 1 Jan is free from %s", (event, until) => expect(waitUntil(event, "2026-01-01")).toBe(until));

test("a day still to come is named, today is not", () => {
  expect(futureWaits({ prostatectomy: "2026-01-02", "transrectal-biopsy": "2026-01-01" }, "2026-01-01")).toEqual(["prostatectomy"]);
});
