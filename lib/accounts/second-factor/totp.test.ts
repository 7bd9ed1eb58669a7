import { expect, it } from "vitest";
import { stepOfCode, totpAddress } from "./totp";

/** RFC 6238, appendix B, its last six digits: the secret is "12345678901234567890". */
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const vectors: [number, string][] = [
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_111_111_111, "050471"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
];
const at = (seconds: number) => new Date(seconds * 1000);

it.each(vectors)("at second %i the standard's code is right", (seconds, code) => {
  expect(stepOfCode(secret, code, at(seconds))).toBe(Math.floor(seconds / 30));
});

it("a clock may be one step off, and no further; the step is the code's own", () => {
  const [seconds, code] = [1_234_567_890, "005924"];
  const step = Math.floor(seconds / 30);
  expect([-60, -30, 0, 30, 60].map((off) => stepOfCode(secret, code, at(seconds + off)))).toEqual([null, step, step, step, null]);
});

it("anything else is no code", () => {
  for (const code of ["", "000000", "28708", "2870822", "28708a", "２８７０８２"]) expect(stepOfCode(secret, code, at(59))).toBeNull();
});

it("the address for the app names issuer, account and kind", () => {
  const address = new URL(totpAddress(secret, "Zoë & co"));
  expect(decodeURIComponent(address.pathname)).toMatch(/Gradual:Zoë & co$/);
  expect(Object.fromEntries(address.searchParams)).toEqual({ issuer: "Gradual", secret, algorithm: "SHA1", digits: "6", period: "30" });
});
