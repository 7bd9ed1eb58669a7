import "server-only";
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from "node:crypto";
import { env } from "./env";

/** Where a ciphertext stands. It is bound to its place: moved to another row or column it no longer opens. */
export type Place = { userId: string; table: string; column: string; row: string };

const additionalData = (place: Place) => Buffer.from([place.userId, place.table, place.column, place.row].join("/"));

/** AES-256-GCM under the ring's current key: "keyId.base64url(iv, tag, ciphertext)". */
export function seal(text: string, place: Place): string {
  const { current } = env().GRADUAL_KEYS;
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", current.key, iv).setAAD(additionalData(place));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return `${current.id}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url")}`;
}

/** Throws when the text was altered, moved, or sealed under a key that is not in the ring. */
export function unseal(sealed: string, place: Place): string {
  const [keyId = "", body = ""] = sealed.split(".", 2);
  const key = env().GRADUAL_KEYS.byId.get(keyId);
  if (!key) throw new Error(`No key "${keyId}" in the ring.`);
  const bytes = Buffer.from(body, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12)).setAAD(additionalData(place)).setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
}

/** 256 random bits, URL-safe. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** For tokens that are themselves random: what is stored cannot be turned back. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** For names and addresses, which can be guessed: keyed, and a different key for each purpose. */
export function keyedHash(
  purpose: "sign-in-name" | "rate-limit" | "share-proof" | "recovery-code" | "provider-subject" | "known-browser",
  text: string,
): string {
  return createHmac("sha256", `${env().GRADUAL_SECRET}/${purpose}`).update(text).digest("base64url");
}
