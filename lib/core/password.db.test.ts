import { expect, it } from "vitest";
import { hashPassword, verifyPassword } from "./password";

const phrase = "three quiet rivers";

it("knows the right password from any other, whatever bytes its pepper makes of it", async () => {
  for (let n = 0; n < 6; n += 1) expect(await verifyPassword(`${phrase} ${n}`, await hashPassword(`${phrase} ${n}`))).toBe(true);
  expect(await verifyPassword(`${phrase}.`, await hashPassword(phrase))).toBe(false);
});

it("reads a password to its last byte, the 73rd and the 128th like the first (security 1)", async () => {
  for (const length of [72, 73, 100, 128]) {
    const all = "a".repeat(length - 1);
    const stored = await hashPassword(`${all}c`);
    expect(await verifyPassword(`${all}b`, stored), `${length}`).toBe(false);
    expect(await verifyPassword(`${all}c`, stored), `${length}`).toBe(true);
  }
});

it("takes a password in any way its letters can be composed", async () => {
  expect(await verifyPassword("cafe\u0301 on the corner", await hashPassword("caf\u00e9 on the corner"))).toBe(true);
});

it("says no to an unknown account, after hashing all the same", async () => {
  expect(await verifyPassword(phrase, null)).toBe(false);
});
