import "server-only";
import { createHash, createHmac, randomBytes } from "node:crypto";
import { type Place, sealWith, unsealWith } from "./cipher";
import { env } from "./env";

export type { Place };

/** Seals under the ring's current key, bound to its place. */
export const seal = (text: string, place: Place): string => sealWith(env().GRADUAL_KEYS, text, place);

/** @throws when the text was altered, moved, or sealed under a key that is not in the ring */
export const unseal = (sealed: string, place: Place): string => unsealWith(env().GRADUAL_KEYS, sealed, place);

/** 256 random bits, URL-safe. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** For tokens that are themselves random: what is stored cannot be turned back. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** For names and addresses, which can be guessed: keyed, and a different key for each purpose. */
export function keyedHash(
  purpose: "sign-in-name" | "rate-limit" | "share-proof" | "share-ticket" | "share-key" | "recovery-code" | "provider-subject" | "known-browser",
  text: string,
): string {
  return createHmac("sha256", `${env().GRADUAL_SECRET}/${purpose}`).update(text).digest("base64url");
}
