import { describe, expect, it } from "vitest";
import { routineById } from "@/lib/exercises/routines";
import type { Intake } from "@/lib/screening/schema";
import { generatePlan } from "./generate-plan";
import { closedPractice, sessionToPlay } from "./practice-to-play";
import type { Event } from "./schema";
import { standingOn } from "./standing";
import { accepted, agreed, comfort, commonSet, day, folded, screened, session } from "./testing/history";

function inputOn(events: Event[], on: number, devices = commonSet) {
  const { state } = folded(events, devices);
  const [first] = generatePlan(state, devices, day(on), 1).days;
  if (!first) throw new Error("A plan of one day has one day.");
  return { state, standing: standingOn(state, devices, day(on)), devices, day: first, region: "uk" };
}
const why = (events: Event[], on: number, routineId: string) =>
  closedPractice(
    routineById(routineId).items.map(({ exerciseId }) => exerciseId),
    inputOn(events, on),
  )?.rule;
const begun = (more: Partial<Intake> = {}): Event[] => [screened(0, more), accepted(0)];

describe("today's session", () => {
  it("is open on a day that asks for it", () => expect(sessionToPlay(inputOn(comfort(14), 16))).toMatchObject({ kind: "open" }));
  it.each<[string, Event[], number, string]>([
    ["before a screening", [], 0, "PRG-SCREEN-FIRST"],
    ["in the first weeks", begun(), 3, "PRG-FIRST-WEEKS"],
    ["after blood", [...comfort(14), session(16, { blood: "spotting" })], 18, "DEC-SPOTTING"],
  ])("is closed %s, by its rule", (_when, events, on, rule) => {
    expect(sessionToPlay(inputOn(events, on))).toMatchObject({ kind: "closed", why: { rule } });
  });
  it("leads to a routine on a day of rest", () =>
    expect(sessionToPlay(inputOn(begun(), 3))).toMatchObject({ kind: "closed", routineId: "first-week" }));
});

describe("routines", () => {
  it("are open in a program", () => expect(why(begun(), 3, "strength-start")).toBeUndefined());
  it("with a squeeze are closed while the floor is tight", () => {
    const tight = [screened(0, { tight: ["pelvic-pain"] }), accepted(0, "relax-first")];
    expect(why(tight, 3, "strength-start")).toBe("EX-TIGHT");
    expect(why(tight, 3, "relax-daily")).toBeUndefined();
    expect(why([...tight, agreed(4, { floor: "weak" })], 5, "strength-start")).toBeUndefined();
  });
  it("are gentle ones only before a clinician has agreed, and before a program is chosen", () => {
    const waiting = [screened(0, { clinician: ["fissure"] })];
    expect(why(waiting, 1, "first-week")).toBe("PRG-CLINICIAN-AGREES");
    expect(why(waiting, 1, "toilet-mechanics-day")).toBeUndefined();
    expect(why([screened(0)], 1, "office-break")).toBe("PRG-CHOOSE");
    expect(why([screened(0)], 1, "wind-down")).toBeUndefined();
  });
  it("are closed altogether while help is due", () => {
    const urgent = [...comfort(14), session(16, { flags: ["saddle-numbness"] })];
    expect(why(urgent, 16, "wind-down")).toBeTruthy();
  });
});
