import "server-only";
import { v7 as uuidv7 } from "uuid";
import { keyedHash } from "@/lib/core/crypto";
import { asScope, isUniqueViolation, lookups, type Tx } from "@/lib/core/db";
import { unsafeOwner } from "@/lib/core/owner";
import { hashPassword, verifyPassword } from "@/lib/core/password";
import type { OwnerScope } from "@/lib/core/scope";
import { refold } from "@/lib/programs/mutations";
import { normaliseUserName } from "./normalise-user-name";
import { readPerson } from "./queries";
import { consentVersion, type Settings, type SignIn, type SignUp } from "./schema";

export const nameHashOf = (userName: string): string => keyedHash("sign-in-name", normaliseUserName(userName));

/** Makes the account with its password, its look-up name and its consent, all or nothing. Null: the name is taken. */
export async function createAccount({ userName, password, timeZone }: SignUp): Promise<{ userId: string } | null> {
  const userId = uuidv7();
  const now = new Date();
  const hashed = await hashPassword(password);
  try {
    await asScope(unsafeOwner(userId), async (tx) => {
      await tx.user.create({ data: { userId, userName, timeZone, adultConfirmedAt: now } });
      await tx.signInName.create({ data: { nameHash: nameHashOf(userName), userId } });
      await tx.password.create({ data: { userId, ...hashed } });
      await tx.consent.create({ data: { userId, id: uuidv7(), kind: "health-data", version: consentVersion, grantedAt: now } });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return null;
    throw error;
  }
  return { userId };
}

/** Whose name and password these are. Null for an unknown name and for a wrong password, after the same work. */
export async function provePassword({ userName, password }: SignIn): Promise<{ userId: string } | null> {
  const name = await lookups.signInName.findUnique({ where: { nameHash: nameHashOf(userName) } });
  const stored = name
    ? await asScope(unsafeOwner(name.userId), (tx) => tx.password.findUnique({ where: { userId: name.userId } }), { readOnly: true })
    : null;
  const right = await verifyPassword(password, stored);
  return right && name ? { userId: name.userId } : null;
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
