import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { applyEvent, compareEvents, emptyState, endsHistory, foldEvents } from "./fold-state";
import type { Event } from "./schema";
import {
  accepted,
  agreed,
  comfort,
  commonSet,
  confirmed,
  day,
  folded,
  fortnight,
  inOrder,
  noted,
  screened,
  session,
  standing,
  trained,
} from "./testing/history";

const life = inOrder([
  ...comfort(...fortnight),
  confirmed(28, "d20"),
  session(28, { blood: "spotting" }, "d20"),
  noted(30),
  trained(31, 0, "wind-down"),
]);

test("event by event or in one go, in any order given: the same state", () => {
  const oneByOne = life.reduce((state, event) => applyEvent(state, event, commonSet).state, emptyState());
  expect(oneByOne).toEqual(foldEvents(life, commonSet).state);
  expect(foldEvents([...life].reverse(), commonSet).state).toEqual(oneByOne);
});

test("order is the day, then the order of recording; clock times play no part", () => {
  const at = (on: string, id: string, time?: string): Event => ({
    type: "skip",
    on,
    id,
    log: { kind: "skip", on, reason: "other", ...(time && { time }) },
  });
  const sorted = [at("2026-01-06", "a"), at("2026-01-05", "c", "08:00"), at("2026-01-05", "b", "20:00")].sort(compareEvents);
  expect(sorted.map(({ id }) => id)).toEqual(["b", "c", "a"]);
  const state = foldEvents(sorted, commonSet).state;
  expect(endsHistory(state, at("2026-01-06", "b"))).toBe(true);
  expect(endsHistory(state, at("2026-01-06", "A"))).toBe(false);
  expect(endsHistory(state, at("2026-01-05", "z"))).toBe(false);
});

test("each log gets its decision, by its id", () => {
  const { decisions } = folded(comfort(14));
  expect(Object.keys(decisions)).toEqual(["e0002"]);
  expect(decisions.e0002).toMatchObject({ action: "continue", counts: true, rule: "DEC-PAIN-0-2" });
});

test("a step down names the size that applies from now on", () => {
  expect(foldEvents(life, commonSet).decisions.e0009).toMatchObject({ stepDown: true, deviceId: "d18", until: day(36) });
});

test("neither names nor notes enter the state, and it survives JSON", () => {
  const { state } = folded([...comfort(), agreed(1, { name: "Dr Very Private" }), session(14, { note: "very private" })]);
  expect(JSON.stringify(state)).not.toMatch(/private/i);
  expect(isDeepStrictEqual(JSON.parse(JSON.stringify(state)), state)).toBe(true);
});

test("ten years of daily notes and sessions leave a state no larger than ten weeks do", () => {
  const years = (days: number) =>
    JSON.stringify(folded([screened(0), accepted(0), ...Array.from({ length: days }, (_, on) => (on % 2 ? noted(on) : session(on)))]).state).length;
  expect(years(3650)).toBeLessThan(years(70) * 1.2);
});

describe("practice outside the plan", () => {
  const paused = [...comfort(14), session(16, { pain: 8 })];
  test("during a pause stands, decides, and ends no pause", () => {
    const events = [...paused, session(20, { blood: "spotting" })];
    expect(folded(events).decisions.e0004).toMatchObject({ rule: "DEC-SPOTTING", counts: false });
    expect(standing(events, 40).state).toBe("paused");
  });
  test("while away too long does not spare the re-screen", () => {
    expect(standing([...comfort(14), session(80)], 81).needs).toEqual(["rescreen"]);
  });
  test("before any screening is kept and plans nothing", () => {
    expect(standing([session(0), noted(1)], 2).state).toBe("none");
  });
});

describe("agreements", () => {
  const asked = [screened(0, { clinician: ["prolapse"] }), accepted(0), agreed(1)];
  test("outlive a re-screen with the same answers, not one with a new condition", () => {
    expect(standing([...asked, screened(5, { clinician: ["prolapse"] })], 5).state).toBe("active");
    expect(standing([...asked, screened(5, { clinician: ["prolapse", "pouch"] })], 5).state).toBe("gentle");
  });
  test("given before a pause do not end it", () => {
    const hurt = [...asked, session(15, { pain: 8 })];
    expect(standing([...hurt, screened(16, { clinician: ["prolapse"] })], 16).needs).toEqual(["clinician"]);
    expect(standing([...hurt, agreed(16), screened(16, { clinician: ["prolapse"] })], 16).needs).toEqual([]);
  });
});
