import "server-only";
import { v7 as uuidv7 } from "uuid";
import { keyedHash } from "@/lib/core/crypto";
import { asScope, isUniqueViolation, lookups, type Tx } from "@/lib/core/db";
import type { Provider } from "@/lib/core/env-schema";
import type { OwnerScope } from "@/lib/core/scope";
import { makeAccount } from "../mutations";
import { readWaysIn } from "../queries";
import { leavesAWayIn } from "../ways-in";
import type { ProviderSignUp } from "./schema";

/** Somebody whom a provider has vouched for. Whose account that is, is known by this hash alone: never by an e-mail address. */
export type Subject = { provider: string; subjectHash: string };

/** The issuer is part of it: a provider's id that comes to mean another issuer opens nobody's account. */
export const subjectOf = ({ id, issuer }: Provider, subject: string): Subject => ({
  provider: id,
  subjectHash: keyedHash("provider-subject", JSON.stringify([id, issuer, subject])),
});

/** Whose account this subject opens, or null. */
export async function userOf({ subjectHash }: Subject): Promise<string | null> {
  return (await lookups.providerSubject.findUnique({ where: { subjectHash } }))?.userId ?? null;
}

async function addSubject(tx: Tx, userId: string, { provider, subjectHash }: Subject): Promise<void> {
  await tx.providerSubject.create({ data: { subjectHash, userId } });
  await tx.providerAccount.create({ data: { userId, id: uuidv7(), provider, subjectHash } });
}

/** An account without a password, entered through the provider. Null: the name is taken, or the subject has an account by now. */
export const createProviderAccount = (person: ProviderSignUp, subject: Subject): Promise<{ userId: string } | null> =>
  makeAccount(person, (tx, userId) => addSubject(tx, userId, subject));

/** From now on this subject opens the person's account too. False: it opens one already, or another of the same provider does. */
export async function linkSubject(owner: OwnerScope, subject: Subject): Promise<boolean> {
  try {
    await asScope(owner, (tx) => addSubject(tx, owner.userId, subject));
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

/** Takes an account elsewhere away, and with it what is under way through it. "last": nothing else would lead into the account. */
export async function unlinkProvider(owner: OwnerScope, id: string): Promise<"unlinked" | "last"> {
  const { userId } = owner;
  return asScope(owner, async (tx) => {
    const row = await tx.providerAccount.findUnique({ where: { userId_id: { userId, id } } });
    // Gone already, or somebody else's: there is nothing of it here, which is what was asked for.
    if (!row) return "unlinked";
    if (!leavesAWayIn(await readWaysIn(tx, owner), "provider")) return "last";
    await tx.providerAccount.delete({ where: { userId_id: { userId, id } } });
    await tx.providerSubject.deleteMany({ where: { userId, subjectHash: row.subjectHash } });
    await tx.oneTimeToken.deleteMany({ where: { userId } });
    return "unlinked";
  });
}
