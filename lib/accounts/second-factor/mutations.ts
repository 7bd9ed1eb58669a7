import "server-only";
import { randomBytes } from "node:crypto";
import { Secret } from "otpauth";
import { v7 as uuidv7 } from "uuid";
import { noteEvent } from "@/lib/core/audit";
import { keyedHash, type Place, seal, unseal } from "@/lib/core/crypto";
import { asScope, lookups, type Tx } from "@/lib/core/db";
import type { FormErrors } from "@/lib/core/form";
import { unsafeOwner } from "@/lib/core/owner";
import type { OwnerScope } from "@/lib/core/scope";
import { nameHashOf } from "../mutations";
import { checkNewPassword } from "../password/check-new-password";
import { replacePassword } from "../password/mutations";
import { passwordStandingOf } from "../password/queries";
import { readWaysIn } from "../queries";
import { leavesPasswordAlone } from "../ways-in";
import { inGroups, recoveryCodeBytes, recoveryCodeFrom } from "./recovery-code";
import type { GivenCode, Recover } from "./schema";
import { stepOfCode } from "./totp";

export const secretPlace = (userId: string): Place => ({ userId, table: "totp_secrets", column: "secret", row: userId });

/** 160 random bits, as RFC 4226 asks for. */
const secretBytes = 20;

/** A new secret to be shown. Nothing is on until a code of it was given; one that is on stays as it is. */
export function beginTotp(owner: OwnerScope): Promise<void> {
  const { userId } = owner;
  const secret = seal(new Secret({ size: secretBytes }).base32, secretPlace(userId));
  return asScope(owner, async (tx) => {
    const there = await tx.totpSecret.findUnique({ where: { userId }, select: { confirmedAt: true } });
    if (!there?.confirmedAt) await tx.totpSecret.upsert({ where: { userId }, create: { userId, secret }, update: { secret } });
  });
}

/** Turns the second factor on with a first right code; what was under way to sign in by one factor alone ends. False: not right. */
export function turnOnTotp(owner: OwnerScope, code: string, now = new Date()): Promise<boolean> {
  const { userId } = owner;
  return asScope(owner, async (tx) => {
    const there = await tx.totpSecret.findUnique({ where: { userId } });
    const step = there && !there.confirmedAt ? stepOfCode(unseal(there.secret, secretPlace(userId)), code, now) : null;
    if (step === null) return false;
    await tx.totpSecret.update({ where: { userId }, data: { confirmedAt: now, lastStep: step } });
    await tx.oneTimeToken.deleteMany({ where: { userId } });
    return true;
  });
}

/** Turns the second factor off. @param longPassword whether the password has been given and is long enough by itself; false: it has to be */
export function turnOffTotp(owner: OwnerScope, longPassword: boolean): Promise<boolean> {
  const { userId } = owner;
  return asScope(owner, async (tx) => {
    if (leavesPasswordAlone(await readWaysIn(tx, owner), "second-factor") && !longPassword) return false;
    await tx.totpSecret.deleteMany({ where: { userId } });
    await tx.oneTimeToken.deleteMany({ where: { userId } });
    return true;
  });
}

/** Each code of the app works once, and none older than the last that was used: checked and noted in one statement. */
async function spendAppCode(tx: Tx, userId: string, code: string, now: Date): Promise<boolean> {
  const there = await tx.totpSecret.findUnique({ where: { userId, NOT: { confirmedAt: null } } });
  const step = there && stepOfCode(unseal(there.secret, secretPlace(userId)), code, now);
  if (step === null) return false;
  const { count } = await tx.totpSecret.updateMany({
    where: { userId, NOT: { confirmedAt: null }, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count === 1;
}

export const recoveryCodeHash = (code: string): string => keyedHash("recovery-code", code);

async function spendRecoveryCode(tx: Tx, userId: string, code: string, now: Date): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({ where: { userId, codeHash: recoveryCodeHash(code), usedAt: null }, data: { usedAt: now } });
  return count === 1;
}

/** Spends a code of the app, or a recovery code in its place: of any number of tries at once with the same one, one is right. */
export const spendCode = (owner: OwnerScope, { code, recoveryCode }: GivenCode, now = new Date()): Promise<boolean> =>
  asScope(owner, async (tx) => {
    if (recoveryCode) return spendRecoveryCode(tx, owner.userId, recoveryCode, now);
    return code ? spendAppCode(tx, owner.userId, code, now) : false;
  });

export const recoveryCodesMade = 10;

/** A new set of codes in place of the one before, to be shown once. @param replace whether unused ones may stop working; null: there are some */
export function makeRecoveryCodes(owner: OwnerScope, replace: boolean): Promise<string[] | null> {
  const { userId } = owner;
  const codes = Array.from({ length: recoveryCodesMade }, () => recoveryCodeFrom(randomBytes(recoveryCodeBytes)));
  return asScope(owner, async (tx) => {
    if (!replace && (await tx.recoveryCode.count({ where: { userId, usedAt: null } })) > 0) return null;
    await tx.recoveryCode.deleteMany({ where: { userId } });
    await tx.recoveryCode.createMany({ data: codes.map((code) => ({ userId, id: uuidv7(), codeHash: recoveryCodeHash(code) })) });
    await noteEvent(tx, owner, "recovery-codes.made");
    return codes.map(inGroups);
  });
}

/** The one sentence for an unknown name, a wrong code and a used one. */
const notTogether = { "": "The name and the recovery code do not go together, or the code has been used. Check both, then try again." };

/** Whose name and unused recovery code these are. An unknown name is looked up no less than a known one: as somebody who has no codes. */
async function holderOf(userName: string, code: string): Promise<OwnerScope | null> {
  const name = await lookups.signInName.findUnique({ where: { nameHash: nameHashOf(userName) } });
  const owner = unsafeOwner(name?.userId ?? uuidv7());
  const where = { userId_codeHash: { userId: owner.userId, codeHash: recoveryCodeHash(code) }, usedAt: null };
  return (await asScope(owner, (tx) => tx.recoveryCode.findUnique({ where, select: { id: true } }), { readOnly: true })) ? owner : null;
}

/** A new password by a recovery code, which is spent; every session ends. The code is kept while the password will not do. */
export async function recover({ userName, recoveryCode, newPassword }: Recover): Promise<{ userId: string } | { errors: FormErrors }> {
  const owner = await holderOf(userName, recoveryCode);
  if (!owner) return { errors: notTogether };
  const problem = await checkNewPassword(newPassword, await passwordStandingOf(owner));
  if (problem) return { errors: { newPassword: problem } };
  if (!(await spendCode(owner, { recoveryCode }))) return { errors: notTogether };
  await replacePassword(owner.userId, newPassword);
  return { userId: owner.userId };
}
