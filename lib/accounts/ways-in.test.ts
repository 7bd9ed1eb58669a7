import { expect, it } from "vitest";
import { hasWayBack, leavesAWayIn, leavesPasswordAlone, type WayIn, type WaysIn } from "./ways-in";

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

it("a password stands alone when the last thing beside it goes", () => {
  const [besidePasskey, besideCode] = [
    { ...only.password, passkeys: 1 },
    { ...only.password, secondFactor: true },
  ];
  expect([leavesPasswordAlone(besidePasskey, "passkey"), leavesPasswordAlone(besideCode, "second-factor")]).toEqual([true, true]);
  for (const way of ["passkey", "second-factor"] as const) {
    for (const ways of [only.password, { ...besidePasskey, secondFactor: true }, { ...none, passkeys: 1, secondFactor: true }])
      expect(leavesPasswordAlone(ways, way)).toBe(false);
  }
  expect(leavesPasswordAlone({ ...only.password, passkeys: 2 }, "passkey")).toBe(false);
});
