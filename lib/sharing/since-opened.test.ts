import { describe, expect, it } from "vitest";
import type { SharedLog } from "./log-row";
import { sinceOpened } from "./since-opened";

const nothing = { unit: "mm" as const, programs: [], agreements: [], steps: [], records: [], notes: [] };
const session = (on: string, more: Partial<SharedLog> = {}): SharedLog => ({ on, kind: "dilation", ...more });
const fresh = true as const;

describe("what is new since the last opening", () => {
  it("is nothing where nothing was written down after it, whatever was before", () => {
    expect(sinceOpened(nothing)).toEqual({});
    const before = session("2026-03-01", { pain: 2, comfort: 8, sizeMm: 20, blood: "spotting", decision: { action: "rest", stepDown: true } });
    expect(
      sinceOpened({
        ...nothing,
        records: [before],
        programs: [{ kind: "general-comfort", on: "2026-02-01" }],
        notes: [{ on: before.on, text: "x", record: 0 }],
      }),
    ).toEqual({});
  });

  it("goes by when it was written down, not by its day: what is filled in later is new", () => {
    const records = [session("2026-02-01", { fresh }), session("2026-03-01")];
    expect(sinceOpened({ ...nothing, records }).sessions).toEqual({ count: 1, lastOn: "2026-02-01" });
  });

  it("tells sessions, days let go and exercises; of exercises the name where they are one", () => {
    const records: SharedLog[] = [
      session("2026-03-01"),
      session("2026-03-08", { fresh }),
      session("2026-03-10", { fresh }),
      { on: "2026-03-12", kind: "skip", fresh },
      { on: "2026-03-13", kind: "exercise", routine: "wind-down", fresh },
      { on: "2026-03-14", kind: "daily", fresh },
    ];
    expect(sinceOpened({ ...nothing, records })).toEqual({
      sessions: { count: 2, lastOn: "2026-03-10" },
      letGo: 1,
      exercises: { count: 1, name: "Wind down" },
    });
    const two = [...records, { on: "2026-03-15", kind: "exercise" as const, routine: "toilet-mechanics-day", fresh }];
    expect(sinceOpened({ ...nothing, records: two }).exercises).toEqual({ count: 2 });
  });

  it("sets the size now beside the last one seen, and says of a first one only what it is", () => {
    const [before, now] = [session("2026-03-01", { sizeMm: 20 }), session("2026-03-08", { sizeMm: 23, fresh })];
    expect(sinceOpened({ ...nothing, records: [before, now] }).size).toEqual({ from: 20, to: 23 });
    expect(sinceOpened({ ...nothing, records: [now] }).size).toEqual({ to: 23 });
    // An older one written down late does not become the size now.
    expect(sinceOpened({ ...nothing, records: [session("2026-02-01", { sizeMm: 18, fresh }), before] }).size).toBeUndefined();
  });

  it("sets pain and comfort beside as many sessions before, and names a direction only of a meaningful change", () => {
    const scores = (pains: number[], more: Partial<SharedLog> = {}) =>
      pains.map((pain, at) => session(`2026-03-0${at + 1}`, { pain, comfort: 10 - pain, ...more }));
    const of = (before: number[], after: number[]) => sinceOpened({ ...nothing, records: [...scores(before), ...scores(after, { fresh })] });
    expect(of([9, 9, 4, 4, 5], [1, 2, 1])).toEqual(
      expect.objectContaining({
        pain: { median: 1, worst: 2, beside: 4, direction: "lower" },
        comfort: { median: 9, beside: 6, direction: "higher" },
      }),
    );
    expect(of([2, 2], [3, 3]).pain?.direction).toBe("higher");
    expect(of([2, 2], [2, 3]).pain?.direction).toBe("same");
    expect(of([1], [6]).pain).toEqual({ median: 6, worst: 6 });
    expect(of([], [1, 2]).pain).toEqual({ median: 1.5, worst: 2 });
  });

  it("tells signs with their days, the latest decision, steps, notes, and a new program or agreement", () => {
    const records: SharedLog[] = [
      session("2026-03-01", { blood: "spotting" }),
      session("2026-03-08", { blood: "spotting", fresh, decision: { action: "rest", stepDown: true, until: "2026-03-15" } }),
      { on: "2026-03-09", kind: "daily", flags: ["fever"], fresh, decision: { action: "same-day-care", stepDown: false } },
    ];
    const since = sinceOpened({
      ...nothing,
      records,
      programs: [
        { kind: "general-comfort", on: "2026-01-01" },
        { kind: "recovery", on: "2026-03-10", fresh },
      ],
      agreements: [{ on: "2026-03-11", role: "nurse", agrees: true, fresh }],
      steps: [
        { on: "2026-02-01", sizeMm: 20 },
        { on: "2026-03-07", sizeMm: 23, fresh },
      ],
      notes: [
        { on: "2026-03-01", text: "old", record: 0 },
        { on: "2026-03-08", text: "new", record: 1 },
      ],
    });
    expect(since.signs).toEqual([
      { sign: "blood-spotting", days: ["2026-03-08"] },
      { sign: "fever", days: ["2026-03-09"] },
    ]);
    expect(since.decisions).toEqual({ count: 2, action: "same-day-care", on: "2026-03-09" });
    expect(since.steps).toEqual([{ on: "2026-03-07", sizeMm: 23 }]);
    expect([since.notes, since.program?.on, since.agreement?.role]).toEqual([1, "2026-03-10", "nurse"]);
  });
});
