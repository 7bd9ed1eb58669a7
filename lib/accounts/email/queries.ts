import "server-only";
import { keyedHash, unseal } from "@/lib/core/crypto";
import { asScope, type Tx } from "@/lib/core/db";
import { peekToken } from "@/lib/core/one-time";
import type { OwnerScope } from "@/lib/core/scope";
import type { WaysIn } from "../ways-in";
import { type EmailStanding, tokenField } from "./schema";

export { sendsMail } from "@/lib/core/mail";

/** Where each of the two stands sealed. */
export const placeOf = (userId: string, column: keyof EmailStanding) => ({ userId, table: "emails", column, row: userId });

/** What a confirmed address is found by, among the user names: `signIn` looks for `keyedHash("sign-in-name", emailLookupForm(typed))`. */
export const addressHash = (address: string): string => keyedHash("sign-in-name", address.toLowerCase());

export async function readEmail(tx: Tx, { userId }: OwnerScope): Promise<EmailStanding> {
  const row = await tx.email.findUnique({ where: { userId } });
  const open = (column: keyof EmailStanding) => (row?.[column] ? unseal(row[column], placeOf(userId, column)) : null);
  return { address: open("address"), pending: open("pending") };
}

export const emailOf = (owner: OwnerScope): Promise<EmailStanding> => asScope(owner, (tx) => readEmail(tx, owner), { readOnly: true });

/** A letter proves its reader where nothing better could: neither a password nor a passkey is there. */
export const provesByLetter = ({ email, password, passkeys }: WaysIn): boolean => email && !password && passkeys === 0;

/** Whether the link of a letter would still work. Looking spends nothing (ASVS 6.6.2). */
export const linkWorks = async (purpose: Parameters<typeof peekToken>[0], token: string): Promise<boolean> =>
  tokenField.safeParse(token).success && (await peekToken(purpose, token)) !== null;

/** The address that this link would confirm for this person, or null. */
export async function waitingFor(owner: OwnerScope, token: string): Promise<string | null> {
  if (!tokenField.safeParse(token).success || (await peekToken("email-confirm", token))?.userId !== owner.userId) return null;
  return (await emailOf(owner)).pending;
}
