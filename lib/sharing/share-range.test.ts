import { expect, it } from "vitest";
import { daysOf, isShareRange, windowOn } from "./share-range";

const today = "2026-03-31";

it("counts today among the last days, and says that they move along", () => {
  expect(daysOf({ range: "30-days" }, today)).toEqual({ fromOn: "2026-03-02", rolling: 30 });
  expect(daysOf({ range: "3-months" }, today)).toEqual({ fromOn: "2025-12-30", rolling: 92 });
});

it("begins all with the first recorded day", () => {
  expect(daysOf({ range: "all" }, today, "2025-06-01")).toEqual({ fromOn: "2025-06-01" });
  expect(daysOf({ range: "all" }, today)).toEqual({ fromOn: today });
});

it("takes own days as they are, and ignores them for a preset", () => {
  expect(daysOf({ range: "own", from: "2026-01-01", to: "2026-02-01" }, today)).toEqual({ fromOn: "2026-01-01", toOn: "2026-02-01" });
  expect(daysOf({ range: "own", from: "2026-01-01" }, today)).toEqual({ fromOn: "2026-01-01" });
  expect(daysOf({ range: "30-days", from: "2020-01-01", to: "2020-02-01" }, today)).toEqual({ fromOn: "2026-03-02", rolling: 30 });
});

it("begins own days without a first one at the first recorded day, or at the last one where nothing was recorded before it", () => {
  expect(daysOf({ range: "own" }, today, "2025-06-01")).toEqual({ fromOn: "2025-06-01" });
  expect(daysOf({ range: "own", to: "2026-02-01" }, today, "2025-06-01")).toEqual({ fromOn: "2025-06-01", toOn: "2026-02-01" });
  expect(daysOf({ range: "own", to: "2025-01-01" }, today, "2025-06-01")).toEqual({ fromOn: "2025-01-01", toOn: "2025-01-01" });
  expect(daysOf({ range: "own" }, today)).toEqual({ fromOn: today });
});

it("never shows a day that has not come", () => {
  const from = { fromOn: "2026-01-01" };
  expect(windowOn({ ...from, toOn: "2026-04-10" }, today)).toEqual({ ...from, toOn: today });
  expect(windowOn({ ...from, toOn: null }, today)).toEqual({ ...from, toOn: today });
  expect(windowOn({ ...from, toOn: "2026-03-01" }, today)).toEqual({ ...from, toOn: "2026-03-01" });
});

it("moves a window along, and leaves a fixed one where it is", () => {
  expect(windowOn({ fromOn: "2026-01-01", rolling: 30 }, today)).toEqual({ fromOn: "2026-03-02", toOn: today });
  expect(windowOn({ fromOn: "2026-01-01", rolling: null }, today)).toEqual({ fromOn: "2026-01-01", toOn: today });
});

it("knows its ranges", () => {
  expect([isShareRange("all"), isShareRange("ever")]).toEqual([true, false]);
});
