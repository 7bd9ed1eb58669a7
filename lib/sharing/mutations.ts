import "server-only";
import { qrPath } from "@/lib/accounts/second-factor/qr-path";
import { hashToken, newToken, seal } from "@/lib/core/crypto";
import { type LocalDate, localDateAt } from "@/lib/core/dates";
import { asScope, type Tx } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { hashPassword } from "@/lib/core/password";
import type { OwnerScope } from "@/lib/core/scope";
import { joinPasscodeHash, shlKey } from "./gate";
import { ownLinks, recipientPlace } from "./queries";
import type { ShareLinkInput } from "./schema";
import { daysOf, wrongPasscodesAllowed } from "./share-range";
import { shlFlags, shlink } from "./shlink";

/** Open links a person may have at once: more can not be kept in view. */
const mostOpen = 50;
const hourMs = 3_600_000;

type Qr = ReturnType<typeof qrPath>;
/** What is shown once: the address, as a SMART Health Link too, each also to be taken by a camera, and the passcode, to be told another way. */
export type MadeLink = {
  url: string;
  recipient: string;
  until: LocalDate;
  passcode?: string;
  oneTime: boolean;
  qr: Qr;
  health: { url: string; qr: Qr };
};
type Choices = Omit<ShareLinkInput, "oneTime" | "preset"> & { oneTime?: boolean };
export type NotMade = { field: "from" | ""; reason: "future" | "too-many" | "ended" };

/**
 * Makes a link and returns its address, which is shown once: only the token's hash is kept. The same id again (an answer lost on the way, a page
 * gone back to and sent anew) is the same link, made to what was sent last, with a new token in place of the old one.
 */
export async function makeShareLink(owner: OwnerScope, { oneTime = false, ...input }: Choices, now = new Date()): Promise<MadeLink | NotMade> {
  const { userId } = owner;
  const { timeZone, firstOn } = await ownLinks(owner, now);
  const today = localDateAt(now, timeZone);
  const days = daysOf(input, today, firstOn);
  if (days.fromOn > today) return { field: "from", reason: "future" };
  const passcodeHash = input.passcode ? joinPasscodeHash(await hashPassword(input.passcode)) : null;
  const expiresAt = new Date(now.getTime() + input.hours * hourMs);
  const token = newToken();
  const refused = await asScope(owner, async (tx) => {
    // Counted where it is written: of many forms sent at once no one more gets in.
    const open = {
      userId,
      id: { not: input.id },
      revokedAt: null,
      usedAt: null,
      expiresAt: { gt: now },
      wrongPasscodes: { lt: wrongPasscodesAllowed },
    };
    if ((await tx.shareLink.count({ where: open })) >= mostOpen) return "too-many";
    const count = await tx.$executeRaw`
      INSERT INTO share_links (user_id, id, recipient, fields, from_on, to_on, rolling_days, one_time, expires_at, passcode_hash)
      VALUES (${userId}::uuid, ${input.id}::uuid, ${seal(input.recipient, recipientPlace(userId, input.id))}, ${input.fields}, ${days.fromOn}::date,
        ${days.toOn ?? null}::date, ${days.rolling ?? null}, ${oneTime}, ${expiresAt}, ${passcodeHash})
      ON CONFLICT (user_id, id) DO UPDATE SET recipient = excluded.recipient, fields = excluded.fields, from_on = excluded.from_on,
        to_on = excluded.to_on, rolling_days = excluded.rolling_days, one_time = excluded.one_time, used_at = NULL,
        expires_at = excluded.expires_at, passcode_hash = excluded.passcode_hash, wrong_passcodes = 0
        WHERE share_links.revoked_at IS NULL`;
    if (count === 0) return "ended";
    await tx.shareToken.deleteMany({ where: { userId, linkId: input.id } });
    await tx.shareToken.create({ data: { tokenHash: hashToken(token), userId, linkId: input.id } });
    return null;
  });
  if (refused) return { field: "", reason: refused };
  const url = `${env().GRADUAL_URL}/s/${token}`;
  const health = shlink({
    url: `${url}/manifest`,
    key: shlKey(token),
    exp: Math.floor(expiresAt.getTime() / 1000),
    flag: shlFlags({ growing: !days.toOn && !oneTime, passcode: passcodeHash !== null }),
  });
  return {
    url,
    recipient: input.recipient,
    until: localDateAt(expiresAt, timeZone),
    ...(input.passcode ? { passcode: input.passcode } : {}),
    oneTime,
    qr: qrPath(url),
    health: { url: health, qr: qrPath(health) },
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

/** Ends every open link of this person at once, in one press. */
export const revokeAllLinks = (owner: OwnerScope, now = new Date()): Promise<void> => asScope(owner, (tx) => revokeEveryLink(tx, owner, now));

/** The person has seen who used their links so far. */
export const seeReceipts = (owner: OwnerScope, now = new Date()): Promise<unknown> =>
  asScope(owner, (tx) => tx.user.update({ where: { userId: owner.userId }, data: { sharesSeenAt: now } }));

/** Ends every link that has not ended by itself, in the transaction of what ends them. */
export async function revokeEveryLink(tx: Tx, { userId }: OwnerScope, now: Date): Promise<void> {
  await tx.shareLink.updateMany({ where: { userId, revokedAt: null, expiresAt: { gt: now } }, data: { revokedAt: now } });
  await tx.shareToken.deleteMany({ where: { userId } });
}
