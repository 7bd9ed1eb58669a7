import { describe, expect, it, test } from "vitest";
import { shareFields } from "@/lib/core/scope";
import { checkAlone, checkProposal, toldOf, withProposal } from "./check-proposal";
import { generatePlan } from "./generate-plan";
import type { ChangeProposal } from "./read-proposal";
import type { clinicianRules } from "./rules-clinician";
import type { Event, Parameters } from "./schema";
import { accepted, agreed, comfort, commonSet, confirmed, day, folded, fortnight, screened, session } from "./testing/history";

const author = { name: "Dr A", role: "physiotherapist" } as const;
type Given = Omit<Partial<ChangeProposal>, "parameters"> & { parameters?: Parameters };
const madeOf = (given: Given, madeOn: number, role: "physiotherapist" | "specialist" = "physiotherapist") => ({
  change: { agrees: true, ...given },
  author: { ...author, role },
  madeOn: day(madeOn),
});
const against = (events: Event[], given: Given, on = 28, madeOn = on) =>
  checkProposal(folded(events).state, commonSet, day(on), madeOf(given, madeOn)).map(({ field, why }) => [field, why.rule]);
const numbers = (parameters: Parameters): Given => ({ parameters });

/** At 20 mm, one step up from the smallest. */
const stepped = [...comfort(...fortnight), confirmed(28, "d20"), session(29, {}, "d20")];
const fissure = [screened(0, { clinician: ["fissure"] })];

describe("what may be proposed", () => {
  it("is a smaller size and fewer days: the plan follows at once", () => {
    const change = madeOf(numbers({ startDiameterMm: 18, sessionsPerWeek: 2 }), 30);
    const { state } = folded(stepped);
    expect(checkProposal(state, commonSet, day(30), change)).toEqual([]);
    const { before, after } = withProposal(state, commonSet, day(30), change);
    expect([before.size?.mm, after.size]).toEqual([20, undefined]);
    const plan = generatePlan(after, commonSet, day(30), 14).days.filter(({ kind }) => kind === "practice");
    expect(plan.length).toBeLessThanOrEqual(4);
    expect(plan[0]?.items[0]).toMatchObject({ deviceId: "d18" });
  });
  it.each<[string, Given]>([
    ["a larger largest size", numbers({ maxDiameterMm: 36 })],
    ["every day", numbers({ sessionsPerWeek: 7, everyOtherDayWeeks: 2 })],
    ["fifteen minutes", numbers({ dilationMinutes: 15 })],
    ["a week on a size", numbers({ minDaysPerSize: 7 })],
    ["an assessed floor", { floor: "weak" }],
    ["to wait", { agrees: false }],
    ["a routine", { suggests: "routine:wind-down" }],
  ])("is %s, which only a clinician sets", (_, given) => {
    expect(against(comfort(14, 16), given)).toEqual([]);
  });
  it("opens what waits for a clinician, and nothing that waits for a specialist or for a day", () => {
    const all = { startDiameterMm: 18, maxDiameterMm: 23, dilationMinutes: 2, sessionsPerWeek: 2 };
    expect(against([...fissure, accepted(0, "fissure-supervised")], numbers(all), 3)).toEqual([]);
    const specialist = [screened(0, { specialist: ["active-ibd"] })];
    expect(against(specialist, {}, 3)).toEqual([["agrees", "PRG-SPECIALIST-AGREES"]]);
    expect(checkProposal(folded(specialist).state, commonSet, day(3), madeOf({}, 3, "specialist"))).toEqual([]);
    expect(against([screened(0, { waits: { prostatectomy: day(-7) } })], {}, 3)).toEqual([["agrees", "PRG-WAIT-UNTIL"]]);
  });
});

describe("hard rules", () => {
  it("no agreement passes a screening that forbids, nor none at all", () => {
    expect(against([screened(0, { urgent: ["fever"] })], {}, 3)[0]?.[0]).toBe("agrees");
    expect(against([], {}, 3)).toEqual([["agrees", "PRG-SCREEN-FIRST"]]);
  });
  it("a squeeze stays closed to a tight floor until an assessment says otherwise, in the same proposal too", () => {
    const tight = [screened(0, { tight: ["pelvic-pain"] }), accepted(0, "relax-first")];
    expect(against(tight, { suggests: "routine:strength-start" }, 3)).toEqual([["suggests", "PRG-TIGHT-FLOOR"]]);
    expect(against(tight, { suggests: "routine:strength-start", floor: "weak" }, 3)).toEqual([]);
    expect(against(tight, { suggests: "exercise:pf-slow", floor: "tight" }, 3)).toEqual([["suggests", "PRG-TIGHT-FLOOR"]]);
  });
  it("what is set before binds what is not named", () => {
    const set = [...comfort(14), agreed(15, { parameters: { maxDiameterMm: 20, dilationMinutes: 14 } })];
    expect(against(set, numbers({ startDiameterMm: 23 }))).toEqual([
      ["startDiameterMm", "PRG-PROPOSED-UP"],
      ["startDiameterMm", "PRG-CAP-CLINICIAN"],
    ]);
    expect(against(set, numbers({ smallerMinutes: 2 }))).toEqual([["smallerMinutes", "PRG-MINUTES-CLINICIAN-15"]]);
    expect(against(set, numbers({ smallerMinutes: 1 }))).toEqual([]);
    expect(against(set, numbers({ holdSeconds: 841 }))).toEqual([["holdSeconds", "PRG-EDIT-HOLD"]]);
  });
  it("what contradicts itself is found without knowing anything of the person", () => {
    const alone = (parameters: Parameters) => checkAlone({ agrees: true, parameters }).map(({ field, rests }) => [field, rests.length]);
    expect(alone({ dilationMinutes: 12, smallerMinutes: 4 })).toEqual([["smallerMinutes", 0]]);
    expect(alone({ dilationMinutes: 2, holdSeconds: 121 })).toEqual([["holdSeconds", 0]]);
    expect(alone({ mode: "repetitions", holdSeconds: 20 })).toEqual([["holdSeconds", 0]]);
    expect(alone({ dilationMinutes: 12, smallerMinutes: 3, holdSeconds: 720 })).toEqual([]);
  });
});

test("a reason is told only where all that it tells of is shared", () => {
  const found = checkProposal(folded(stepped).state, commonSet, day(30), madeOf(numbers({ startDiameterMm: 23 }), 30));
  expect(found.map(({ why }) => why.rule)).toEqual(["PRG-PROPOSED-UP"]);
  expect(toldOf(found, ["program"])).toEqual([]);
  expect(toldOf(found, ["program", "sizes"])).toEqual(found);
  const blocked = checkProposal(folded([screened(0, { urgent: ["fever"] })]).state, commonSet, day(3), madeOf({}, 3));
  expect(
    toldOf(
      blocked,
      shareFields.filter((field) => field !== "screening"),
    ),
  ).toEqual([]);
  expect(toldOf(checkAlone({ agrees: true, parameters: { mode: "repetitions", holdSeconds: 20 } }), [])).toHaveLength(1);
});

test("a refusal of agreement is a pause, never an opening, and needs no numbers", () => {
  const { after } = withProposal(folded(comfort(14)).state, commonSet, day(15), madeOf({ agrees: false }, 15));
  expect(after.pause).toMatchObject({ needs: ["clinician"] });
});

/** For each row one proposal on either side of it: [it applies, it does not]. The bounds are the form's: read-proposal.test.ts. */
const paused = [...comfort(14, 16), session(18, { pain: 8 })];
const news = (events: Event[], on: number, madeOn: number, given: Given = numbers({ sessionsPerWeek: 1 })) =>
  against(events, given, on, madeOn).some(([, rule]) => rule === "PRG-PROPOSED-NEWS");
type Row = Exclude<keyof typeof clinicianRules, "PRG-PROPOSED-SIZE-40" | "PRG-PROPOSED-BOUNDS">;
const cases: Record<Row, readonly [boolean, boolean]> = {
  "PRG-PROPOSED": [against(comfort(14), numbers({ sessionsPerWeek: 2 })).length === 0, folded(comfort(14)).state.clinician !== undefined],
  "PRG-PROPOSED-UP": [
    against(stepped, numbers({ startDiameterMm: 20.5 }), 30).some(([, rule]) => rule === "PRG-PROPOSED-UP"),
    against(stepped, numbers({ startDiameterMm: 20 }), 30).some(([, rule]) => rule === "PRG-PROPOSED-UP"),
  ],
  "PRG-PROPOSED-NEWS": [
    news(paused, 20, 17) && news([...comfort(14), screened(16)], 20, 15),
    news(paused, 20, 18) || news([...comfort(14), screened(16)], 20, 16) || news(paused, 20, 17, { agrees: false }),
  ],
  "PRG-PROPOSED-NOTHING": [
    against(comfort(14), {}).length === 1 && against(comfort(14), numbers({ sessionsPerWeek: 3 })).length === 0,
    against([...comfort(14), agreed(15, { parameters: { sessionsPerWeek: 2 } })], numbers({ sessionsPerWeek: 1 })).length > 0,
  ],
};
test.each(Object.entries(cases))("%s decides on its side and not on the other", (_, sides) => {
  expect(sides).toEqual([true, false]);
});
