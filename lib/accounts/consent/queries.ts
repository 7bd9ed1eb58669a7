import "server-only";
import { asScope } from "@/lib/core/db";
import type { OwnerScope } from "@/lib/core/scope";
import { readPerson } from "../queries";
import type { Consent } from "./schema";

export type OwnConsents = {
  timeZone: string;
  /** Newest first. */
  consents: Consent[];
  /** Share links that would end with a withdrawal. */
  openLinks: number;
};

/** What the person agreed to and when, and what hangs on it. */
export const consentsOf = (owner: OwnerScope, now = new Date()): Promise<OwnConsents> =>
  asScope(
    owner,
    async (tx) => {
      const { userId } = owner;
      const { timeZone } = await readPerson(tx, owner);
      const consents = await tx.consent.findMany({
        where: { userId, kind: "health-data" },
        orderBy: [{ grantedAt: "desc" }, { id: "desc" }],
        select: { id: true, version: true, grantedAt: true, withdrawnAt: true },
      });
      const openLinks = await tx.shareLink.count({
        where: { userId, revokedAt: null, usedAt: null, expiresAt: { gt: now }, wrongPasscodes: { lt: 5 } },
      });
      return { timeZone, consents, openLinks };
    },
    { readOnly: true },
  );
