import { expect, test } from "vitest";
import { exerciseById } from "@/lib/exercises/catalogue";
import { routineById } from "@/lib/exercises/routines";
import { usualWeeks as usual } from "./propose-program";
import { templateRules } from "./rules-template";
import type { Event, Parameters } from "./schema";
import { accepted, agreed, allSet, comfort, dilationOf, noted, planned, planOf, screened, session, standing, trained } from "./testing/history";

type Sides = readonly [boolean, boolean];
const first = (more: NonNullable<Parameters0>) => standing([screened(0, more)], 0).opens[0];
type Parameters0 = globalThis.Parameters<typeof screened>[1];
const why = (events: Event[], on: number) => planned(events, on).why.rule;
const routineOf = (events: Event[], on: number) =>
  planned(events, on).items.map((item) => (item.kind === "routine" ? item.routineId : "dilation"))[0];
const days = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

const relax = (...more: Event[]): Event[] => [screened(0, { tight: ["pelvic-pain"] }), accepted(0, "relax-first"), ...more];
const calmNotes = days(14, 28).map((on) => noted(on, 2));
const fissure = (parameters: Parameters) => [screened(0, { clinician: ["fissure"] }), accepted(0, "fissure-supervised"), agreed(1, { parameters })];
const operated = (parameters: Parameters) => [
  screened(0, { clinician: ["surgery-under-6-months"] }),
  accepted(0, "post-operative"),
  agreed(1, { parameters }),
];
const strength = (...more: Event[]): Event[] => [screened(0, { leakage: true }), accepted(0, "strength-continence"), ...more];
const recovery = (...more: Event[]): Event[] => [screened(0, { soreAfterActivity: true }), accepted(0, "recovery"), ...more];
/** Baseline pain of three weeks, one number a week, noted on `each` days of every week. */
const weeks = (pains: number[], each = 7) =>
  pains.flatMap((pain, week) =>
    days(7 * week, 7 * week + 6)
      .slice(-each)
      .map((on) => noted(on, pain)),
  );
const worse = (events: Event[], on: number) => standing(events, on).reasons[0]?.rule === "PRG-RELAX-WORSE-2";
const leaked = (...more: Event[]): Event[] => [
  screened(0, { goal: "strength" }),
  accepted(0, "strength-continence"),
  noted(1, 0, { flags: ["new-minor-leak"] }),
  screened(2, { goal: "strength" }),
  ...more,
];
const changeOn = (events: Event[], on: number) => planned(events, on).items.map((item) => (item.kind === "routine" ? item.change : undefined))[0];
const level0 = changeOn(strength(), 0);

const cases: Record<keyof typeof templateRules, Sides> = {
  "PRG-FOR-COMFORT": [first({}) === "general-comfort", first({ tight: ["pelvic-pain"] }) === "general-comfort"],
  "PRG-FOR-RELAX": [first({ tight: ["difficulty-emptying"] }) === "relax-first", first({}) === "relax-first"],
  "PRG-FOR-FISSURE": [first({ clinician: ["fissure"] }) === "fissure-supervised", first({ clinician: ["prolapse"] }) === "fissure-supervised"],
  "PRG-FOR-POSTOP": [
    first({ clinician: ["fissure", "surgery-under-6-months"] }) === "post-operative",
    first({ clinician: ["fissure"] }) === "post-operative",
  ],
  "PRG-FOR-STRENGTH": [
    first({ goal: "strength", leakage: true }) === "strength-continence",
    first({ goal: "strength", leakage: true, tight: ["pelvic-pain"] }) === "strength-continence",
  ],
  "PRG-FOR-RECOVERY": [first({ soreAfterActivity: true }) === "recovery", first({}) === "recovery"],
  "PRG-TIGHT-FLOOR": [standing(relax(), 1).strengtheningLocked, standing([...relax(), agreed(1, { floor: "weak" })], 1).strengtheningLocked],
  "PRG-LEAK-ASSESS": [
    !routineOf([...leaked(agreed(2))], 3)?.startsWith("strength") && standing([...leaked(agreed(2))], 3).strengtheningLocked,
    standing([...leaked(agreed(2, { floor: "weak" }))], 3).strengtheningLocked,
  ],
  "PRG-FIRST-WEEKS": [why(comfort(), 13) === "PRG-FIRST-WEEKS", why(comfort(), 14) === "PRG-FIRST-WEEKS"],
  "PRG-RELAX-WEEKS-4": [why(relax(...calmNotes), 27) === "PRG-RELAX-WEEKS-4", why(relax(...calmNotes), 28) === "PRG-RELAX-WEEKS-4"],
  "PRG-RELAX-UNLOCK-14": [
    why(relax(...calmNotes, noted(20, 4)), 28) === "PRG-RELAX-UNLOCK-14",
    why(relax(...calmNotes, noted(20, 3)), 28) === "PRG-RELAX-UNLOCK-14",
  ],
  "PRG-RELAX-LOGS-4": [
    why(relax(...[16, 18, 20, 23, 25, 27, 28].map((on) => noted(on, 2))), 28) === "PRG-RELAX-LOGS-4",
    why(relax(...[16, 18, 20, 21, 23, 25, 27, 28].map((on) => noted(on, 2))), 28) === "PRG-RELAX-LOGS-4",
  ],
  "PRG-RELAX-SMALLEST": [
    standing(relax(...calmNotes, session(28)), 29).readiness?.blockedBy?.rule === "PRG-RELAX-SMALLEST",
    standing(relax(agreed(1, { floor: "tight", parameters: { maxDiameterMm: 23 } }), session(28)), 29).readiness?.blockedBy !== undefined,
  ],
  "PRG-RELAX-MINUTES-3": [
    dilationOf(planned(relax(...calmNotes), 28))?.minutes === 1,
    (dilationOf(planned(relax(agreed(1, { floor: "tight" }), ...[28, 31, 35, 38, 42, 45, 49, 52, 56, 59].map((on) => session(on))), 63))?.minutes ??
      0) > 3,
  ],
  "PRG-RELAX-WEEK-2": [
    why(relax(agreed(1, { floor: "tight" }), session(28), session(31)), 34) === "PRG-RELAX-WEEK-2",
    why(relax(agreed(1, { floor: "tight" }), session(28), session(31)), 35) === "PRG-RELAX-WEEK-2",
  ],
  "PRG-RELAX-WORSE-2": [worse(relax(...weeks([1, 2, 3])), 20), worse(relax(...weeks([1, 2, 2])), 20) || worse(relax(...weeks([2, 1, 2])), 20)],
  "PRG-RELAX-WORSE-BY": [worse(relax(...weeks([1, 2, 3])), 20), worse(relax(...weeks([1, 2, 2]), noted(20, 5)), 20)],
  "PRG-RELAX-WORSE-LOGS-3": [worse(relax(...weeks([1, 2, 3], 3)), 20), worse(relax(...weeks([1, 2, 3], 2)), 20)],
  "PRG-FISSURE-LOCKED": [
    why(fissure({ startDiameterMm: 18, maxDiameterMm: 20, dilationMinutes: 2 }), 1) === "PRG-FISSURE-LOCKED",
    why(fissure({ startDiameterMm: 18, maxDiameterMm: 20, dilationMinutes: 2, sessionsPerWeek: 2 }), 1) === "PRG-FISSURE-LOCKED",
  ],
  "PRG-POSTOP-PARAMETERS": [
    why(operated({ ...allSet, mode: "repetitions" }), 1) === "PRG-POSTOP-PARAMETERS",
    why(operated({ ...allSet, mode: "repetitions", repetitions: 5, sets: 1 }), 1) === "PRG-POSTOP-PARAMETERS",
  ],
  "PRG-STRENGTH-GOOD-5": [
    changeOn(strength(...days(0, 4).map((on) => trained(on))), 7) !== level0,
    changeOn(strength(...days(0, 3).map((on) => trained(on))), 7) !== level0,
  ],
  "PRG-STRENGTH-WEEK": [
    changeOn(strength(...days(0, 4).map((on) => trained(on))), 7) !== level0,
    changeOn(strength(...days(0, 4).map((on) => trained(on))), 6) !== level0,
  ],
  "PRG-STRENGTH-PAIN-3": [why(strength(noted(1, 3)), 2) === "PRG-STRENGTH-PAIN-3", why(strength(noted(1, 2)), 2) === "PRG-STRENGTH-PAIN-3"],
  "PRG-STRENGTH-PAIN-REST": [why(strength(noted(1, 3)), 3) === "PRG-STRENGTH-PAIN-3", why(strength(noted(1, 3)), 4) === "PRG-STRENGTH-PAIN-3"],
  "PRG-STRENGTH-REVIEW-6": [standing(strength(), 42).reviewDue?.week === 6, standing(strength(), 41).reviewDue !== undefined],
  "PRG-STRENGTH-REVIEW-12": [standing(strength(trained(40)), 84).reviewDue?.week === 12, standing(strength(trained(40)), 91).reviewDue !== undefined],
  "PRG-STRENGTH-WEEKS-16": [usual("strength-continence").includes("16"), usual("general-comfort").includes("16")],
  "PRG-RECOVERY-0-2": [why(recovery(), 2) === "PRG-RECOVERY-0-2", why(recovery(), 3) === "PRG-RECOVERY-0-2"],
  "PRG-RECOVERY-3-7": [why(recovery(), 7) === "PRG-RECOVERY-3-7", why(recovery(), 8) === "PRG-RECOVERY-3-7"],
  "PRG-RECOVERY-NO-SQUEEZE": [
    standing(recovery(), 10).strengtheningLocked,
    standing(recovery(agreed(1, { floor: "weak" })), 10).strengtheningLocked || standing(comfort(), 10).strengtheningLocked,
  ],
  "PRG-RECOVERY-RETURN-48": [
    standing(recovery(noted(2, 0), noted(3, 0)), 4).opens.includes("general-comfort"),
    standing(recovery(noted(3, 0)), 4).opens.includes("general-comfort"),
  ],
  "PRG-RECOVERY-SORE-1": [
    standing(recovery(noted(2, 1), noted(3, 1)), 4).opens.includes("general-comfort"),
    standing(recovery(noted(2, 1), noted(3, 2)), 4).opens.includes("general-comfort"),
  ],
  "PRG-RECOVERY-SORE-72": [standing(recovery(noted(4, 2)), 4).state === "paused", standing(recovery(noted(3, 2)), 4).state === "paused"],
};

test("every row has a case", () => expect(Object.keys(cases).sort()).toEqual(Object.keys(templateRules).sort()));
test.each(Object.entries(cases))("%s applies on its side of the threshold and not on the other", (_, [applies, beyond]) => {
  expect(applies).toBe(true);
  expect(beyond).toBe(false);
});

test("recovery comes back one size down, to the program it interrupted", () => {
  const at20 = [...comfort(14, 16, 18, 21, 23, 25), { type: "confirm-step-up", on: "2026-02-02", deviceId: "d20" } as Event, session(28, {}, "d20")];
  const after = [...at20, screened(29, { soreAfterActivity: true }), accepted(29, "recovery"), noted(31, 0), noted(32, 0)];
  expect(standing(after, 33).device?.mm).toBe(18);
  expect(standing(after, 33).opens[0]).toBe("general-comfort");
});

test("no strengthening in a tight floor's plan, however far ahead", () => {
  const plan = planOf([screened(0, { goal: "strength", leakage: true, tight: ["pain-on-contracting"] }), accepted(0, "relax-first")], 0, 120);
  expect(plan.flatMap(({ items }) => items).some((item) => item.kind === "routine" && item.routineId.startsWith("strength"))).toBe(false);
});

test("no routine of recovery, and none beside a fissure, asks for a squeeze or a body scan", () => {
  const asked = [recovery(), fissure({})].flatMap((events) => planOf(events, 2, 30)).flatMap(({ items }) => items);
  const exercises = asked.flatMap((item) => (item.kind === "routine" ? routineById(item.routineId).items.map(({ exerciseId }) => exerciseId) : []));
  expect(exercises.length).toBeGreaterThan(0);
  for (const id of exercises)
    expect(
      exerciseById(id).cycle.steps.map(({ phase }) => phase),
      id,
    ).not.toContain("contract");
});
