import "server-only";
import { unseal } from "@/lib/core/crypto";
import { asScope, type Tx } from "@/lib/core/db";
import { forgetLetters } from "@/lib/core/mail";
import type { OwnerScope } from "@/lib/core/scope";
import { normaliseUserName } from "../normalise-user-name";
import { readPerson } from "../queries";

async function addressesOf(tx: Tx, { userId }: OwnerScope): Promise<string[]> {
  const kept = await tx.email.findUnique({ where: { userId } });
  return (["address", "pending"] as const).flatMap((column) =>
    kept?.[column] ? [unseal(kept[column], { userId, table: "emails", column, row: userId })] : [],
  );
}

/**
 * The account and everything that is kept of it, at once and for good: every table that holds something of a person goes with their row of users.
 * Letters to them that wait in the outbox go first: if that fails, nothing is gone yet.
 * @param userName as the person typed it, to be sure. False: it is another name, and nothing was deleted
 */
export function deleteAccount(owner: OwnerScope, userName: string): Promise<boolean> {
  const { userId } = owner;
  return asScope(owner, async (tx) => {
    const person = await readPerson(tx, owner);
    if (normaliseUserName(userName) !== normaliseUserName(person.userName)) return false;
    await forgetLetters(await addressesOf(tx, owner));
    await tx.user.delete({ where: { userId } });
    return true;
  });
}
