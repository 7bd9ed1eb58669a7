import "server-only";
import { createHmac } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { env } from "./env";
import { inTurn, type Lane } from "./in-turn";

/** argon2id, 19 MiB, two passes (OWASP). The pepper keeps a stolen table useless without the environment. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** As text: the library verifies UTF-8 only. The HMAC also takes passwords of any length whole. */
const peppered = (password: string, key: Buffer) => createHmac("sha256", key).update(password.normalize("NFKC")).digest("base64url");

export type PasswordHash = { hash: string; pepperKeyId: string };

/** @throws Refusal when too many wait to have theirs hashed; the same below */
export async function hashPassword(password: string, lane: Lane = "stranger"): Promise<PasswordHash> {
  const { current } = env().GRADUAL_PEPPERS;
  return { hash: await inTurn(lane, () => hash(peppered(password, current.key), cost)), pepperKeyId: current.id };
}

/** Of 32 random bytes that nobody kept. Verified against where there is no password, so that this costs the same time as a wrong one. */
export const decoy = "$argon2id$v=19$m=19456,t=2,p=1$I84yx4EH12uPLGnzTdn8ow$Qs+N5ZlgZwqwRcG6pcoQXDYns8R+8M6EBl69vY/Z7yg";

/** False for a wrong password and, after the same work, when there is no such account. */
export async function verifyPassword(password: string, stored: PasswordHash | null, lane: Lane = "stranger"): Promise<boolean> {
  const { current, byId } = env().GRADUAL_PEPPERS;
  const against = stored ?? { hash: decoy, pepperKeyId: current.id };
  const key = byId.get(against.pepperKeyId);
  if (!key) throw new Error(`No pepper "${against.pepperKeyId}" in the ring.`);
  const right = await inTurn(lane, () => verify(against.hash, peppered(password, key)));
  return right && stored !== null;
}
