import "server-only";
import { timingSafeEqual } from "node:crypto";
import { keyedHash } from "./crypto";

/** What it proves for: a cookie to the pages, a ticket to a file. One of another kind does not stand for it. */
export type ProofKind = "share-proof" | "share-ticket";
const mac = (kind: ProofKind, id: string, until: number, secret: string) => keyedHash(kind, `${id}.${until}.${secret}`);

/**
 * That whoever brings it was let in to `id` with `secret`: an id, until when (in seconds), and a hash that only we can make. Stored nowhere.
 */
export function newProof(kind: ProofKind, { id, secret, seconds }: { id: string; secret: string; seconds: number }, now: Date): string {
  const until = Math.floor(now.getTime() / 1000) + seconds;
  return `${id}.${until}.${mac(kind, id, until, secret)}`;
}

/** The id that a proof stands for, or null when it has ended, was made with another secret or is not ours. */
export function provenId(kind: ProofKind, proof: string | undefined, secret: string, now: Date): string | null {
  const match = /^([0-9a-f-]{36})\.(\d{10})\.([\w-]{43})$/.exec(proof ?? "");
  const [, id = "", until = "0", given = ""] = match ?? [];
  if (!match || Number(until) * 1000 <= now.getTime()) return null;
  return timingSafeEqual(Buffer.from(given), Buffer.from(mac(kind, id, Number(until), secret))) ? id : null;
}
