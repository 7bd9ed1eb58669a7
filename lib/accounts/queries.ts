import "server-only";
import { asScope, type Tx } from "@/lib/core/db";
import type { OwnerScope, Scope } from "@/lib/core/scope";
import type { Person } from "./schema";
import type { WaysIn } from "./ways-in";

/** The person of this transaction. @throws when the account is gone */
export async function readPerson(tx: Tx, { userId }: Scope): Promise<Person> {
  return tx.user.findUniqueOrThrow({
    where: { userId },
    select: { userId: true, userName: true, timeZone: true, region: true, unit: true, deviceWord: true },
  });
}

export const personOf = (owner: OwnerScope): Promise<Person> => asScope(owner, (tx) => readPerson(tx, owner), { readOnly: true });

/** What the account can be entered with, in one query. */
export async function readWaysIn(tx: Tx, { userId }: Scope): Promise<WaysIn> {
  const [ways] = await tx.$queryRaw<WaysIn[]>`
    SELECT EXISTS (SELECT FROM passwords WHERE user_id = ${userId}::uuid) AS password,
      (SELECT count(*)::int FROM passkeys WHERE user_id = ${userId}::uuid) AS passkeys,
      (SELECT count(*)::int FROM provider_accounts WHERE user_id = ${userId}::uuid) AS providers,
      EXISTS (SELECT FROM emails WHERE user_id = ${userId}::uuid AND address IS NOT NULL AND confirmed_at IS NOT NULL) AS email,
      (SELECT count(*)::int FROM recovery_codes WHERE user_id = ${userId}::uuid AND used_at IS NULL) AS "recoveryCodes",
      EXISTS (SELECT FROM totp_secrets WHERE user_id = ${userId}::uuid AND confirmed_at IS NOT NULL) AS "secondFactor"`;
  if (!ways) throw new Error("The ways in were not read.");
  return ways;
}

export const waysInOf = (owner: OwnerScope): Promise<WaysIn> => asScope(owner, (tx) => readWaysIn(tx, owner), { readOnly: true });
