import "server-only";
import { v4 as uuidv4 } from "uuid";
import type { Tx } from "./db";
import type { OwnerScope } from "./scope";

/** What happens without a row of its own changing; everything else triggers write down (prisma/migrations/0003_accounts). */
export type AuditAction = "sign-in.refused" | "recovery-codes.made" | "data.exported" | "data.imported" | "identity.confirmed";

/** Adds to the person's record of activity, in the transaction of what it records. */
export async function noteEvent(tx: Tx, { userId, sessionId }: OwnerScope, action: AuditAction): Promise<void> {
  await tx.auditEvent.create({ data: { userId, id: uuidv4(), action, ...(sessionId && { sessionId }) } });
}
