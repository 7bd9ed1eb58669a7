import { expect, test } from "vitest";
import { mayMove, moveChoices } from "./may-change-plan";
import type { Event } from "./schema";
import {
  accepted,
  agreed,
  allSet,
  away,
  comfort,
  commonSet,
  day,
  dilationOf,
  folded,
  moved,
  noted,
  planOf,
  screened,
  session,
  skipped,
  suits,
} from "./testing/history";

const practiceDays = (events: Event[], on: number, days = 12) =>
  planOf(events, on, days).flatMap((at, index) => (dilationOf(at) ? [on + index] : []));
const refusal = (events: Event[], on: number, from: number, to: number): string | undefined => {
  const answer = mayMove(folded(events).state, commonSet, day(on), { from: day(from), to: day(to) });
  return answer.ok ? undefined : answer.why.rule;
};

test("moved a day later, the sessions after it follow with their day between", () => {
  expect(practiceDays(comfort(), 14)).toEqual([14, 16, 18, 21, 23, 25]);
  expect(refusal(comfort(), 14, 16, 17)).toBeUndefined();
  expect(practiceDays([...comfort(), moved(14, 16, 17)], 14)).toEqual([14, 17, 19, 21, 24]);
});

test("moved a day earlier where there is room", () => {
  const thrice = [...comfort(14), suits(15, 1, 4, 6)];
  expect(practiceDays(thrice, 15)).toEqual([17, 19, 21, 24, 26]);
  expect(refusal(thrice, 15, 17, 16)).toBeUndefined();
  expect(practiceDays([...thrice, moved(15, 17, 16)], 15).slice(0, 2)).toEqual([16, 19]);
});

test("each refusal is that of the rule which stands against the day", () => {
  expect(refusal(comfort(14), 15, 16, 15)).toBe("PRG-NO-CONSECUTIVE");
  // Three in the seven days before: day 20 has its week full, day 21 has not.
  expect(refusal(comfort(14, 16, 18), 19, 21, 20)).toBe("PRG-WEEK-3");
  expect(refusal([...comfort(14), session(16, { pain: 5 })], 17, 19, 18)).toBe("DEC-PAIN-4-6");
  expect(refusal([...comfort(), away(14, 17, 17)], 14, 16, 17)).toBe("PRG-HOLIDAY");
  expect(refusal([...comfort(14), skipped(16)], 16, 17, 16)).toBe("PRG-SKIPPED");
  expect(refusal([screened(0), accepted(0)], 12, 14, 13)).toBe("PRG-FIRST-WEEKS");
  expect(refusal([screened(0, { urgent: ["fever"] })], 0, 0, 1)).toBe("PRG-MOVE-NOTHING");
});

test("a session moved before is not lost by another move", () => {
  const once = [...comfort(), moved(14, 16, 17)];
  expect(refusal(once, 14, 14, 15)).toBeUndefined();
  expect(refusal(once, 14, 14, 16)).toBe("PRG-NO-CONSECUTIVE");
});

test("a moved session may be moved on, and back to where it came from", () => {
  const on = [...comfort(), moved(14, 14, 15)];
  expect(refusal(on, 14, 15, 16)).toBeUndefined();
  expect(practiceDays([...on, moved(14, 15, 16)], 14)[0]).toBe(16);
  expect(practiceDays([...on, moved(14, 15, 14)], 14)).toEqual(practiceDays(comfort(), 14));
});

test("days that do not suit may be chosen all the same", () => {
  expect(refusal([...comfort(), suits(14, 1, 3)], 14, 16, 17)).toBeUndefined();
});

test("a rest that comes later stands above the move", () => {
  const events = [...comfort(14), moved(15, 16, 18)];
  expect(practiceDays(events, 15)[0]).toBe(18);
  const hurt = [...events, noted(16, 1, { blood: "spotting" })];
  expect(planOf(hurt, 17, 2)[1]).toMatchObject({ kind: "rest", why: { rule: "DEC-SPOTTING" } });
});

test("the choices are the days between the neighbours, each refusal with its rule", () => {
  const { state } = folded(comfort(14));
  const plan = planOf(comfort(14), 15, 20);
  const { to, refused } = moveChoices(state, commonSet, day(15), plan, day(16));
  expect(to).toEqual([day(17)]);
  expect(refused.map(({ on, why }) => [on, why.rule])).toEqual([[day(15), "PRG-NO-CONSECUTIVE"]]);
});

test("daily sessions of a clinician have no room between them", () => {
  const daily = [
    screened(0, { clinician: ["surgery-under-6-months"] }),
    accepted(0, "post-operative"),
    agreed(0, { parameters: { ...allSet, sessionsPerWeek: 7 } }),
  ];
  expect(refusal(daily, 1, 1, 2)).toBe("PRG-MOVE-PASS");
});
