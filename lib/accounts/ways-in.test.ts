import { expect, it } from "vitest";
import { hasWayBack, leavesAWayIn, type WayIn, type WaysIn } from "./ways-in";

const none: WaysIn = { password: false, passkeys: 0, providers: 0, email: false, recoveryCodes: 0, secondFactor: false };
const only: Record<WayIn, WaysIn> = {
  password: { ...none, password: true },
  passkey: { ...none, passkeys: 1 },
  provider: { ...none, providers: 1 },
  email: { ...none, email: true },
};

it.each(Object.entries(only))("the last way in stays: %s", (way, ways) => {
  expect(leavesAWayIn(ways, way as WayIn)).toBe(false);
  expect(leavesAWayIn({ ...ways, recoveryCodes: 8, secondFactor: true }, way as WayIn)).toBe(false);
});

it("any of two may go", () => {
  for (const way of Object.keys(only) as WayIn[]) {
    const another = way === "password" ? "passkeys" : "password";
    expect(leavesAWayIn({ ...only[way], [another]: another === "password" ? true : 1 }, way)).toBe(true);
  }
  expect(leavesAWayIn({ ...none, passkeys: 2 }, "passkey")).toBe(true);
});

it("what is not there takes nothing away", () => {
  expect(leavesAWayIn(only.passkey, "password")).toBe(true);
});

it("a way back is a passkey, an address or codes: a password can be forgotten", () => {
  expect(hasWayBack(only.password)).toBe(false);
  expect(hasWayBack(only.provider)).toBe(false);
  for (const ways of [only.passkey, only.email, { ...none, recoveryCodes: 1 }]) expect(hasWayBack(ways)).toBe(true);
});
