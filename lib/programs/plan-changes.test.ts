import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysBetween, type LocalDate } from "@/lib/core/dates";
import type { Intake } from "@/lib/screening/schema";
import { checkEdit } from "./check-edit";
import { foldEvents } from "./fold-state";
import { generatePlan } from "./generate-plan";
import { mayChangePlan } from "./may-change-plan";
import { parametersInForce } from "./parameters-in-force";
import type { Event, OwnParameters, Parameters, PlanChange, PlannedDay, ProgramDevice } from "./schema";
import { standingOn } from "./standing";
import { commonSet, day } from "./testing/history";
import { daily, dilation } from "./testing/live";
import { plainIntake } from "./testing/lives";
import { isAway } from "./testing/oracle";

/**
 * People who move sessions, close days of the week, go away, come back, undo it all and back-date logs, in any order. What the rules forbid is
 * written down here once more, against the raw events and without the fold, and no plan may hold it.
 */
const horizon = 35;
const dilates = ({ items }: PlannedDay) => items.some(({ kind }) => kind === "dilation");
type Life = { events: Event[]; today: LocalDate; devices: readonly ProgramDevice[]; set: Parameters | undefined };
const of = <T extends Event["type"]>(events: readonly Event[], type: T) =>
  events.filter((event): event is Extract<Event, { type: T }> => event.type === type);

/** Whether `on` is in a clinician's weeks of every other day, counted from the first session since the last gap. */
function alternates(practised: ReadonlySet<LocalDate>, on: LocalDate, set: Parameters | undefined): boolean {
  const before = [...practised].filter((day) => day < on).sort();
  const gap = before.findLastIndex((day, at) => daysBetween(before[at - 1] ?? day, day) > 14);
  const [began] = before.slice(Math.max(0, gap));
  return set?.everyOtherDayWeeks !== undefined && began !== undefined && daysBetween(began, on) < 7 * set.everyOtherDayWeeks;
}

/** The first thing in a plan that the rules forbid, in words. */
function forbidden(plan: readonly PlannedDay[], { events, devices, set }: Life): string | undefined {
  const perWeek = set?.sessionsPerWeek ?? 3;
  const sessions = of(events, "session");
  const began = of(events, "accept-program")[0]?.on;
  const practised = new Set(sessions.map(({ on }) => on));
  for (const planned of plan) {
    const { on } = planned;
    if (isAway(events, on) && planned.items.length > 0) return `${on}: something on a holiday`;
    if (!dilates(planned)) continue;
    if (!began || (!set && daysBetween(began, on) < 14)) return `${on}: before the phase`;
    if ((perWeek <= 3 || alternates(practised, on, set)) && practised.has(addDays(on, -1))) return `${on}: two days in a row`;
    const week = Array.from({ length: 7 }, (_, back) => addDays(on, -back)).filter((other) => other === on || practised.has(other));
    if (week.length > perWeek) return `${on}: ${week.length} days in seven`;
    for (const { log } of sessions) {
      const since = daysBetween(log.on, on);
      if (log.pain >= 7 && !of(events, "screening").some((screening) => screening.on > log.on)) return `${on}: while paused`;
      if (log.pain >= 4 && log.pain < 7 && since >= 0 && since < 3 && log.on !== on) return `${on}: ${since} days after pain ${log.pain}`;
    }
    for (const note of of(events, "daily")) {
      const since = daysBetween(note.on, on);
      if (note.log.blood !== "none" && since >= 0 && since <= 7) return `${on}: ${since} days after blood`;
    }
    for (const item of planned.items) {
      if (item.kind !== "dilation") continue;
      if (item.minutes > (set ? 15 : 10)) return `${on}: ${item.minutes} minutes`;
      if (item.mode === "hold" && (item.holdSeconds ?? 0) > item.minutes * 60) return `${on}: a hold longer than the session`;
      if (item.mode === "repetitions" && !set && ((item.repetitions ?? 0) > 15 || (item.sets ?? 0) > 2 || item.holdSeconds !== 3))
        return `${on}: more repetitions than the program has`;
    }
    const mm = Math.max(
      ...planned.items.map((item) => devices.find(({ id }) => item.kind === "dilation" && id === item.deviceId)?.maxDiameterMm ?? 0),
    );
    if (mm > (set?.maxDiameterMm ?? 30)) return `${on}: ${mm} mm passes the cap`;
    // Nobody here ever confirms a step: no size may pass the one begun with.
    if (mm > (set?.startDiameterMm ?? 18)) return `${on}: ${mm} mm without a step`;
    practised.add(on);
  }
  return undefined;
}

/** Numbers within what the event may hold, whatever the program or a clinician says of them. */
const editOf = (days: number, where: number): OwnParameters => ({
  ...(days > 0 && { sessionsPerWeek: 1 + (where % 3) }),
  ...(where % 2 === 0 && { dilationMinutes: 1 + (where % 10) }),
  ...(days === 2 && { mode: "repetitions", repetitions: 1 + (where % 15), sets: 1 + (where % 2) }),
  ...(days === 3 && { holdSeconds: 10 + where * 19 }),
  ...(where % 4 === 0 && { smallerMinutes: where % 7 }),
  ...(where % 5 === 0 && { minDaysPerSize: 14 + where }),
});

/** One thing that somebody does: two numbers say what exactly. */
type Act = { what: number; days: number; where: number };
const acts = fc.array(fc.record({ what: fc.nat(22), days: fc.nat(4), where: fc.nat(30) }), { minLength: 1, maxLength: 40 });

const led: Parameters = { startDiameterMm: 20, maxDiameterMm: 23, dilationMinutes: 4, mode: "hold", sessionsPerWeek: 5, sessionsPerDay: 2 };

function live(list: readonly Act[], set: Parameters | undefined): string | undefined {
  const clinician = set !== undefined;
  const intake: Intake = { ...plainIntake, ...(clinician && { clinician: ["surgery-under-6-months"] }) };
  let count = 0;
  const id = () => `e${String(count++).padStart(5, "0")}`;
  let today = day(0);
  let events: Event[] = [
    { type: "screening", on: today, id: id(), intake },
    { type: "accept-program", on: today, id: id(), kind: clinician ? "post-operative" : "general-comfort" },
    ...(set ? [{ type: "clinician", on: today, id: id(), name: "A", role: "doctor", agrees: true, parameters: set } satisfies Event] : []),
  ];
  const planNow = () => generatePlan(foldEvents(events, commonSet).state, commonSet, today, horizon).days;
  today = day(14);
  for (const { what, days, where } of list) {
    today = addDays(today, what % 5 === 0 ? days : 0);
    const state = foldEvents(events, commonSet).state;
    const plan = generatePlan(state, commonSet, today, horizon).days;
    const wish = (change: PlanChange) => {
      if (!mayChangePlan(state, commonSet, today, change).ok) return undefined;
      events.push(change);
      const found = forbidden(planNow(), { events, today, devices: commonSet, set });
      if (found) return `after ${change.type}: ${found}`;
      if (change.type === "move" && !planNow().some(({ on, items }) => on === change.to && items.length > 0))
        return `the move to ${change.to} is not there`;
      const without = events.filter((event) => event.id !== change.id);
      const back = generatePlan(foldEvents(without, commonSet).state, commonSet, today, horizon).days;
      return isDeepStrictEqual(back, plan) ? undefined : `undoing ${change.type} gives another plan`;
    };
    const at = { on: today, id: id() };
    const someday = plan[where]?.on ?? today;
    let found: string | undefined;
    if (what < 6) {
      const session = plan.filter(dilates)[where % 4]?.on ?? today;
      found = wish({ ...at, type: "move", from: session, to: addDays(session, days - 2) });
    } else if (what < 8)
      found = wish({
        ...at,
        type: "availability",
        weekdays: [1, 2, 3, 4, 5, 6, 7].filter((one) => (where + 1) & (1 << (one - 1)) || one === 1 + days),
      });
    else if (what < 10) found = wish({ ...at, type: "holiday", from: someday, ...(days > 0 && { to: addDays(someday, days * 7) }) });
    else if (what === 10) found = wish({ ...at, type: "end-holiday" });
    else if (what < 13) {
      const wishes = events.filter(({ type }) => ["move", "availability", "holiday", "end-holiday"].includes(type));
      const undone = wishes[where % Math.max(1, wishes.length)];
      events = events.filter((event) => event !== undone);
    } else if (what < 17 && plan[0] && dilates(plan[0])) events.push(dilation(at.id, today, set ? "d20" : "d18", { pain: where > 28 ? 5 : 1 }));
    else if (what === 17) events.push(daily(at.id, today, { blood: where > 24 ? "spotting" : "none" }));
    else if (what === 18) events.push(dilation(at.id, addDays(today, -days), "d18", { pain: where > 29 ? 8 : 1 }));
    else if (what >= 20) {
      const own = editOf(days, where);
      const allowed = checkEdit(state, own).ok;
      const before = parametersInForce(state);
      events.push({ ...at, type: "edit-program", parameters: own });
      const after = foldEvents(events, commonSet).state;
      if (allowed !== after.versions > state.versions) found = "an edit is refused in one place and taken in the other";
      // Going back is a version equal to the one before: here, to what was in force.
      const back: Event = { ...at, id: id(), type: "edit-program", parameters: state.program?.own ?? {} };
      const again = foldEvents([...events, back], commonSet).state;
      if (allowed && !isDeepStrictEqual(parametersInForce(again), before)) found = "going back gives other numbers";
      if (allowed && !isDeepStrictEqual(generatePlan(again, commonSet, today, horizon).days, plan)) found = "going back gives another plan";
    } else events.push({ ...at, type: "skip", log: { kind: "skip", on: today, reason: "other" } });
    found ??= forbidden(planNow(), { events, today, devices: commonSet, set });
    if (found) return `${today} ${what}: ${found}`;
    const standing = standingOn(foldEvents(events, commonSet).state, commonSet, today);
    if (standing.state === "paused" && planNow().some(dilates)) return `${today}: planned while paused`;
  }
  return undefined;
}

const numRuns = Number(process.env.LIVES ?? 1_500);

test.each([
  ["self-guided", undefined],
  ["with a clinician's parameters", led],
  ["with weeks of every other day, then daily", { ...led, sessionsPerWeek: 7, everyOtherDayWeeks: 2 }],
])("no sequence of moves, days, holidays, edits, logs and undos reaches a plan that the rules forbid: %s", { timeout: 240_000 }, (_, set) => {
  fc.assert(
    fc.property(acts, (list) => {
      expect(live(list, set)).toBeUndefined();
    }),
    { numRuns },
  );
});

test("a holiday of 20 days leads back over a size smaller, and says why", () => {
  const size = (id: string): Event => dilation(id, day(14 + Number(id.slice(1))), "d18");
  const calm = [0, 2, 4, 7, 9, 11].map((at) => size(`s${String(at).padStart(2, "0")}`));
  const at20: Event[] = [
    { type: "screening", on: day(0), id: "a0", intake: plainIntake },
    { type: "accept-program", on: day(0), id: "a1", kind: "general-comfort" },
    ...calm,
    { type: "confirm-step-up", on: day(28), id: "z0", deviceId: "d20" },
    { type: "holiday", on: day(28), id: "z1", from: day(29), to: day(48) },
  ];
  const plan = generatePlan(foldEvents(at20, commonSet).state, commonSet, day(28), 26).days;
  expect(
    plan.flatMap((one) =>
      dilates(one) ? [[one.on, one.items[0]?.kind === "dilation" && one.items[0].deviceId, one.back?.days, one.back?.why.rule]] : [],
    ),
  ).toEqual([
    [day(28), "d20", undefined, undefined],
    [day(49), "d18", 21, "PRG-GAP-14"],
    [day(51), "d18", undefined, "PRG-RAMP-2"],
    [day(53), "d18", undefined, "PRG-RAMP-2"],
  ]);
  expect(plan.slice(1, 21).every(({ items, why }) => items.length === 0 && why.rule === "PRG-HOLIDAY")).toBe(true);
});
