import { describe, expect, it } from "vitest";
import { describeParameters, describePhases, whyProgram } from "./describe-program";
import { reasonOf } from "./rules";
import type { Standing } from "./schema";
import { programKinds } from "./schema";

const names = (kind: (typeof programKinds)[number], set = {}) => describeParameters(kind, set).map(({ name }) => name);
const screened = (rules: string[], tightFloor = false) =>
  ({ screening: { reasons: rules.map((rule) => ({ ...reasonOf("PRG-CHOOSE"), rule })), tightFloor } }) as unknown as Pick<Standing, "screening">;

describe("a program's phases", () => {
  it("have days, and the current one once it runs", () => {
    expect(describePhases("general-comfort").map(({ from, to, current }) => ({ from, to, current }))).toEqual([
      { from: 0, to: 13, current: false },
      { from: 14, to: undefined, current: false },
    ]);
    const running = { acceptedOn: "2026-01-05", today: "2026-01-19" };
    expect(describePhases("general-comfort", running).map(({ current, startsOn }) => ({ current, startsOn }))).toEqual([
      { current: false, startsOn: "2026-01-05" },
      { current: true, startsOn: "2026-01-19" },
    ]);
    expect(describePhases("general-comfort", { ...running, today: "2026-01-18" })[0]?.current).toBe(true);
  });

  it.each(programKinds)("of %s never tell a phase with the dilator by a day without one", (kind) => {
    expect(describePhases(kind).every(({ dilation, why }) => !dilation || why.rule !== "PRG-ROUTINE-DAY")).toBe(true);
  });
});

describe("a program's numbers", () => {
  it("are the template's with the clinician's over them", () => {
    expect(describeParameters("general-comfort")).toContainEqual({ name: "largest", mm: 30, by: "rule" });
    expect(describeParameters("general-comfort", { maxDiameterMm: 23 })).toContainEqual({ name: "largest", mm: 23, by: "clinician" });
    expect(describeParameters("general-comfort", { dilationMinutes: 8 })).toContainEqual({ name: "minutes", from: 8, to: 8 });
    expect(describeParameters("relax-first")).toContainEqual({ name: "minutes", from: 1, to: 3 });
  });

  it("name no step where a program stays at the smallest size", () => {
    expect(names("relax-first")).not.toContain("step");
    expect(names("relax-first", { maxDiameterMm: 20 })).toContain("step");
  });

  it("are not invented where a clinician sets them", () => {
    expect(names("post-operative")).toEqual(["clinicianSets"]);
    const set = { startDiameterMm: 18, maxDiameterMm: 23, dilationMinutes: 8, mode: "hold", sessionsPerWeek: 7, sessionsPerDay: 2 } as const;
    expect(describeParameters("post-operative", set)).toContainEqual({ name: "perWeek", value: 7 });
  });

  it("are none without a dilator", () => {
    expect(names("strength-continence")).toEqual([]);
    expect(names("recovery")).toEqual([]);
  });
});

describe("why a program", () => {
  it("says nothing that the screening does not say", () => {
    expect(whyProgram(screened(["SCR-CLEAR"]), "general-comfort").map(({ rule }) => rule)).toEqual(["PRG-FOR-COMFORT"]);
    expect(whyProgram(screened(["SCR-HAEMORRHOIDS"]), "general-comfort").map(({ rule }) => rule)).toEqual(["SCR-HAEMORRHOIDS"]);
    expect(whyProgram(screened(["SCR-PELVIC-PAIN"], true), "relax-first")[0]?.rule).toBe("PRG-FOR-RELAX");
    expect(whyProgram(screened(["SCR-CLEAR"]), "relax-first")).toEqual([]);
  });
});
