import { expect, it } from "vitest";
import { stateOf } from "./own-link";

it("is open until something ends it, and says what did", () => {
  const [now, later] = [new Date("2026-03-01T12:00:00Z"), new Date("2026-03-01T12:00:01Z")];
  const open = { revoked: false, used: false, wrong: 4, expiresAt: later };
  expect(stateOf(open, now)).toBe("open");
  expect(stateOf(open, later)).toBe("expired");
  expect(stateOf({ ...open, used: true }, later)).toBe("used");
  expect(stateOf({ ...open, wrong: 5 }, now)).toBe("dead");
  expect(stateOf({ ...open, wrong: 5, used: true, revoked: true }, later)).toBe("revoked");
});
