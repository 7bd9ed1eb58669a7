import { describe, expect, it } from "vitest";
import { checkNewPassword } from "./check-new-password";
import { commonPasswords } from "./common-passwords";
import { passwordLength } from "./password-length";

const alone = { userName: "robin", hasSecondFactor: false };
const besideAnother = { userName: "robin", hasSecondFactor: true };
/** So many characters, none of them a common password. */
const long = (length: number) => "violet harbour, ".repeat(9).slice(0, length);

describe("a new password", () => {
  it.each([
    ["by itself", alone, passwordLength.alone],
    ["beside a passkey or a second factor", besideAnother, passwordLength.besideAnother],
  ])("%s is taken from its least length to 128 characters, and not one outside (security 1)", async (_which, about, least) => {
    expect(await checkNewPassword(long(least - 1), about)).toMatch(`at least ${least} characters`);
    expect(await checkNewPassword(long(least), about)).toBeNull();
    expect(await checkNewPassword(long(128), about)).toBeNull();
    expect(await checkNewPassword(long(129), about)).toMatch("at most 128 characters");
  });

  it("is counted in characters as they are read, whatever bytes they take", async () => {
    expect(await checkNewPassword("éèêëēėę1234567", alone)).toMatch("at least 15");
    expect(await checkNewPassword("e\u0301e\u0300e\u0302e\u0308e\u0304e\u0307e\u03281234567", alone)).toMatch("at least 15");
    expect(await checkNewPassword("éèêëēėę12345678", alone)).toBeNull();
  });

  it("is none of the bundled list, in any capitals or with signs about it (security 2)", async () => {
    const all = [...(await commonPasswords())];
    expect(all.length).toBeGreaterThan(49_000);
    const accepted: string[] = [];
    for (const common of all) {
      for (const one of [common, common.toUpperCase()])
        for (const about of [alone, besideAnother]) if (!(await checkNewPassword(one, about))) accepted.push(one);
    }
    expect(accepted).toEqual([]);
    for (const one of ["Password--Password!", "Q1w2e3r4-t5y6u7i8", "qwertyuiop 12345"]) {
      expect(await checkNewPassword(one, alone), one).toMatch("Many people use this password");
    }
  });

  it("leaves the user name out, and is of some variety", async () => {
    expect(await checkNewPassword("I am ROBIN from here", alone)).toMatch("user name out");
    expect(await checkNewPassword("abcd".repeat(5), alone)).toMatch("5 different characters");
    expect(await checkNewPassword("three quiet rivers", alone)).toBeNull();
  });
});
