import { expect, it } from "vitest";
import { readChoice, returnPath } from "./export-days";

const today = "2026-11-26";
const read = (query: Record<string, string | string[] | undefined>) => readChoice(query, "fhir", today);

it.each([
  [{}, { name: false, notes: false }],
  [
    { from: "", to: "" },
    { name: false, notes: false },
  ],
  [
    { from: "2026-01-05", to: "2026-01-05", name: "on" },
    { from: "2026-01-05", to: "2026-01-05", name: true, notes: false },
  ],
  [
    { to: "2030-01-01", notes: "on" },
    { to: "2030-01-01", name: false, notes: true },
  ],
  [
    { from: today, other: "x" },
    { from: today, name: false, notes: false },
  ],
  [{ from: ["2026-01-05", "x"] }, { name: false, notes: false }],
])("reads %j", (query, choice) => {
  expect(read(query)).toEqual({ choice });
});

it.each([
  [{ from: "yesterday" }, { from: expect.stringContaining("first day as year-month-day") }],
  [
    { from: "2026-02-30", to: "2026-13-01" },
    { from: expect.any(String), to: expect.stringContaining("last day as year-month-day") },
  ],
  [{ from: "2026-02-02", to: "2026-02-01" }, { to: expect.stringContaining("before the first") }],
  [{ from: "2026-11-27" }, { from: expect.stringContaining("not come yet") }],
  [{ name: "of course" }, {}],
])("sends %j back with what was typed", (query, errors) => {
  expect(read(query)).toEqual({ returned: { format: "fhir", values: query, errors } });
});

it("keeps what was typed in the address of the page, cut to a length", () => {
  const read = readChoice({ from: "x".repeat(500), name: "on" }, "report", today);
  expect("returned" in read && returnPath(read.returned)).toBe(`/settings/data?format=report&from=${"x".repeat(20)}&name=on#report`);
});
