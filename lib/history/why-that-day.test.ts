import { expect, it } from "vitest";
import type { HistoryRecord, RecordDecision } from "./record";
import { whyThatDay } from "./why-that-day";

const frequencies = [
  { from: "2026-01-01", daysPerWeek: 0, kinds: ["dilation"] as const },
  { from: "2026-01-15", daysPerWeek: 3, kinds: ["dilation"] as const },
];
const decided = (on: string, action: RecordDecision["action"], until?: string): HistoryRecord => ({
  on,
  kind: "dilation",
  decision: { action, rule: "DEC-X", source: "", standing: "D", wording: "", stepDown: false, ...(until ? { until } : {}) },
});

it("is held back by a rest until its day, and not from it on", () => {
  const lead = [decided("2026-01-20", "rest", "2026-01-23")];
  expect(whyThatDay("2026-01-22", lead, frequencies)).toMatchObject({ is: "held", decidedOn: "2026-01-20" });
  expect(whyThatDay("2026-01-23", lead, frequencies)).toEqual({ is: "asked", daysPerWeek: 3 });
});
it("is held back by a pause until the next practice", () => {
  const lead = [decided("2026-01-20", "pause")];
  expect(whyThatDay("2026-02-01", lead, frequencies)).toMatchObject({ is: "held" });
  expect(whyThatDay("2026-02-01", [...lead, { on: "2026-01-30", kind: "dilation" }], frequencies)).toMatchObject({ is: "asked" });
});
it("is not held back by its own log, nor by going on", () => {
  expect(whyThatDay("2026-01-20", [decided("2026-01-20", "rest", "2026-01-23")], frequencies)).toMatchObject({ is: "asked" });
  expect(whyThatDay("2026-01-21", [decided("2026-01-20", "continue")], frequencies)).toMatchObject({ is: "asked" });
});
it("knows a time before practice, and before any program", () => {
  expect(whyThatDay("2026-01-10", [], frequencies)).toEqual({ is: "none" });
  expect(whyThatDay("2025-12-10", [], frequencies)).toEqual({ is: "before" });
});
