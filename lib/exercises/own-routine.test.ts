import { describe, expect, it } from "vitest";
import { closedSqueezes, ownRoutineSchema, refuseSqueezes, warnings } from "@/lib/exercises/own-routine";
import type { RoutineItem } from "@/lib/exercises/schema";

const routine = (...items: RoutineItem[]) => ({ id: "0199f000-0000-7000-8000-000000000001", name: "Evening", timesPerDay: 1, daysPerWeek: 5, items });
const drop: RoutineItem = { exerciseId: "pf-drop", position: "lying" };
const quick: RoutineItem = { exerciseId: "pf-quick", position: "sitting", repetitions: 10 };

describe("a routine as it is kept", () => {
  it.each([
    ["an unknown exercise", { exerciseId: "nothing", position: "lying" }],
    ["a position that the exercise has not", { exerciseId: "warm-soak", position: "lying" }],
    ["too many repetitions", { ...quick, repetitions: 21 }],
    ["a tempo below its bounds", { ...quick, seconds: { release: 1 } }],
    ["letting go shorter than the squeeze", { exerciseId: "pf-slow", position: "lying", seconds: { contract: 9, release: 8 } }],
    ["a phase that the exercise has not", { ...drop, seconds: { contract: 4 } }],
    ["half a second", { ...drop, seconds: { in: 4.5 } }],
    ["a field of its own", { ...drop, why: "because" }],
  ])("has not %s", (_, item) => {
    expect(ownRoutineSchema.safeParse(routine(item as RoutineItem)).success).toBe(false);
    expect(ownRoutineSchema.safeParse(routine(drop, quick)).success).toBe(true);
  });

  it("has 1 to 12 exercises, 1 to 6 times a day, 1 to 7 days a week", () => {
    const with_ = (more: object) => ownRoutineSchema.safeParse({ ...routine(drop), ...more }).success;
    expect([0, 1, 12, 13].map((count) => with_({ items: Array.from({ length: count }, () => drop) }))).toEqual([false, true, true, false]);
    expect([0, 1, 6, 7].map((timesPerDay) => with_({ timesPerDay }))).toEqual([false, true, true, false]);
    expect([0, 1, 7, 8].map((daysPerWeek) => with_({ daysPerWeek }))).toEqual([false, true, true, false]);
  });
});

describe("EX-TIGHT for an own routine", () => {
  const tight = { strengtheningLocked: true };
  it("refuses a squeeze while the floor is tight, at each one and with rule and source", () => {
    const errors = refuseSqueezes(routine(drop, quick, quick), tight);
    expect(Object.keys(errors ?? {})).toEqual(["", "items.1.exerciseId", "items.2.exerciseId"]);
    expect(errors?.[""]).toMatch(/Rule EX-TIGHT: Gradual's source documents/);
    expect(closedSqueezes(tight)).toBe(errors?.[""]);
  });
  it("refuses nothing without a squeeze, or once the floor is assessed", () => {
    expect(refuseSqueezes(routine(drop, { exerciseId: "body-scan", position: "lying" }), tight)).toBeUndefined();
    expect(refuseSqueezes(routine(quick), { strengtheningLocked: false })).toBeUndefined();
    expect(closedSqueezes({ strengtheningLocked: false })).toBeUndefined();
  });
});

describe("warnings", () => {
  const ids = (of: Parameters<typeof warnings>[0]) => warnings(of).map(({ id }) => id);
  it.each([
    [[20], []],
    [[10, 10], []],
    [[11, 10], ["EX-QUICK"]],
    [[7, 7, 7], ["EX-QUICK"]],
  ])("of %j quick squeezes over the whole routine: %j", (counts, rules) => {
    expect(ids(routine(drop, ...counts.map((repetitions) => ({ ...quick, repetitions }))))).toEqual(rules);
  });
  it("come above half an hour, and for a squeeze asked more often than its sources say", () => {
    const soak: RoutineItem = { exerciseId: "warm-soak", position: "sitting", repetitions: 14 };
    // 30 s to settle and 14 min, twice: 29 minutes. One minute more each is 31.
    expect(ids(routine(soak, soak))).toEqual([]);
    expect(ids(routine({ ...soak, repetitions: 15 }, { ...soak, repetitions: 15 }))).toEqual(["EX-LONG"]);
    expect(ids({ ...routine(quick), timesPerDay: 3 })).toEqual([]);
    expect(ids({ ...routine(quick), timesPerDay: 4 })).toEqual(["EX-OFTEN"]);
    expect(ids({ ...routine(drop), timesPerDay: 6 })).toEqual([]);
  });
});
