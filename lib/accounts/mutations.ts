import "server-only";
import { v7 as uuidv7 } from "uuid";
import { keyedHash } from "@/lib/core/crypto";
import { asScope, isUniqueViolation, type Tx } from "@/lib/core/db";
import { unsafeOwner } from "@/lib/core/owner";
import { hashPassword } from "@/lib/core/password";
import type { OwnerScope } from "@/lib/core/scope";
import { refold } from "@/lib/programs/mutations";
import { emailLookupForm } from "./email/normalise-email";
import { normaliseUserName } from "./normalise-user-name";
import { readPerson } from "./queries";
import { consentVersion, type Settings, type SignUp } from "./schema";

/** Under what a user name or an e-mail address is looked up at sign-in. What is no address after all is a name that nobody can have. */
export function nameHashOf(name: string): string {
  const isAddress = name.normalize("NFKC").includes("@");
  return keyedHash("sign-in-name", isAddress ? (emailLookupForm(name) ?? "@") : normaliseUserName(name));
}

/**
 * Makes an account: the person, their look-up name, their consent and a first way in, all or nothing. Null: the name is taken, or the way in is.
 * @param wayIn adds what the person will sign in with
 */
export async function makeAccount({ userName, timeZone }: Omit<SignUp, "password">, wayIn: (tx: Tx, userId: string) => Promise<unknown>) {
  const userId = uuidv7();
  const now = new Date();
  try {
    await asScope(unsafeOwner(userId), async (tx) => {
      await tx.user.create({ data: { userId, userName, timeZone, adultConfirmedAt: now } });
      await tx.signInName.create({ data: { nameHash: nameHashOf(userName), userId } });
      await wayIn(tx, userId);
      await tx.consent.create({ data: { userId, id: uuidv7(), kind: "health-data", version: consentVersion, grantedAt: now } });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return null;
    throw error;
  }
  return { userId };
}

/** An account with a password. Null: the name is taken. */
export async function createAccount({ password, ...person }: SignUp): Promise<{ userId: string } | null> {
  const hashed = await hashPassword(password);
  return makeAccount(person, (tx, userId) => tx.password.create({ data: { userId, ...hashed } }));
}

/** Changes the name that one signs in with: the name and its look-up, or neither. False: the name is taken. */
export async function changeUserName(owner: OwnerScope, userName: string): Promise<boolean> {
  const { userId } = owner;
  try {
    await asScope(owner, async (tx) => {
      const before = nameHashOf((await readPerson(tx, owner)).userName);
      const nameHash = nameHashOf(userName);
      if (nameHash !== before) {
        await tx.signInName.create({ data: { nameHash, userId } });
        await tx.signInName.delete({ where: { nameHash: before, userId } });
      }
      await tx.user.update({ where: { userId }, data: { userName } });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
  return true;
}

/** The unit in which diameters are shown: mm, inch, circumference-mm or french, as lib/devices/schema.ts has them. */
export async function setUnit(owner: OwnerScope, unit: string): Promise<void> {
  const { userId } = owner;
  await asScope(owner, (tx) => tx.user.update({ where: { userId }, data: { unit } }));
}

/** Where the person is, as they said at their last screening: which numbers are shown. In the transaction that keeps the screening. */
export async function setRegion(tx: Tx, { userId }: OwnerScope, region: string): Promise<void> {
  await tx.user.update({ where: { userId }, data: { region } });
}

/** Time zone, unit, word and region. The day on which a device was added is a day in the person's zone, so a new zone folds the history anew. */
export async function saveSettings(owner: OwnerScope, settings: Settings): Promise<void> {
  const { userId } = owner;
  await asScope(owner, async (tx) => {
    const before = await readPerson(tx, owner);
    await tx.user.update({ where: { userId }, data: settings });
    if (before.timeZone !== settings.timeZone) await refold(tx, owner);
  });
}
