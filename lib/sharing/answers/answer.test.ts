import { expect, test } from "vitest";
import { decidedOf, placeOf, readSessionKey, sessionKey, shownSessions } from "./answer";

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

test("a session is named by its day and its place in it, among sessions alone, the latest first and sixty at most", () => {
  const records = [
    { on: "2026-01-05", kind: "dilation" },
    { on: "2026-01-05", kind: "daily" },
    { on: "2026-01-05", kind: "dilation" },
    { on: "2026-01-07", kind: "exercise" },
    { on: "2026-01-08", kind: "dilation" },
  ];
  expect(shownSessions(records)).toEqual([
    { on: "2026-01-08", nth: 1 },
    { on: "2026-01-05", nth: 2 },
    { on: "2026-01-05", nth: 1 },
  ]);
  const many = Array.from({ length: 70 }, () => ({ on: "2026-01-05", kind: "dilation" }));
  expect(shownSessions(many).map(({ nth }) => nth)).toEqual(Array.from({ length: 60 }, (_, at) => 70 - at));
});
