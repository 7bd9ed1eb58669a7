import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { KeyRing } from "./env-schema.ts";

/** Where a ciphertext stands. It is bound to its place: moved to another row or column it no longer opens. */
export type Place = { userId: string; table: string; column: string; row: string };

const additionalData = (place: Place) => Buffer.from([place.userId, place.table, place.column, place.row].join("/"));

/** AES-256-GCM under the ring's current key: "keyId.base64url(iv, tag, ciphertext)". */
export function sealWith({ current }: KeyRing, text: string, place: Place): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", current.key, iv, { authTagLength: 16 }).setAAD(additionalData(place));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return `${current.id}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url")}`;
}

/** @throws when the text was altered, cut, moved, or sealed under a key that is not in the ring */
export function unsealWith({ byId }: KeyRing, sealed: string, place: Place): string {
  const [keyId, body] = [sealed.slice(0, sealed.indexOf(".")), sealed.slice(sealed.indexOf(".") + 1)];
  const key = byId.get(keyId);
  if (!key) throw new Error(`No key ${looksSealed(sealed) ? `"${keyId}"` : "of that name"} in the ring.`);
  const bytes = Buffer.from(body, "base64url");
  // One text for one ciphertext: Node reads over stray characters and spare bits.
  if (bytes.toString("base64url") !== body) throw new Error("The ciphertext was altered.");
  // Node would also take a shorter tag, and a shorter tag is easier to guess.
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(additionalData(place)).setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
}

/** The shape of what `sealWith` makes, whatever its key: iv and tag alone are 38 characters. In Postgres and here the same. */
export const sealedShape = "^[a-z0-9-]{1,16}[.][A-Za-z0-9_-]{38,}$";
export const looksSealed = (text: string): boolean => new RegExp(sealedShape).test(text);
