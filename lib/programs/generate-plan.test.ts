import { expect, test } from "vitest";
import { findRoutine } from "@/lib/exercises/routines";
import { strengthLadder } from "./strength-ladder";
import { gentleRoutines, pauseRoutine, phaseAt, restRoutine, templates } from "./templates";
import { accepted, agreed, allSet, comfort, confirmed, dilationOf, fortnight, planned, planOf, screened, session, skipped } from "./testing/history";

const practiceDays = (plan: ReturnType<typeof planOf>) => plan.flatMap((at, index) => (dilationOf(at) ? [index] : []));

test("three sessions a week keep a day between, for as long as the plan reaches", () => {
  expect(practiceDays(planOf(comfort(), 14, 21))).toEqual([0, 2, 4, 7, 9, 11, 14, 16, 18]);
});

test("the pattern follows what was done, not the calendar", () => {
  expect(practiceDays(planOf(comfort(14, 17), 18, 9))).toEqual([1, 3, 6, 8]);
});

test("a plan never holds a step up, even when everything is ready", () => {
  const devices = planOf(comfort(...fortnight), 28, 60).flatMap((at) => dilationOf(at)?.deviceId ?? []);
  expect(new Set(devices)).toEqual(new Set(["d18"]));
});

test("days that a long rest turns into a gap are planned one size down", () => {
  const at20 = [...comfort(...fortnight), confirmed(28, "d20"), session(28, {}, "d20")];
  const plan = planOf([...at20, session(30, { nextDaySoreness: 5 }, "d18")], 31, 30);
  expect(plan.find((at) => dilationOf(at))?.items[0]).toMatchObject({ deviceId: "d18" });
});

test("a gap that is still to come leads down for every session after it, not only for the first", () => {
  const at20 = [...comfort(...fortnight), confirmed(28, "d20"), session(28, {}, "d20"), skipped(42)];
  const plan = planOf(at20, 42, 14);
  expect(plan.flatMap((at) => dilationOf(at)?.deviceId ?? [])).toEqual(["d18", "d18", "d18", "d18", "d18", "d18"]);
  expect(plan.flatMap(({ back }) => back?.why.rule ?? [])).toEqual(["PRG-GAP-14", ...Array(5).fill("PRG-RAMP-2")]);
});

test("blocked, urgently paused, paused and gentle days hold only what they may", () => {
  expect(planned([screened(0, { urgent: ["fever"] })], 0)).toMatchObject({ kind: "none", items: [] });
  expect(planned([...comfort(14), session(16, { blood: "more" })], 17)).toMatchObject({ kind: "none", items: [] });
  expect(planned([...comfort(14), session(16, { pain: 8 })], 17).items).toMatchObject([{ routineId: pauseRoutine }]);
  for (const at of planOf([screened(0, { clinician: ["pouch"] })], 0, 9))
    expect(gentleRoutines).toContain(at.items[0]?.kind === "routine" && at.items[0].routineId);
  expect(planned([...comfort(14), session(16, { pain: 5 })], 17)).toMatchObject({
    kind: "rest",
    items: [{ routineId: restRoutine }],
    why: { rule: "DEC-PAIN-4-6" },
  });
});

test("a clinician may set several sessions on every day", () => {
  const events = [
    screened(0, { clinician: ["surgery-under-6-months"] }),
    accepted(0, "post-operative"),
    agreed(0, { parameters: { ...allSet, sessionsPerWeek: 7, sessionsPerDay: 3 } }),
  ];
  expect(planOf(events, 1, 4).map(({ items }) => items.length)).toEqual([3, 3, 3, 3]);
  expect(planned([...events, session(1)], 1).items).toHaveLength(2);
});

const alternating = [
  screened(0, { clinician: ["surgery-under-6-months"] }),
  accepted(0, "post-operative"),
  agreed(0, { parameters: { ...allSet, sessionsPerWeek: 7, everyOtherDayWeeks: 2 } }),
];

test("a clinician may set every other day for the first weeks, then daily", () => {
  const ahead = planOf(alternating, 1, 20);
  expect(practiceDays(ahead)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 15, 16, 17, 18, 19]);
  expect(ahead[1]).toMatchObject({ kind: "rest", why: { rule: "PRG-ALTERNATE-12" } });
  // The weeks begin with the first session, whenever that is.
  expect(practiceDays(planOf([...alternating, session(10)], 11, 16))).toEqual([1, 3, 5, 7, 9, 11, 13, 14, 15]);
});

test("after time away, or with a new agreement, the weeks of every other day begin anew; a word without numbers changes nothing", () => {
  const daily = [...alternating, ...Array.from({ length: 8 }, (_, at) => session(1 + 2 * at)), session(16), session(17)];
  expect(practiceDays(planOf(daily, 18, 4))).toEqual([0, 1, 2, 3]);
  expect(practiceDays(planOf(daily, 31, 4))).toEqual([0, 1, 2, 3]);
  expect(practiceDays(planOf(daily, 32, 4))).toEqual([0, 2]);
  expect(practiceDays(planOf([...daily, agreed(18)], 18, 4))).toEqual([0, 1, 2, 3]);
  expect(practiceDays(planOf([...daily, agreed(18, { parameters: { ...allSet, sessionsPerWeek: 7, everyOtherDayWeeks: 1 } })], 18, 4))).toEqual([
    1, 3,
  ]);
});

test("every day says which rule decided", () => {
  for (const at of planOf(comfort(14), 15, 30)) expect(at.why.rule).toMatch(/^PRG-/);
});

test("every routine that a template names is in the catalogue, and every template begins on day 0", () => {
  const named = [
    ...gentleRoutines,
    restRoutine,
    pauseRoutine,
    ...strengthLadder.map(({ routineId }) => routineId),
    ...Object.values(templates).flatMap(({ phases }) => phases.flatMap(({ routines }) => routines)),
  ];
  for (const id of named) expect(findRoutine(id), id).toBeDefined();
  for (const { kind } of Object.values(templates)) expect(phaseAt(kind, 0).fromDay).toBe(0);
});
