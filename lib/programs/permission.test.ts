import { expect, test } from "vitest";
import { agreed, askedFor, permissionOn, strengthLock } from "./permission";
import { agreed as agreement, day, folded, noted, screened } from "./testing/history";

const state = (...events: Parameters<typeof folded>[0]) => folded(events).state;

test("who is asked for follows the screening", () => {
  expect(askedFor(state(screened(0)))).toBeUndefined();
  expect(askedFor(state(screened(0, { clinician: ["pouch"] })))).toBe("clinician");
  expect(askedFor(state(screened(0, { specialist: ["neutropenia"], clinician: ["pouch"] })))).toBe("specialist");
});

test("a specialist's agreement is not undone by a later one of somebody else", () => {
  const asked = screened(0, { specialist: ["active-ibd"] });
  expect(agreed(state(asked, agreement(0)))).toBe(false);
  expect(agreed(state(asked, agreement(0, { role: "specialist" }), agreement(3)))).toBe(true);
});

test("a wait passes by itself, the agreement after it does not", () => {
  const waiting = state(screened(0, { waits: { "transrectal-biopsy": "2026-01-01" } }));
  expect(permissionOn(waiting, day(9)).state).toBe("blocked");
  expect(permissionOn(waiting, day(10)).state).toBe("gentle");
});

test("an agreement given while the wait still runs opens nothing; the one after it does", () => {
  const waiting = screened(0, { waits: { "transrectal-biopsy": "2026-01-01" } });
  expect(permissionOn(state(waiting, agreement(9)), day(20)).state).toBe("gentle");
  expect(permissionOn(state(waiting, agreement(10)), day(10)).state).toBe("open");
  const again = screened(20, { waits: { "transrectal-biopsy": "2026-01-01" } });
  expect(permissionOn(state(waiting, agreement(9), again), day(20)).state).toBe("gentle");
  expect(permissionOn(state(waiting, agreement(10), again), day(20)).state).toBe("open");
});

test("strengthening is locked by a tight floor and by a new leak until an assessment", () => {
  expect(strengthLock(state(screened(0)))).toBeUndefined();
  expect(strengthLock(state(screened(0, { tight: ["pain-on-contracting"] })))?.rule).toBe("PRG-TIGHT-FLOOR");
  expect(strengthLock(state(screened(0), agreement(0, { floor: "tight" })))?.rule).toBe("PRG-TIGHT-FLOOR");
  expect(strengthLock(state(screened(0), noted(1, 0, { flags: ["new-minor-leak"] })))?.rule).toBe("PRG-LEAK-ASSESS");
  expect(strengthLock(state(screened(0), noted(1, 0, { flags: ["new-minor-leak"] }), agreement(2, { floor: "neither" })))).toBeUndefined();
});
