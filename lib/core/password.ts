import "server-only";
import { createHmac } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { env } from "./env";

/** argon2id, 19 MiB, two passes (OWASP). The pepper keeps a stolen table useless without the environment. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** At most two hashes at once: more would starve every other page of the two cores. Others wait their turn. */
let running = 0;
const waiting: (() => void)[] = [];
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= 2) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** As text: the library verifies UTF-8 only. The HMAC also takes passwords of any length whole. */
const peppered = (password: string, key: Buffer) => createHmac("sha256", key).update(password.normalize("NFKC")).digest("base64url");

export type PasswordHash = { hash: string; pepperKeyId: string };

export async function hashPassword(password: string): Promise<PasswordHash> {
  const { current } = env().GRADUAL_PEPPERS;
  return { hash: await inTurn(() => hash(peppered(password, current.key), cost)), pepperKeyId: current.id };
}

// Verified against when the name is unknown, so that an unknown name costs the same time as a wrong password.
let decoy: Promise<PasswordHash> | undefined;

/** False for a wrong password and, after the same work, when there is no such account. */
export async function verifyPassword(password: string, stored: PasswordHash | null): Promise<boolean> {
  decoy ??= hashPassword("a password that nobody has");
  const against = stored ?? (await decoy);
  const key = env().GRADUAL_PEPPERS.byId.get(against.pepperKeyId);
  if (!key) throw new Error(`No pepper "${against.pepperKeyId}" in the ring.`);
  const right = await inTurn(() => verify(against.hash, peppered(password, key)));
  return right && stored !== null;
}
