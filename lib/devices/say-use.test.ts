import { expect, test } from "vitest";
import { sayUsedOn, usedHow } from "./say-use";

test("a day of this year is said without it, one of another with it", () => {
  expect(sayUsedOn("2026-01-06", "2026-11-26")).toBe("Tue 6 Jan");
  expect(sayUsedOn("2025-12-31", "2026-01-01")).toBe("Wed 31 Dec 2025");
});

test("never, on one day, or over some time", () => {
  expect(usedHow(undefined)).toBe("never");
  expect(usedHow({ sessions: 2, first: "2026-01-06", last: "2026-01-06" })).toBe("once");
  expect(usedHow({ sessions: 2, first: "2026-01-06", last: "2026-01-08" })).toBe("days");
});
