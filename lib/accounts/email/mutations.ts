import "server-only";
import { seal } from "@/lib/core/crypto";
import { asScope, isUniqueViolation, lookups, type Tx } from "@/lib/core/db";
import { withinLimit } from "@/lib/core/limit";
import { afterwards, ownAddress, sendLetter } from "@/lib/core/mail";
import { issueToken, spendToken } from "@/lib/core/one-time";
import { unsafeOwner } from "@/lib/core/owner";
import type { OwnerScope } from "@/lib/core/scope";
import { readWaysIn } from "../queries";
import { leavesAWayIn } from "../ways-in";
import { linkLetter, notice } from "./letters";
import { addressHash, emailOf, placeOf, readEmail } from "./queries";

/** Three letters a quarter of an hour to one address, whoever asks for them. */
export const lettersTo = { name: "letter-to", points: 3, seconds: 900 };

/**
 * The address waits for its link. The token is made in the same step, and those made before for another address go: a token can only ever confirm
 * what was pending when it was made.
 * @returns the token, for the letter
 */
export async function askForAddress(owner: OwnerScope, address: string): Promise<string> {
  const { userId } = owner;
  const pending = seal(address, placeOf(userId, "pending"));
  return asScope(owner, async (tx) => {
    await tx.email.upsert({ where: { userId }, create: { userId, pending }, update: { pending } });
    await tx.oneTimeToken.deleteMany({ where: { userId, purpose: "email-confirm" } });
    return issueToken("email-confirm", userId, tx);
  });
}

/** The letter to an address that waits; where it belongs to somebody else already, that they are told of it, and nobody besides. */
export async function writeToPending({ userId }: OwnerScope, address: string, token: string): Promise<void> {
  if (!(await withinLimit(lettersTo, addressHash(address)))) return;
  const holder = await lookups.signInName.findUnique({ where: { nameHash: addressHash(address) } });
  const foreign = holder !== null && holder.userId !== userId;
  await sendLetter(address, foreign ? notice("taken") : linkLetter("confirm", ownAddress(`/settings/email/${token}`)));
}

/** No link that is under way, of whatever kind, outlives a change of how one signs in. */
async function exchangeName(tx: Tx, { userId }: OwnerScope, { before, now }: { before: string | null; now: string | null }): Promise<void> {
  if (before) await tx.signInName.deleteMany({ where: { userId, nameHash: addressHash(before) } });
  if (now) await tx.signInName.create({ data: { userId, nameHash: addressHash(now) } });
  await tx.oneTimeToken.deleteMany({ where: { userId } });
}

/**
 * The pending address becomes the person's, and a sign-in name, in place of the one before.
 * @returns the address before, for a letter to it; null when the link no longer works or the address has become somebody else's meanwhile
 */
export async function confirmAddress(owner: OwnerScope, token: string): Promise<{ before: string | null } | null> {
  const { userId } = owner;
  try {
    return await asScope(owner, async (tx) => {
      const { address: before, pending } = await readEmail(tx, owner);
      if (!pending || (await spendToken("email-confirm", token, tx))?.userId !== userId) throw new NotTheirs();
      await exchangeName(tx, owner, { before, now: pending });
      const address = seal(pending, placeOf(userId, "address"));
      await tx.email.update({ where: { userId }, data: { address, confirmedAt: new Date(), pending: null } });
      return { before: before && addressHash(before) !== addressHash(pending) ? before : null };
    });
  } catch (error) {
    if (error instanceof NotTheirs || isUniqueViolation(error)) return null;
    throw error;
  }
}

/** Rolls the transaction back: another person's token, which is not spent by it. */
class NotTheirs extends Error {}

/** The waiting address is forgotten with its link. */
export async function cancelPending(owner: OwnerScope): Promise<void> {
  const { userId } = owner;
  await asScope(owner, async (tx) => {
    await tx.oneTimeToken.deleteMany({ where: { userId, purpose: "email-confirm" } });
    const { address } = await readEmail(tx, owner);
    if (address) await tx.email.update({ where: { userId }, data: { pending: null } });
    else await tx.email.deleteMany({ where: { userId } });
  });
}

/** Nothing of the address is kept. @returns what it was, for a letter to it; "last" when it is the last way in and stays */
export async function removeAddress(owner: OwnerScope): Promise<{ before: string | null } | "last"> {
  const { userId } = owner;
  return asScope(owner, async (tx) => {
    if (!leavesAWayIn(await readWaysIn(tx, owner), "email")) return "last";
    const { address: before } = await readEmail(tx, owner);
    await exchangeName(tx, owner, { before, now: null });
    await tx.email.deleteMany({ where: { userId } });
    return { before };
  });
}

/** To an address that is one no longer. */
export const tellFormer = (address: string, kind: "changed" | "removed"): Promise<void> => sendLetter(address, notice(kind));

/** Tells the confirmed address, where there is one, that a way into the account has changed (ASVS 6.3.7): whoever did it without the person is found out. */
export const tellOfNewWays = (userId: string): void =>
  afterwards("send-notice", async () => {
    const { address } = await emailOf(unsafeOwner(userId));
    if (address) await sendLetter(address, notice("ways"));
  });
