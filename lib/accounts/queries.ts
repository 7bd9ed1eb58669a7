import "server-only";
import { asScope, type Tx } from "@/lib/core/db";
import type { OwnerScope, Scope } from "@/lib/core/scope";
import type { Person } from "./schema";

/** The person of this transaction. @throws when the account is gone */
export async function readPerson(tx: Tx, { userId }: Scope): Promise<Person> {
  return tx.user.findUniqueOrThrow({
    where: { userId },
    select: { userId: true, userName: true, timeZone: true, region: true, unit: true, deviceWord: true },
  });
}

export const personOf = (owner: OwnerScope): Promise<Person> => asScope(owner, (tx) => readPerson(tx, owner), { readOnly: true });
