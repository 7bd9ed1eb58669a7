import "server-only";
import { hashToken, newToken, seal } from "@/lib/core/crypto";
import { type LocalDate, localDateAt } from "@/lib/core/dates";
import { asScope } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { hashPassword } from "@/lib/core/password";
import type { OwnerScope } from "@/lib/core/scope";
import { joinPasscodeHash } from "./gate";
import { ownLinks, recipientPlace } from "./queries";
import type { ShareLinkInput } from "./schema";
import { daysOf } from "./share-range";

/** Open links a person may have at once: more can not be kept in view. */
const mostOpen = 50;
const dayMs = 86_400_000;

export type MadeLink = { url: string; recipient: string; until: LocalDate; passcode: boolean };
export type NotMade = { field: "from" | ""; reason: "future" | "too-many" };

/**
 * Makes a link and returns its address, which is shown once: only the token's hash is kept. The same id again is the same link with a new token
 * in place of the old one, so that an answer lost on the way leaves no second link and no unknown address.
 */
export async function makeShareLink(owner: OwnerScope, input: ShareLinkInput, now = new Date()): Promise<MadeLink | NotMade> {
  const { userId } = owner;
  const { timeZone, firstOn, links } = await ownLinks(owner, now);
  const today = localDateAt(now, timeZone);
  const days = daysOf(input, today, firstOn);
  if (days.fromOn > today) return { field: "from", reason: "future" };
  if (links.filter(({ state, id }) => state === "open" && id !== input.id).length >= mostOpen) return { field: "", reason: "too-many" };
  const passcodeHash = input.passcode ? joinPasscodeHash(await hashPassword(input.passcode)) : null;
  const expiresAt = new Date(now.getTime() + input.days * dayMs);
  const token = newToken();
  await asScope(owner, async (tx) => {
    await tx.$executeRaw`
      INSERT INTO share_links (user_id, id, recipient, fields, from_on, to_on, expires_at, passcode_hash)
      VALUES (${userId}::uuid, ${input.id}::uuid, ${seal(input.recipient, recipientPlace(userId, input.id))}, ${input.fields}, ${days.fromOn}::date,
        ${days.toOn ?? null}::date, ${expiresAt}, ${passcodeHash})
      ON CONFLICT (user_id, id) DO NOTHING`;
    await tx.shareToken.deleteMany({ where: { userId, linkId: input.id } });
    await tx.shareToken.create({ data: { tokenHash: hashToken(token), userId, linkId: input.id } });
  });
  return { url: `${env().GRADUAL_URL}/s/${token}`, recipient: input.recipient, until: localDateAt(expiresAt, timeZone), passcode: passcodeHash !== null };
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
