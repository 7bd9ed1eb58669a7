import { expect, it } from "vitest";
import { periodWords } from "./period-words";

it.each([
  ["2026-01-06", "day", "6 Jan 2026"],
  ["2025-12-29", "week", "29 Dec to 4 Jan 2026"],
  ["2026-01-01", "month", "Jan 2026"],
  ["2026-10-01", "quarter", "Oct to Dec 2026"],
  ["2026-01-01", "year", "2026"],
] as const)("says %s of grain %s as %s", (from, grain, words) => {
  expect(periodWords(from, grain)).toBe(words);
});
