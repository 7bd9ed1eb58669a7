import { expect, test } from "vitest";
import { advance } from "./advance-time";
import { mergeProposal } from "./merge-proposal";
import type { Event, Parameters } from "./schema";
import { agreed, comfort, commonSet, day, folded, session } from "./testing/history";

const merged = (before: Parameters | undefined, given: Parameters | undefined, { on = 30, then = [] as Event[] } = {}) => {
  const events = [...comfort(14, 16), ...(before ? [agreed(17, { parameters: before })] : []), ...then];
  const state = advance(folded(events).state, commonSet, day(on));
  return mergeProposal(state, commonSet, day(on), { agrees: true, ...(given && { parameters: given }) });
};

test("a difference leaves what it does not name, and names nothing where it has no number", () => {
  expect(merged({ maxDiameterMm: 27, dilationMinutes: 4 }, { dilationMinutes: 2 })).toEqual({ maxDiameterMm: 27, dilationMinutes: 2 });
  expect(merged(undefined, { sessionsPerWeek: 2 })).toEqual({ sessionsPerWeek: 2 });
  expect(merged({ dilationMinutes: 4 }, undefined)).toBeUndefined();
});

test("what would contradict a number that is named goes along with it", () => {
  expect(merged({ holdSeconds: 180, mode: "hold" }, { mode: "repetitions", repetitions: 10 })).toEqual({ mode: "repetitions", repetitions: 10 });
  expect(merged({ holdSeconds: 180, mode: "hold" }, { mode: "hold" })).toEqual({ holdSeconds: 180, mode: "hold" });
  expect(merged({ holdSeconds: 300, dilationMinutes: 5 }, { dilationMinutes: 2 })).toEqual({ holdSeconds: 120, dilationMinutes: 2 });
  expect(merged({ smallerMinutes: 8, dilationMinutes: 5 }, { dilationMinutes: 12 })).toEqual({ smallerMinutes: 3, dilationMinutes: 12 });
  expect(merged({ startDiameterMm: 23, maxDiameterMm: 27 }, { maxDiameterMm: 20 })).toEqual({ startDiameterMm: 20, maxDiameterMm: 20 });
  expect(merged({ sessionsPerWeek: 7, everyOtherDayWeeks: 4 }, { sessionsPerWeek: 2 })).toEqual({ sessionsPerWeek: 2 });
});

test("weeks of every other day do not begin anew: what is left of them is named", () => {
  const before = { sessionsPerWeek: 7, everyOtherDayWeeks: 3 };
  const then = [session(18)];
  const left = (on: number) => merged(before, { dilationMinutes: 4 }, { on, then })?.everyOtherDayWeeks;
  expect([18, 24, 25, 31, 32].map(left)).toEqual([3, 3, 2, 2, 1]);
  expect(merged(before, { dilationMinutes: 4 }, { on: 30 })?.everyOtherDayWeeks).toBe(3);
});

test("after more than 60 days a former start does not come back with a difference that does not name it", () => {
  const before = { startDiameterMm: 23, maxDiameterMm: 27 };
  const then = [session(18, {}, "d23")];
  expect(merged(before, { sessionsPerWeek: 2 }, { on: 18 + 61, then })?.startDiameterMm).toBe(18);
  expect(merged(before, { sessionsPerWeek: 2, startDiameterMm: 20 }, { on: 18 + 61, then })?.startDiameterMm).toBe(20);
  expect(merged(before, { sessionsPerWeek: 2 }, { on: 18 + 60, then })?.startDiameterMm).toBe(23);
});
