import "server-only";
import { hashToken, newToken, seal } from "@/lib/core/crypto";
import { type LocalDate, localDateAt } from "@/lib/core/dates";
import { asScope, type Tx } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { hashPassword } from "@/lib/core/password";
import type { OwnerScope } from "@/lib/core/scope";
import { joinPasscodeHash } from "./gate";
import { ownLinks, recipientPlace } from "./queries";
import type { ShareLinkInput } from "./schema";
import { daysOf, wrongPasscodesAllowed } from "./share-range";

/** Open links a person may have at once: more can not be kept in view. */
const mostOpen = 50;
const dayMs = 86_400_000;

export type MadeLink = { url: string; recipient: string; until: LocalDate; passcode: boolean };
export type NotMade = { field: "from" | ""; reason: "future" | "too-many" | "ended" };

/**
 * Makes a link and returns its address, which is shown once: only the token's hash is kept. The same id again (an answer lost on the way, a page
 * gone back to and sent anew) is the same link, made to what was sent last, with a new token in place of the old one.
 */
export async function makeShareLink(owner: OwnerScope, input: ShareLinkInput, now = new Date()): Promise<MadeLink | NotMade> {
  const { userId } = owner;
  const { timeZone, firstOn } = await ownLinks(owner, now);
  const today = localDateAt(now, timeZone);
  const days = daysOf(input, today, firstOn);
  if (days.fromOn > today) return { field: "from", reason: "future" };
  const passcodeHash = input.passcode ? joinPasscodeHash(await hashPassword(input.passcode)) : null;
  const expiresAt = new Date(now.getTime() + input.days * dayMs);
  const token = newToken();
  const refused = await asScope(owner, async (tx) => {
    // Counted where it is written: of many forms sent at once no one more gets in.
    const open = { userId, id: { not: input.id }, revokedAt: null, expiresAt: { gt: now }, wrongPasscodes: { lt: wrongPasscodesAllowed } };
    if ((await tx.shareLink.count({ where: open })) >= mostOpen) return "too-many";
    const count = await tx.$executeRaw`
      INSERT INTO share_links (user_id, id, recipient, fields, from_on, to_on, expires_at, passcode_hash)
      VALUES (${userId}::uuid, ${input.id}::uuid, ${seal(input.recipient, recipientPlace(userId, input.id))}, ${input.fields}, ${days.fromOn}::date,
        ${days.toOn ?? null}::date, ${expiresAt}, ${passcodeHash})
      ON CONFLICT (user_id, id) DO UPDATE SET recipient = excluded.recipient, fields = excluded.fields, from_on = excluded.from_on,
        to_on = excluded.to_on, expires_at = excluded.expires_at, passcode_hash = excluded.passcode_hash, wrong_passcodes = 0
        WHERE share_links.revoked_at IS NULL`;
    if (count === 0) return "ended";
    await tx.shareToken.deleteMany({ where: { userId, linkId: input.id } });
    await tx.shareToken.create({ data: { tokenHash: hashToken(token), userId, linkId: input.id } });
    return null;
  });
  if (refused) return { field: "", reason: refused };
  return {
    url: `${env().GRADUAL_URL}/s/${token}`,
    recipient: input.recipient,
    until: localDateAt(expiresAt, timeZone),
    passcode: passcodeHash !== null,
  };
}

/** Ends a link at once: its token goes too. False: there is no such open link of this person. */
export function revokeShareLink(owner: OwnerScope, id: string, now = new Date()): Promise<boolean> {
  const { userId } = owner;
  return asScope(owner, async (tx) => {
    const { count } = await tx.shareLink.updateMany({ where: { userId, id, revokedAt: null }, data: { revokedAt: now } });
    await tx.shareToken.deleteMany({ where: { userId, linkId: id } });
    return count === 1;
  });
}

/** Ends every link that has not ended by itself, in the transaction of what ends them. */
export async function revokeEveryLink(tx: Tx, { userId }: OwnerScope, now: Date): Promise<void> {
  await tx.shareLink.updateMany({ where: { userId, revokedAt: null, expiresAt: { gt: now } }, data: { revokedAt: now } });
  await tx.shareToken.deleteMany({ where: { userId } });
}
