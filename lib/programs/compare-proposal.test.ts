import { expect, test } from "vitest";
import { compareProposal } from "./compare-proposal";
import type { ChangeProposal } from "./read-proposal";
import type { Event } from "./schema";
import { accepted, agreed, comfort, commonSet, confirmed, day, edited, folded, fortnight, screened, session } from "./testing/history";

const author = { name: "Dr A", role: "physiotherapist" } as const;
const effect = (events: Event[], change: Partial<ChangeProposal>, on = 30) =>
  compareProposal(folded(events).state, commonSet, day(on), { change: { agrees: true, ...change }, author });
const lines = (...asked: Parameters<typeof effect>) =>
  effect(...asked).lines.map(({ name, before, after, why, only }) => [name, before, after, why.rule, only]);
const stepped = [...comfort(...fortnight), confirmed(28, "d20"), session(29, {}, "d20")];

test("each number beside what it was, with the row it stands on and whose it is to set", () => {
  const parameters = { startDiameterMm: 18, sessionsPerWeek: 2, dilationMinutes: 12 };
  expect(lines(stepped, { parameters })).toEqual([
    ["startDiameterMm", undefined, 18, "PRG-START-SMALLEST", true],
    ["sessionsPerWeek", 3, 2, "PRG-WEEK-3", false],
    ["dilationMinutes", undefined, 12, "PRG-MINUTES-CAP-10", true],
  ]);
  expect(lines(stepped, { parameters: { sessionsPerWeek: 5, maxDiameterMm: 35, sessionsPerDay: 2, everyOtherDayWeeks: 4 } })).toEqual([
    ["maxDiameterMm", undefined, 35, "PRG-CAP-SELF-30", true],
    ["sessionsPerWeek", 3, 5, "PRG-WEEK-3", true],
    ["everyOtherDayWeeks", undefined, 4, "PRG-ALTERNATE-12", true],
    ["sessionsPerDay", 1, 2, "PRG-ONCE-A-DAY", true],
  ]);
});

test("a number of the person's own, one that a clinician set before, and one that goes along", () => {
  const own = [...comfort(14, 16), edited(17, { dilationMinutes: 6 })];
  expect(lines(own, { parameters: { dilationMinutes: 4 } })).toEqual([["dilationMinutes", 6, 4, "PRG-MINUTES-CAP-10", false]]);
  const led = [...comfort(14, 16), agreed(17, { parameters: { sessionsPerWeek: 6, everyOtherDayWeeks: 2 } })];
  expect(lines(led, { parameters: { sessionsPerWeek: 2 } }).map(([name, before, after, , only]) => [name, before, after, only])).toEqual([
    ["sessionsPerWeek", 6, 2, true],
    ["everyOtherDayWeeks", 2, undefined, true],
  ]);
});

test("what the plan makes of it: the size, the sessions of a fortnight, and the next of them", () => {
  const { before, after } = effect(stepped, { parameters: { startDiameterMm: 18, sessionsPerWeek: 1 } });
  expect([before.sizeMm, after.sizeMm]).toEqual([20, 18]);
  expect([before.sessions, after.sessions]).toEqual([6, 2]);
  expect([before.next, after.next]).toEqual([day(31), day(36)]);
  expect(effect(stepped, { agrees: false }).after).toMatchObject({ sessions: 0, closed: { rule: "PRG-CLINICIAN-DECLINES" } });
});

test("an agreement that is asked for says what it opens, an assessment what it unlocks", () => {
  expect(effect([screened(0, { clinician: ["prolapse"] })], {}).opens?.rule).toBe("PRG-CLINICIAN-AGREES");
  expect(effect(stepped, {}).opens).toBeUndefined();
  const tight = [screened(0, { tight: ["pelvic-pain"] }), accepted(0, "relax-first")];
  expect(effect(tight, { floor: "weak" }).unlocks?.rule).toBe("PRG-TIGHT-FLOOR");
  expect(effect(tight, { floor: "tight" }).unlocks).toBeUndefined();
});

test("in a program that a clinician leads every number is theirs", () => {
  const led = [screened(0, { clinician: ["fissure"] }), accepted(0, "fissure-supervised")];
  const given = { startDiameterMm: 18, maxDiameterMm: 20, dilationMinutes: 2, sessionsPerWeek: 2 };
  const all = effect(led, { parameters: given }, 3);
  expect(all.lines.every(({ only, why }) => only && why.rule === "PRG-FISSURE-LOCKED")).toBe(true);
  expect([all.before.closed?.rule, all.after.closed, all.after.sizeMm]).toEqual(["PRG-CLINICIAN-AGREES", undefined, 18]);
});
