import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEvent, emptyState, type FoldState, foldEvents } from "./fold-state";
import type { Event, ProgramDevice } from "./schema";
import { standingOn } from "./standing";
import { type Character, live, type Morning } from "./testing/live";
import { characters } from "./testing/lives";
import { brokenPromise } from "./testing/oracle";

/** The first step in a history that made the size grow in a way the rules do not know, in words. */
function wrongGrowth(events: readonly Event[], devices: readonly ProgramDevice[]): string | undefined {
  let state: FoldState = emptyState();
  for (const event of events) {
    const before = standingOn(state, devices, event.on);
    const after = applyEvent(state, event, devices).state;
    const [from, to] = [state.size?.mm, after.size?.mm];
    const cap = after.clinician?.parameters?.maxDiameterMm ?? 30;
    if (to !== undefined && to > cap) return `${event.on}: ${to} mm passes ${cap}`;
    if (from === undefined && to !== undefined && before.device && to > before.device.mm)
      return `${event.on}: began at ${to} instead of ${before.device.mm} mm`;
    if (from !== undefined && to !== undefined && to > from) {
      if (event.type !== "confirm-step-up") return `${event.on}: grew by ${event.type}`;
      if (!before.readiness?.ready || before.readiness.nextDeviceId !== event.deviceId) return `${event.on}: grew without readiness`;
      if (to - from > 4) return `${event.on}: grew by ${to - from} mm`;
    }
    state = after;
  }
  return undefined;
}

const stateBytes = 12_000;
let longest = 0;

/** Everything that must hold of a life; the first that does not, in words. */
function broken(person: Character): string | undefined {
  let found: string | undefined;
  const { events, state } = live(person, (morning: Morning) => {
    found ??= brokenPromise(morning, person.devices);
  });
  if (found) return found;
  const refolded = foldEvents(events, person.devices).state;
  if (!isDeepStrictEqual(refolded, state)) return "the fold differs from the life lived";
  const text = JSON.stringify(state);
  longest = Math.max(longest, text.length);
  if (text.length > stateBytes) return `the state has ${text.length} bytes`;
  if (!isDeepStrictEqual(JSON.parse(text), state)) return "the state does not survive JSON";
  return wrongGrowth(events, person.devices);
}

const runs = Number(process.env.LIVES ?? 10_000);

test("ten thousand lives of 200 days keep every promise", { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(characters(200), (person) => {
      expect(broken(person)).toBeUndefined();
    }),
    { numRuns: runs, endOnFailure: process.env.LIVES !== undefined },
  );
  expect(longest).toBeGreaterThan(0);
});
