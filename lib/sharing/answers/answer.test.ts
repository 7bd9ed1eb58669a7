import { expect, test } from "vitest";
import { decidedOf, placeOf, readSessionKey, sessionKey } from "./answer";

const [one, other] = [new Date("2026-01-05T10:00:00Z"), new Date("2026-01-05T11:00:00Z")];
const none = { acceptedAt: null, declinedAt: null, undoneAt: null };

test("a proposal is open, accepted, declined, or accepted and taken back; a comment stays open", () => {
  expect(decidedOf(none)).toEqual({ decided: "open" });
  expect(decidedOf({ ...none, acceptedAt: one })).toEqual({ decided: "accepted", at: one });
  expect(decidedOf({ ...none, declinedAt: one })).toEqual({ decided: "declined", at: one });
  expect(decidedOf({ ...none, acceptedAt: one, undoneAt: other })).toEqual({ decided: "taken-back", at: other });
});

test("a place is the whole, a day, or a session of it", () => {
  expect(placeOf({ on: null, logId: null })).toEqual({ kind: "whole" });
  expect(placeOf({ on: "2026-01-05", logId: null })).toEqual({ kind: "day", on: "2026-01-05" });
  expect(placeOf({ on: "2026-01-05", logId: "x" })).toEqual({ kind: "session", on: "2026-01-05" });
});

test("a session's address comes back as it was written; other words are none", () => {
  const place = { on: "2026-01-05", nth: 2 };
  expect(readSessionKey(sessionKey(place))).toEqual(place);
  expect(readSessionKey("whole")).toBeUndefined();
});
