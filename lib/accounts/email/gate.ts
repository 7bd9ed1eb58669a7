import "server-only";
import { lookups } from "@/lib/core/db";
import { withinLimit } from "@/lib/core/limit";
import { ownAddress, sendLetter } from "@/lib/core/mail";
import { issueToken, type Purpose, peekToken, spendToken } from "@/lib/core/one-time";
import { unsafeOwner } from "@/lib/core/owner";
import type { OwnerScope } from "@/lib/core/scope";
import { confirmed as provenAnew } from "../confirm/mutations";
import { checkNewPassword } from "../password/check-new-password";
import { replacePassword } from "../password/mutations";
import { passwordStandingOf } from "../password/queries";
import { waysInOf } from "../queries";
import { linkLetter } from "./letters";
import { lettersTo } from "./mutations";
import { addressHash, emailOf, provesByLetter } from "./queries";

/** Letters that one browser's address can cause in a quarter of an hour; a clinic's may stand for many people. */
const lettersFrom = { name: "letter-from", points: 30, seconds: 900 };

const asked = {
  link: { purpose: "email-link", path: (token: string) => `/sign-in/link/${token}` },
  reset: { purpose: "password-reset", path: (token: string) => `/reset/${token}` },
} as const;

/**
 * A letter with a link to sign in, or to a new password, for the account that this confirmed address belongs to, if any. It goes to the address as
 * it was confirmed, never to what was typed. To be called when the answer has gone: what happens here depends on whether there is such an account.
 * @param client whom to count it against
 */
export async function sendAskedLetter(kind: keyof typeof asked, address: string, client: string): Promise<void> {
  if (!(await withinLimit(lettersFrom, client)) || !(await withinLimit(lettersTo, addressHash(address)))) return;
  const holder = await lookups.signInName.findUnique({ where: { nameHash: addressHash(address) } });
  if (!holder) return;
  const { address: confirmed } = await emailOf(unsafeOwner(holder.userId));
  if (!confirmed || addressHash(confirmed) !== addressHash(address)) return;
  const token = await issueToken(asked[kind].purpose, holder.userId);
  await sendLetter(confirmed, linkLetter(kind, ownAddress(asked[kind].path(token))));
}

/** Whom a sign-in link lets in, once. Null: it no longer works, for whatever reason. */
export const enterByLink = async (token: string): Promise<string | null> => (await spendToken("email-link", token))?.userId ?? null;

/**
 * A new password by a link, once; every session ends, the second factor stays. A password that may not be one leaves the link as it was.
 * @returns a sentence for the field, the person's id, or null when the link no longer works
 */
export async function resetByLink(token: string, newPassword: string): Promise<{ problem: string } | { userId: string } | null> {
  const whose = (await peekToken("password-reset", token))?.userId;
  if (!whose) return null;
  const problem = await checkNewPassword(newPassword, await passwordStandingOf(unsafeOwner(whose)));
  if (problem) return { problem };
  const userId = (await spendToken("password-reset", token))?.userId;
  if (!userId) return null;
  await replacePassword(userId, newPassword);
  return { userId };
}

/** A link is for the session that asked for it: elsewhere it proves nothing. */
const ofThisSession = ({ sessionId }: OwnerScope): Purpose => `confirm:${sessionId ?? "no session"}`;

export const identityLinkWorks = async (owner: OwnerScope, token: string): Promise<boolean> =>
  (await peekToken(ofThisSession(owner), token))?.userId === owner.userId;

/** A letter that shows that the session's person is still the one who reads their mail, where they have nothing better to show it by. */
export async function sendIdentityLetter(owner: OwnerScope): Promise<void> {
  if (!provesByLetter(await waysInOf(owner))) return;
  const { address } = await emailOf(owner);
  if (!address || !(await withinLimit(lettersTo, addressHash(address)))) return;
  const token = await issueToken(ofThisSession(owner), owner.userId);
  await sendLetter(address, linkLetter("identity", ownAddress(`/confirm/${token}`)));
}

/** The session is proven anew by a link that it asked for. @returns where to go; null when the link no longer works, here or at all */
export async function confirmIdentity(owner: OwnerScope, token: string): Promise<string | null> {
  if ((await spendToken(ofThisSession(owner), token))?.userId !== owner.userId) return null;
  return provenAnew(owner, undefined);
}
