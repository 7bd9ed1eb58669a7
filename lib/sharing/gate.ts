import "server-only";
import { timingSafeEqual } from "node:crypto";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { v7 as uuidv7 } from "uuid";
import { onlyAsksHead } from "@/lib/core/answer";
import { browserWords } from "@/lib/core/browser-words";
import { clientAddress } from "@/lib/core/client-address";
import { hashToken, keyedHash } from "@/lib/core/crypto";
import { type LocalDate, localDateAt } from "@/lib/core/dates";
import { queryOnce } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { verifyPassword } from "@/lib/core/password";
import type { OwnerScope, ShareField, ShareScope } from "@/lib/core/scope";
import { isPreview } from "./is-preview";
import { tokenSchema } from "./schema";
import { lastDay } from "./share-range";

/**
 * What an address under /s/ comes to. `preview`: a program only looked it over. `none`: unknown, ended, revoked or dead, all the same.
 * `limited`: this address has tried too many unknown ones and waits, whatever the link is.
 */
export type Opening =
  | { state: "open"; scope: ShareScope; today: LocalDate; until: LocalDate }
  | { state: "passcode" }
  | { state: "preview" }
  | { state: "limited"; seconds: number }
  | { state: "none" };

const mint = (scope: { [K in keyof ShareScope as K extends symbol ? never : K]: ShareScope[K] }) => scope as ShareScope;

const cookieName = () => (secure() ? "__Secure-gradual-share" : "gradual-share");
const secure = () => env().GRADUAL_URL.startsWith("https:");
/** By which unknown links are counted: the address itself is nowhere stored. */
const addressKey = async () => keyedHash("rate-limit", await clientAddress());
const agentWords = async () => browserWords((await headers()).get("user-agent") ?? "");

/** Seconds for which a browser that gave the passcode is not asked again. */
export const proofSeconds = 30 * 60;

const mac = (linkId: string, until: number) => keyedHash("share-proof", `${linkId}.${until}`);

/** What the cookie holds: which link, until when (in seconds), and a hash that only we can make. */
export const newProof = (linkId: string, now: Date): string => {
  const until = Math.floor(now.getTime() / 1000) + proofSeconds;
  return `${linkId}.${until}.${mac(linkId, until)}`;
};

/** The link that a proof stands for, or null when it has ended or is not ours. */
export function provenLink(proof: string | undefined, now: Date): string | null {
  const match = /^([0-9a-f-]{36})\.(\d{10})\.([\w-]{43})$/.exec(proof ?? "");
  const [, linkId = "", until = "0", given = ""] = match ?? [];
  if (!match || Number(until) * 1000 <= now.getTime()) return null;
  return timingSafeEqual(Buffer.from(given), Buffer.from(mac(linkId, Number(until)))) ? linkId : null;
}

type OpenRow = {
  state: "open";
  userId: string;
  linkId: string;
  fields: ShareField[];
  fromOn: LocalDate;
  toOn: LocalDate | null;
  expiresAt: string;
  timeZone: string;
};

/** Opens a link once a request: look-up, check and the note that it was opened are one statement. */
export const openLink = cache(async (token: string): Promise<Opening> => {
  if (!tokenSchema.safeParse(token).success) return { state: "none" };
  if (onlyAsksHead() || isPreview(await headers())) return { state: "preview" };
  const now = new Date();
  const proven = provenLink((await cookies()).get(cookieName())?.value, now);
  const [row] = await queryOnce<{
    link: OpenRow | { state: "passcode" } | { state: "limited"; seconds: number } | null;
  }>`SELECT open_share_link(${hashToken(token)}, ${proven}::uuid, ${uuidv7()}::uuid, ${await agentWords()}, ${await addressKey()}) AS link`;
  const link = row?.link;
  if (!link) return { state: "none" };
  if (link.state !== "open") return link;
  const { userId, linkId, fields, fromOn, expiresAt, timeZone } = link;
  const today = localDateAt(now, timeZone);
  const until = localDateAt(new Date(expiresAt), timeZone);
  return { state: "open", scope: mint({ userId, linkId, fields, fromOn, toOn: lastDay(link, today) }), today, until };
});

type Try = { userId: string; linkId: string; passcodeHash: string; last: boolean };

/** A stored passcode is "pepperKeyId:hash". */
export const joinPasscodeHash = ({ pepperKeyId, hash }: { pepperKeyId: string; hash: string }) => `${pepperKeyId}:${hash}`;
const splitPasscodeHash = (stored: string) => ({ pepperKeyId: stored.slice(0, stored.indexOf(":")), hash: stored.slice(stored.indexOf(":") + 1) });

/**
 * Tries a passcode. A try is taken before the hash is looked at and given back when it was right, so at most five wrong ones are ever checked.
 * Right: this browser, under this link's own path, is not asked again for half an hour.
 */
export async function tryPasscode(token: string, passcode: string): Promise<"right" | "wrong" | "none"> {
  const [row] = await queryOnce<{ taken: Try | null }>`SELECT take_passcode_try(${hashToken(token)}, ${await addressKey()}) AS taken`;
  const taken = row?.taken;
  if (!taken) return "none";
  const right = await verifyPassword(passcode, splitPasscodeHash(taken.passcodeHash));
  await queryOnce`SELECT settle_passcode_try(${taken.userId}::uuid, ${taken.linkId}::uuid, ${right}, ${uuidv7()}::uuid, ${await agentWords()})`;
  if (!right) return taken.last ? "none" : "wrong";
  (await cookies()).set(cookieName(), newProof(taken.linkId, new Date()), {
    httpOnly: true,
    sameSite: "lax",
    secure: secure(),
    path: `/s/${token}`,
    maxAge: proofSeconds,
  });
  return "right";
}

/** What a link with these choices would show, for its owner: the same read-only, dated and field-limited scope. */
export const previewScope = (owner: OwnerScope, choices: { fields: readonly ShareField[]; fromOn: LocalDate; toOn: LocalDate }): ShareScope =>
  mint({ userId: owner.userId, linkId: "preview", ...choices });
