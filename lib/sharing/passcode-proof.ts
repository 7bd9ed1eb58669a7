import "server-only";
import { timingSafeEqual } from "node:crypto";
import { keyedHash } from "@/lib/core/crypto";

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
