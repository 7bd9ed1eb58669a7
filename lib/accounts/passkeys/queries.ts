import "server-only";
import { readPerson, readWaysIn } from "@/lib/accounts/queries";
import { leavesPasswordAlone } from "@/lib/accounts/ways-in";
import { unseal } from "@/lib/core/crypto";
import { asScope, type Tx } from "@/lib/core/db";
import type { OwnerScope } from "@/lib/core/scope";
import type { OwnPasskey, PasskeyList } from "./schema";

export const namePlace = (userId: string, row: string) => ({ userId, table: "passkeys", column: "name", row });

async function readPasskeys(tx: Tx, { userId }: OwnerScope): Promise<OwnPasskey[]> {
  const rows = await tx.passkey.findMany({
    where: { userId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, name: true, createdAt: true, lastUsedAt: true, backedUp: true },
  });
  return rows.map(({ id, name, createdAt, lastUsedAt, backedUp }) => ({
    id,
    name: unseal(name, namePlace(userId, id)),
    createdAt,
    lastUsedAt,
    synced: backedUp,
  }));
}

/** The person's passkeys, oldest first, and the time zone in which their days are said. */
export const ownPasskeys = (owner: OwnerScope): Promise<PasskeyList> =>
  asScope(
    owner,
    async (tx) => ({
      passkeys: await readPasskeys(tx, owner),
      timeZone: (await readPerson(tx, owner)).timeZone,
      asksPassword: leavesPasswordAlone(await readWaysIn(tx, owner), "passkey"),
    }),
    { readOnly: true },
  );

/** The person's passkeys as a browser is told of them. */
export async function readCredentials(tx: Tx, { userId }: OwnerScope): Promise<{ id: string; transports: string[] }[]> {
  const rows = await tx.passkey.findMany({ where: { userId }, select: { credentialId: true, transports: true } });
  return rows.map(({ credentialId: id, transports }) => ({ id, transports }));
}
