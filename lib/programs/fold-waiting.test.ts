import { expect, it } from "vitest";
import { foldEvents, logEvent } from "./fold-state";
import { foldWaiting } from "./fold-waiting";
import { comfort, commonSet, day, folded, inOrder, session } from "./testing/history";

const person = { timeZone: "Europe/London" };
const noon = (on: number) => new Date(`${day(on)}T12:00:00Z`);
const waiting = (on: number, more: object) => {
  const event = session(on, more);
  if (event.type !== "session") throw new Error("It is a session.");
  const log = { ...event.log, id: `f${on}` };
  return { log, event: logEvent(log) };
};

it("decides on what waits as the server will, and holds back at once", () => {
  const { state } = folded(comfort(14));
  const one = waiting(16, { blood: "spotting" });
  const here = foldWaiting({ person, devices: commonSet, state }, [one], noon(18));
  const there = foldEvents([...inOrder(comfort(14)), one.event], commonSet);
  expect(here.decisions.get("f16")).toEqual(there.decisions.f16);
  expect(here.state).toEqual(there.state);
  expect(here.standing.dilation.open).toBe(false);
});

it("knows what time alone has changed since it last heard", () => {
  const { state } = folded(comfort(14));
  expect(foldWaiting({ person, devices: commonSet, state }, [], noon(20)).today).toBe(day(20));
  expect(foldWaiting({ person, devices: commonSet, state }, [], noon(90)).standing.needs).toContain("rescreen");
});

it("leaves a log of an earlier day to the server, which has the whole history", () => {
  const { state } = folded(comfort(14, 16));
  const here = foldWaiting({ person, devices: commonSet, state }, [waiting(15, { pain: 9 })], noon(18));
  expect(here.state).toEqual(state);
  expect(here.decisions.size).toBe(0);
});
