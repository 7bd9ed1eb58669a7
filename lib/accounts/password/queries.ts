import "server-only";
import type { SignInMethod } from "@/lib/core/auth";
import { asScope } from "@/lib/core/db";
import type { OwnerScope } from "@/lib/core/scope";
import { readPerson, readWaysIn } from "../queries";
import type { WaysIn } from "../ways-in";

/** What `checkNewPassword` and the password page need to know: the name to leave out, and what else protects the account. */
export type PasswordStanding = { userName: string; hasSecondFactor: boolean; ways: WaysIn };

export const passwordStandingOf = (owner: OwnerScope): Promise<PasswordStanding> =>
  asScope(
    owner,
    async (tx) => {
      const { userName } = await readPerson(tx, owner);
      const ways = await readWaysIn(tx, owner);
      return { userName, hasSecondFactor: ways.passkeys > 0 || ways.secondFactor, ways };
    },
    { readOnly: true },
  );

/** How this browser came in, so that a session in the place of this one can say the same. */
export async function thisSignInOf(owner: OwnerScope): Promise<{ method: SignInMethod; place: string | null }> {
  const { userId, sessionId = "" } = owner;
  const row = await asScope(
    owner,
    (tx) => tx.signIn.findUnique({ where: { userId_id: { userId, id: sessionId } }, select: { method: true, place: true } }),
    {
      readOnly: true,
    },
  );
  return { method: (row?.method ?? "password") as SignInMethod, place: row?.place ?? null };
}
