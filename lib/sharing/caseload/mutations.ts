import "server-only";
import { v7 as uuidv7 } from "uuid";
import { seal, unseal } from "@/lib/core/crypto";
import { asScope, queryOnce } from "@/lib/core/db";
import type { OwnerScope } from "@/lib/core/scope";
import { letIn, openToAnswer } from "../gate";
import { keptPlace } from "./queries";
import type { KeepForm } from "./schema";

/** `gone`: the link does not open to this browser as it is now. `once`: it is for one opening. `own`: it is the account's own record. */
export type Keeping = "kept" | "gone" | "once" | "own" | "full" | "limited";

/** Keeps the link under the account; every condition is asked in the statement that writes (prisma/migrations/0015_caseload). */
export async function keepRecord({ userId }: OwnerScope, { token, label }: KeepForm): Promise<Keeping> {
  const { by } = await openToAnswer(token);
  const id = uuidv7();
  const [row] = await queryOnce<{ kept: Keeping }>`
    SELECT keep_share_link(${by.tokenHash}, ${by.proven}::uuid, ${by.address}, ${userId}::uuid, ${id}::uuid,
      ${seal(label, keptPlace(userId, id, "label"))}, ${seal(token, keptPlace(userId, id, "token"))}, ${uuidv7()}::uuid, ${by.agent}) AS kept`;
  return row?.kept ?? "gone";
}

/** Lets this browser into a record kept, and writes down that it was looked at. Where to; null: it is not shared any more. */
export async function openKept(owner: OwnerScope, id: string, now = new Date()): Promise<string | null> {
  const { userId } = owner;
  const where = { userId_id: { userId, id } };
  const entry = await asScope(owner, (tx) => tx.caseloadEntry.findUnique({ where }), { readOnly: true });
  if (!entry) return null;
  const path = await letIn(unseal(entry.token, keptPlace(userId, id, "token")), entry.linkId);
  if (path) await asScope(owner, (tx) => tx.caseloadEntry.updateMany({ where: { userId, id }, data: { reviewedAt: now } }));
  return path;
}

/** Takes a record out of the caseload. The link is what it was. */
export const removeKept = (owner: OwnerScope, id: string): Promise<unknown> =>
  asScope(owner, (tx) => tx.caseloadEntry.deleteMany({ where: { userId: owner.userId, id } }));
