import { Secret, TOTP } from "otpauth";
import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { unseal } from "@/lib/core/crypto";
import { asScope } from "@/lib/core/db";
import { issueToken, peekToken } from "@/lib/core/one-time";
import { unsafeOwner } from "@/lib/core/owner";
import type { OwnerScope } from "@/lib/core/scope";
import { proveByPassword, proveSecondFactor } from "../confirm/mutations";
import { createAccount } from "../mutations";
import { isPasswordOf } from "../password/gate";
import { replacePassword } from "../password/mutations";
import { beginTotp, makeRecoveryCodes, recover, recoveryCodesMade, secretPlace, spendCode, turnOffTotp, turnOnTotp } from "./mutations";
import { secondFactorOf } from "./queries";
import { readRecoveryCode } from "./recovery-code";

const password = "seven quiet rivers run";
const newPassword = "eight quiet rivers run";

async function somebody(): Promise<{ owner: OwnerScope; userName: string }> {
  const userName = `p-${uuidv7().slice(-12)}`;
  const made = await createAccount({ userName, password, timeZone: "Europe/London", adult: true, consent: true });
  return { owner: unsafeOwner(made?.userId ?? ""), userName };
}

const rowOf = (owner: OwnerScope) => asScope(owner, (tx) => tx.totpSecret.findUnique({ where: { userId: owner.userId } }), { readOnly: true });

/** The person's app: the code it shows at a moment. */
async function appOf(owner: OwnerScope): Promise<(at: Date) => string> {
  const secret = unseal((await rowOf(owner))?.secret ?? "", secretPlace(owner.userId));
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  return (at) => totp.generate({ timestamp: at.getTime() });
}

const at = (step: number) => new Date(1_790_000_000_000 + step * 30_000);

async function withApp() {
  const one = await somebody();
  await beginTotp(one.owner);
  const app = await appOf(one.owner);
  expect(await turnOnTotp(one.owner, app(at(0)), at(0))).toBe(true);
  return { ...one, app };
}

async function codesOf(owner: OwnerScope, replace = false): Promise<string[]> {
  return ((await makeRecoveryCodes(owner, replace)) ?? []).map((shown) => readRecoveryCode(shown) ?? "");
}

describe("the app's code", () => {
  it("counts from the first right code on, not before", async () => {
    const { owner } = await somebody();
    await beginTotp(owner);
    const app = await appOf(owner);
    expect((await secondFactorOf(owner)).ways.secondFactor).toBe(false);
    expect(await spendCode(owner, { code: app(at(0)) }, at(0))).toBe(false);
    expect(await turnOnTotp(owner, "000000", at(0))).toBe(false);
    expect(await turnOnTotp(owner, app(at(0)), at(0))).toBe(true);
    expect((await secondFactorOf(owner)).ways.secondFactor).toBe(true);
    expect((await rowOf(owner))?.secret).not.toMatch(/^[A-Z2-7]+$/);
  });

  it("works once, of fifty tries at the same time too (security 7)", async () => {
    const { owner, app } = await withApp();
    expect(await spendCode(owner, { code: app(at(0)) }, at(0))).toBe(false);
    const tries = await Promise.all(Array.from({ length: 50 }, () => spendCode(owner, { code: app(at(4)) }, at(4))));
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await spendCode(owner, { code: app(at(4)) }, at(4))).toBe(false);
  });

  it("of a step before the last one used is refused, the next one is right (security 7)", async () => {
    const { owner, app } = await withApp();
    expect(await spendCode(owner, { code: app(at(5)) }, at(4))).toBe(true);
    expect(await spendCode(owner, { code: app(at(4)) }, at(4))).toBe(false);
    expect(await spendCode(owner, { code: app(at(4)) }, at(5))).toBe(false);
    expect(await spendCode(owner, { code: app(at(6)) }, at(6))).toBe(true);
    expect(await spendCode(owner, { code: app(at(6)) }, at(9))).toBe(false);
  });

  it("is its own person's only, and one that is on is not begun anew", async () => {
    const [one, other] = [await withApp(), await withApp()];
    expect(await spendCode(other.owner, { code: one.app(at(1)) }, at(1))).toBe(false);
    const before = await rowOf(one.owner);
    await beginTotp(one.owner);
    expect(await rowOf(one.owner)).toEqual(before);
  });

  it("turned on or off ends what is under way to sign in", async () => {
    const { owner } = await somebody();
    const link = await issueToken("email-link", owner.userId);
    await beginTotp(owner);
    const app = await appOf(owner);
    await turnOnTotp(owner, app(at(0)), at(0));
    expect(await peekToken("email-link", link)).toBeNull();
    const step = await issueToken("second-step", owner.userId);
    expect(await turnOffTotp(owner, true)).toBe(true);
    expect(await peekToken("second-step", step)).toBeNull();
    expect((await secondFactorOf(owner)).state).toBe("off");
  });

  it("can not be turned off while a password that may be too short would stand alone (security 1)", async () => {
    const { owner } = await withApp();
    await replacePassword(owner.userId, "violet harbour");
    expect(await turnOffTotp(owner, false)).toBe(false);
    expect((await secondFactorOf(owner)).state).toBe("on");
    await asScope(owner, (tx) => tx.password.deleteMany({ where: { userId: owner.userId } }));
    expect(await turnOffTotp(owner, false)).toBe(true);
  });
});

describe("recovery codes", () => {
  it("are ten, kept as keyed hashes, each good once", async () => {
    const { owner } = await somebody();
    const codes = await codesOf(owner);
    expect(new Set(codes).size).toBe(recoveryCodesMade);
    const kept = await asScope(owner, (tx) => tx.recoveryCode.findMany({ where: { userId: owner.userId } }), { readOnly: true });
    for (const { codeHash } of kept) for (const code of codes) expect(codeHash).not.toContain(code);
    for (const code of codes) {
      expect(await spendCode(owner, { recoveryCode: code })).toBe(true);
      expect(await spendCode(owner, { recoveryCode: code })).toBe(false);
    }
  });

  it("one code tried by fifty at once lets one in (security 22)", async () => {
    const { owner } = await somebody();
    const [recoveryCode = ""] = await codesOf(owner);
    const tries = await Promise.all(Array.from({ length: 50 }, () => spendCode(owner, { recoveryCode })));
    expect(tries.filter(Boolean)).toHaveLength(1);
  });

  it("a new set takes the place of the old one, and only when that was agreed to", async () => {
    const { owner } = await somebody();
    const [old = ""] = await codesOf(owner);
    expect(await makeRecoveryCodes(owner, false)).toBeNull();
    const [fresh = ""] = await codesOf(owner, true);
    expect(await spendCode(owner, { recoveryCode: old })).toBe(false);
    expect(await spendCode(owner, { recoveryCode: fresh })).toBe(true);
  });

  it("with the name they set a password; unknown, wrong and used are answered alike (security 5)", async () => {
    const [{ owner, userName }, other] = [await somebody(), await somebody()];
    const [recoveryCode = "", second = ""] = await codesOf(owner);
    const wrong = [
      await recover({ userName: "nobody-of-this-name", recoveryCode, newPassword }),
      await recover({ userName: other.userName, recoveryCode, newPassword }),
      await recover({ userName, recoveryCode: "0".repeat(24), newPassword }),
    ];
    expect(await recover({ userName, recoveryCode, newPassword })).toEqual({ userId: owner.userId });
    wrong.push(await recover({ userName, recoveryCode, newPassword }));
    expect(new Set(wrong.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(wrong[0]).toHaveProperty("errors");
    expect(await isPasswordOf(owner.userId, newPassword)).toBe(true);
    expect(await isPasswordOf(owner.userId, password)).toBe(false);
    // One that will not do as a password costs no code.
    expect(await recover({ userName, recoveryCode: second, newPassword: "short" })).toMatchObject({ errors: { newPassword: /at least 15/ } });
    expect(await recover({ userName, recoveryCode: second, newPassword: password })).toEqual({ userId: owner.userId });
  });

  it("take as long for an unknown name as for a wrong code (security 5)", async () => {
    const { owner, userName } = await somebody();
    await codesOf(owner);
    const times: Record<"known" | "unknown", number[]> = { known: [], unknown: [] };
    for (let n = 0; n < 210; n += 1) {
      // In turn, so that whatever else the machine does meets both alike; the first ten warm up.
      for (const who of ["known", "unknown"] as const) {
        const from = performance.now();
        await recover({ userName: who === "known" ? userName : "nobody-of-this-name", recoveryCode: "0".repeat(24), newPassword });
        if (n >= 10) times[who].push(performance.now() - from);
      }
    }
    const median = (all: number[]) => all.toSorted((one, other) => one - other)[all.length / 2] ?? 0;
    expect(Math.abs(median(times.known) - median(times.unknown))).toBeLessThan(5);
  });

  it("a reset by one leaves the second factor on (security 6)", async () => {
    const { owner, userName } = await withApp();
    const [recoveryCode = ""] = await codesOf(owner);
    const before = await rowOf(owner);
    expect(await recover({ userName, recoveryCode, newPassword })).toEqual({ userId: owner.userId });
    expect(await rowOf(owner)).toEqual(before);
  });
});

describe("showing that it is you", () => {
  it("takes the password, and with the second factor on a code too", async () => {
    const [plain, { owner, app }] = [await somebody(), await withApp()];
    expect(await proveByPassword(plain.owner, password, {})).toBeNull();
    expect(await proveByPassword(owner, password, {})).toHaveProperty("code");
    expect(await proveByPassword(owner, password, { code: "000000" })).toHaveProperty("code");
    expect(await proveByPassword(owner, password, { code: app(new Date()) })).toBeNull();
    const [recoveryCode = ""] = await codesOf(owner);
    expect(await proveByPassword(owner, "another password", { recoveryCode })).toHaveProperty("password");
    expect(await proveByPassword(owner, password, { recoveryCode })).toBeNull();
  });

  it("has ten tries in a quarter of an hour, of forty at once", async () => {
    const { owner } = await somebody();
    const tries = await Promise.all(Array.from({ length: 40 }, () => proveByPassword(owner, "another password", {})));
    expect(tries.filter((errors) => errors && "password" in errors)).toHaveLength(10);
    // Another way that asks for no code gives none of them back.
    expect(await proveSecondFactor(owner, {})).toBeNull();
    expect(await proveByPassword(owner, password, {})).toHaveProperty([""]);
  });
});
