import "server-only";
import { asScope } from "@/lib/core/db";
import type { OwnerScope } from "@/lib/core/scope";

/** Signs one browser out, from its next request on. Another person's, or one that is no more, is nothing. */
export function endSignIn(owner: OwnerScope, id: string): Promise<void> {
  const { userId } = owner;
  return asScope(owner, async (tx) => {
    await tx.session.deleteMany({ where: { userId, id } });
    await tx.signIn.deleteMany({ where: { userId, id } });
  });
}

/** Signs every browser but this one out; what is under way to sign in (a link, a second step) no longer works either. */
export function endOtherSignIns(owner: OwnerScope): Promise<void> {
  const { userId, sessionId } = owner;
  if (!sessionId) throw new Error("Only a session has others beside it.");
  return asScope(owner, async (tx) => {
    await tx.session.deleteMany({ where: { userId, NOT: { id: sessionId } } });
    await tx.signIn.deleteMany({ where: { userId, NOT: { id: sessionId } } });
    await tx.oneTimeToken.deleteMany({ where: { userId } });
  });
}
