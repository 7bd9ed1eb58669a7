import "server-only";
import type { Outcome } from "@/lib/core/action";
import { beginSession } from "@/lib/core/auth";
import { asScope, type Tx } from "@/lib/core/db";
import { unsafeOwner } from "@/lib/core/owner";
import { hashPassword } from "@/lib/core/password";
import type { OwnerScope } from "@/lib/core/scope";
import { tellOfNewWays } from "../email/mutations";
import { readWaysIn } from "../queries";
import { lastWayIn, leavesAWayIn } from "../ways-in";
import { checkNewPassword } from "./check-new-password";
import { passwordStandingOf, thisSignInOf } from "./queries";

/**
 * Every session of the person ends on the server, and what was under way to begin one (a link, a second step) no longer works (ASVS 7.4.3): in
 * the transaction of the change that calls for it.
 */
export async function endEverySession(tx: Tx, { userId }: Pick<OwnerScope, "userId">): Promise<void> {
  await tx.session.deleteMany({ where: { userId } });
  await tx.signIn.deleteMany({ where: { userId } });
  await tx.oneTimeToken.deleteMany({ where: { userId } });
}

/**
 * Sets a password in place of the one before, if any, and ends every session: the caller then begins a new one (`beginSession`, or `admit` where
 * a second factor still has to be asked for). What it may be is said by `checkNewPassword` before.
 * @param sessionId the session that asks, for the record of activity
 */
export async function replacePassword(userId: string, newPassword: string, sessionId?: string): Promise<void> {
  const hashed = await hashPassword(newPassword, "known");
  const owner = unsafeOwner(userId, sessionId);
  await asScope(owner, async (tx) => {
    await tx.password.upsert({ where: { userId }, create: { userId, ...hashed }, update: { ...hashed, updatedAt: new Date() } });
    await endEverySession(tx, owner);
  });
}

/** False: nothing else would lead into the account, and nothing was removed. */
async function removePassword(owner: OwnerScope): Promise<boolean> {
  const { userId } = owner;
  return asScope(owner, async (tx) => {
    if (!leavesAWayIn(await readWaysIn(tx, owner), "password")) return false;
    await tx.password.deleteMany({ where: { userId } });
    await endEverySession(tx, owner);
    return true;
  });
}

const page = "/settings/password";

/** The person's own new password: every session ends, and this browser goes on in a new one (ASVS 7.2.4, 7.4.3). */
export async function changeOwnPassword(owner: OwnerScope, newPassword: string): Promise<Outcome<never>> {
  const { ways, ...about } = await passwordStandingOf(owner);
  const problem = await checkNewPassword(newPassword, about);
  if (problem) return { ok: false, errors: { newPassword: problem } };
  const { method, place } = await thisSignInOf(owner);
  await replacePassword(owner.userId, newPassword, owner.sessionId);
  tellOfNewWays(owner.userId);
  await beginSession(owner.userId, method, place);
  return { ok: true, redirectTo: `${page}?done=${ways.password ? "changed" : "added"}` };
}

export async function removeOwnPassword(owner: OwnerScope): Promise<Outcome<never>> {
  const { method, place } = await thisSignInOf(owner);
  if (!(await removePassword(owner))) return { ok: false, errors: { "": lastWayIn } };
  tellOfNewWays(owner.userId);
  await beginSession(owner.userId, method, place);
  return { ok: true, redirectTo: `${page}?done=removed` };
}
