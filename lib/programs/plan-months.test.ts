import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, weekday } from "@/lib/core/dates";
import { emptyState } from "./fold-state";
import { generatePlan } from "./generate-plan";
import { daysRecorded, daysToPlanMonth, monthAfter, monthBefore, monthShown, monthsShown, planMonth } from "./plan-months";
import { comfort, commonSet, day, folded } from "./testing/history";

const today = "2026-01-31"; // Saturday
const plan = (month: string, on = today) => generatePlan(emptyState(), [], on, daysToPlanMonth(month, on));

describe("the months of the plan", () => {
  it("follow each other, whatever their length", () => {
    expect([monthAfter("2026-01"), monthAfter("2026-12"), monthBefore("2026-03"), monthBefore("2026-01")]).toEqual([
      "2026-02",
      "2027-01",
      "2026-02",
      "2025-12",
    ]);
  });

  it("reach from the first record to two after this one; anything else asked for is this one", () => {
    expect(monthsShown(today, "2025-11-20")).toEqual({ from: "2025-11", to: "2026-03" });
    expect(monthsShown(today)).toEqual({ from: "2026-01", to: "2026-03" });
    const shown = (asked: string) => monthShown(asked, today, "2025-11-20");
    expect(["2025-11", "2026-03"].map(shown)).toEqual(["2025-11", "2026-03"]);
    for (const asked of ["2025-10", "2026-04", "2026-13", "2026-1", "", "soon", "9999-12"]) expect(shown(asked)).toBe("2026-01");
  });

  it("hold every day once, in its place of the week", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 2 }), (from, later) => {
        const on = addDays("2026-01-01", from);
        const month = Array.from({ length: later }).reduce<string>(monthAfter, on.slice(0, 7));
        const weeks = planMonth(plan(month, on), [], on, month);
        const days = weeks.flatMap(({ cells }) => cells.map((cell) => cell.on));
        expect(days).toEqual(Array.from({ length: days.length }, (_, at) => addDays(`${month}-01`, at)));
        expect(addDays(days.at(-1) ?? "", 1)).toBe(`${monthAfter(month)}-01`);
        for (const { start, cells } of weeks) for (const cell of cells) expect(addDays(start, weekday(cell.on) - 1)).toBe(cell.on);
        // Every day from today on says why it is as it is.
        expect(weeks.flatMap(({ cells }) => cells).every((cell) => cell.on < on || cell.why !== undefined)).toBe(true);
      }),
    );
  });

  it("agree with the weeks on the days that both show", () => {
    const { state } = folded(comfort(14, 16));
    const on = day(17);
    const short = generatePlan(state, commonSet, on, 30).days;
    const long = generatePlan(state, commonSet, on, daysToPlanMonth("2026-03", on)).days;
    expect(long.slice(0, 30)).toEqual(short);
  });

  it("read what happened, and nothing of a month to come", () => {
    expect(daysRecorded("2025-12", today)).toEqual({ from: "2025-12-01", to: "2025-12-31" });
    expect(daysRecorded("2026-01", "2026-01-10")).toEqual({ from: "2026-01-01", to: "2026-01-10" });
    const { from, to } = daysRecorded("2026-03", today);
    expect(from > to).toBe(true);
    const [week] = planMonth(plan("2026-01"), [{ id: "a", on: "2026-01-02", kind: "dilation", mm: 18 }], today, "2026-01");
    expect(week?.cells.map(({ mark }) => mark)).toEqual(["empty", "practised", "empty", "empty"]);
  });
});
