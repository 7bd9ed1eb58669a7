import fc from "fast-check";
import { expect, it } from "vitest";
import { inGroups, readRecoveryCode, recoveryCodeBytes, recoveryCodeFrom } from "./recovery-code";

const bytes = fc.uint8Array({ minLength: recoveryCodeBytes, maxLength: recoveryCodeBytes });

it("carries all 120 bits: different bytes are different codes, read back as they were shown", () => {
  expect(recoveryCodeBytes * 8).toBeGreaterThanOrEqual(112);
  expect(recoveryCodeFrom(new Uint8Array(15))).toBe("0".repeat(24));
  expect(recoveryCodeFrom(new Uint8Array(15).fill(255))).toBe("Z".repeat(24));
  fc.assert(
    fc.property(bytes, (some) => {
      const code = recoveryCodeFrom(some);
      const bits = [...code].map((letter) => "0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(letter).toString(2).padStart(5, "0")).join("");
      expect(bits).toBe([...some].map((byte) => byte.toString(2).padStart(8, "0")).join(""));
      expect(readRecoveryCode(inGroups(code))).toBe(code);
    }),
  );
  expect(() => recoveryCodeFrom(new Uint8Array(14))).toThrow("15 bytes");
});

it("is shown in six groups of four", () => {
  expect(inGroups(recoveryCodeFrom(new Uint8Array(15)))).toMatch(/^(\w{4} ){5}\w{4}$/);
});

it.each([
  ["01AB CDEF GHJK MNPQ RSTV WXYZ", "as shown"],
  ["01abcdefghjkmnpqrstvwxyz", "small and without gaps"],
  ["01AB-CDEF–GHJK—MNPQ_RSTV.WXYZ", "with dashes"],
  ["  olAB CDEF\tGHJK MNPQ\nRSTV WXYZ ", "O and l for 0 and 1"],
  ["OIab CDEF GHJK MNPQ RSTV WXYZ", "O and I"],
  ["０１ＡＢＣＤＥＦＧＨＪＫＭＮＰＱＲＳＴＶＷＸＹＺ", "full-width"],
])("%s is read: %s", (typed) => {
  expect(readRecoveryCode(typed)).toBe("01ABCDEFGHJKMNPQRSTVWXYZ");
});

it.each(["", "01AB", "01ABCDEFGHJKMNPQRSTVWXY", "01ABCDEFGHJKMNPQRSTVWXYZ0", "U1ABCDEFGHJKMNPQRSTVWXYZ", "01ABCDEFGHJKMNPQRSTVWXY!"])(
  "%j is none",
  (typed) => {
    expect(readRecoveryCode(typed)).toBeNull();
  },
);
