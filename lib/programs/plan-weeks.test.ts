import { describe, expect, it } from "vitest";
import { emptyState } from "./fold-state";
import { generatePlan } from "./generate-plan";
import { daysToPlan, firstDayShown, type PastLog, planWeeks } from "./plan-weeks";

const today = "2026-03-12"; // Thursday
const log = (on: string, kind: PastLog["kind"], more: Partial<PastLog> = {}): PastLog => ({ id: `${kind}${on}`, on, kind, ...more });
const weeks = (logs: PastLog[], on = today) => planWeeks(generatePlan(emptyState(), [], on, daysToPlan(on)), logs, on);

describe("the weeks of the plan", () => {
  it("plans to the end of the fourth week ahead, from any weekday", () => {
    expect(daysToPlan("2026-03-09")).toBe(35);
    expect(daysToPlan("2026-03-15")).toBe(29);
    expect(firstDayShown(today)).toBe("2026-02-09");
  });

  it("has five whole weeks from this Monday, today in the first", () => {
    const { coming } = weeks([]);
    expect(coming.map(({ start }) => start)).toEqual(["2026-03-09", "2026-03-16", "2026-03-23", "2026-03-30", "2026-04-06"]);
    expect(coming[0]?.cells.map(({ when }) => when)).toEqual(["past", "past", "past", "today", "ahead", "ahead", "ahead"]);
    expect(coming.flatMap(({ cells }) => cells).every(({ when, why }) => when === "past" || why !== undefined)).toBe(true);
  });

  it("keeps whole weeks where the clocks change", () => {
    expect(weeks([], "2026-03-29").coming.every(({ cells }) => cells.length === 7)).toBe(true);
  });

  it("shows the most that happened on a day", () => {
    const { past } = weeks([log("2026-03-04", "daily"), log("2026-03-04", "dilation", { mm: 18, action: "hold" }), log("2026-03-05", "skip")]);
    const marks = Object.fromEntries((past[0]?.cells ?? []).map(({ on, mark }) => [on, mark]));
    expect(marks).toMatchObject({ "2026-03-04": "practised", "2026-03-05": "skipped", "2026-03-06": "empty" });
  });

  it("has the latest past week first, and none before the first record", () => {
    expect(weeks([log("2026-02-24", "exercise")]).past.map(({ start }) => start)).toEqual(["2026-03-02", "2026-02-23"]);
    expect(weeks([]).past).toEqual([]);
  });

  it("marks today as done once it is, and a note changes nothing", () => {
    const markToday = (logs: PastLog[]) => weeks(logs).coming[0]?.cells.find(({ when }) => when === "today")?.mark;
    expect(markToday([log(today, "exercise")])).toBe("moved");
    expect(markToday([log(today, "daily")])).toBe(markToday([]));
  });
});
