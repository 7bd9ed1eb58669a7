import "server-only";
import { v7 as uuidv7 } from "uuid";
import { asScope } from "@/lib/core/db";
import type { OwnerScope } from "@/lib/core/scope";
import { revokeEveryLink } from "@/lib/sharing/mutations";
import { consentVersion } from "../schema";

/** The consent ends, every share link with it, and every session of the person is from now on good for consent, export and deletion only. */
export function withdrawConsent(owner: OwnerScope, now = new Date()): Promise<void> {
  const { userId } = owner;
  return asScope(owner, async (tx) => {
    await tx.consent.updateMany({ where: { userId, withdrawnAt: null }, data: { withdrawnAt: now } });
    await revokeEveryLink(tx, owner, now);
    await tx.session.updateMany({ where: { userId }, data: { withdrawn: true } });
  });
}

/** Agrees to today's wording. The withdrawn agreement stays as it was, and ended links stay ended; who has not withdrawn has nothing to give. */
export function giveConsent(owner: OwnerScope, now = new Date()): Promise<void> {
  const { userId } = owner;
  return asScope(owner, async (tx) => {
    if (await tx.consent.findFirst({ where: { userId, withdrawnAt: null }, select: { id: true } })) return;
    await tx.consent.create({ data: { userId, id: uuidv7(), kind: "health-data", version: consentVersion, grantedAt: now } });
    await tx.session.updateMany({ where: { userId }, data: { withdrawn: false } });
  });
}
