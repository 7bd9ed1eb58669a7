import "server-only";
import { generateAuthenticationOptions, verifyAuthenticationResponse } from "@simplewebauthn/server";
import { noteEvent } from "@/lib/core/audit";
import { asScope, type Tx } from "@/lib/core/db";
import { issueToken, oneTimeMinutes, spendToken } from "@/lib/core/one-time";
import { passkeyHome } from "@/lib/core/origin";
import { unsafeOwner } from "@/lib/core/owner";
import type { OwnerScope } from "@/lib/core/scope";
import type { Passkey } from "@/prisma/generated/client";
import { challengeIn } from "./client-data";
import { wentBack } from "./counter";
import { readCredentials } from "./queries";
import type { Assertion } from "./schema";
import { userIdIn } from "./user-handle";

export type Ask = Awaited<ReturnType<typeof generateAuthenticationOptions>>;

/**
 * What a browser is asked to sign: a challenge that works once and for ten minutes.
 * @param owner whose session is to be confirmed; absent at sign-in, where the passkey says whose it is and so no name is asked for
 */
export async function askForPasskey(owner?: OwnerScope): Promise<Ask> {
  const challenge = Buffer.from(await issueToken("passkey-sign-in", owner?.userId), "base64url");
  const own = owner ? await asScope(owner, (tx) => readCredentials(tx, owner), { readOnly: true }) : [];
  return generateAuthenticationOptions({
    rpID: passkeyHome().host,
    challenge: new Uint8Array(challenge),
    userVerification: "required",
    allowCredentials: own,
    timeout: oneTimeMinutes * 60_000,
  });
}

export type Proof = { userId: string } | { refused: "too-late" | "unknown" };

/**
 * Whose passkey answered. The challenge is spent first, whatever comes of it, so of any number of copies of one answer at most one is looked at.
 * Everything that is wrong with an answer is refused alike.
 * @param owner the challenge must have been handed to this session's person, and the passkey be theirs; absent: handed to nobody known
 */
export async function provePasskey(answer: Assertion, owner?: OwnerScope): Promise<Proof> {
  const challenge = challengeIn(answer.response.clientDataJSON);
  const spent = challenge && (await spendToken("passkey-sign-in", challenge));
  if (!challenge || !spent || spent.userId !== (owner?.userId ?? null)) return { refused: "too-late" };
  const userId = userIdIn(answer.response.userHandle);
  if (!userId || (owner && owner.userId !== userId)) return { refused: "unknown" };
  // Only what the claimed person's own rows say of this passkey is believed: another person's, under this handle, is not among them.
  const proven = await asScope(unsafeOwner(userId, owner?.sessionId), async (tx) => {
    const passkey = await tx.passkey.findUnique({ where: { userId_credentialId: { userId, credentialId: answer.id } } });
    return passkey !== null && (await accept(tx, passkey, answer, challenge));
  });
  return proven ? { userId } : { refused: "unknown" };
}

/** Signature, origin, site, the device's own lock, and the count of uses. Under the person's lock, so that no two answers meet the same count. */
async function accept(tx: Tx, passkey: Passkey, response: Assertion, challenge: string): Promise<boolean> {
  const { userId, id, credentialId, publicKey, counter } = passkey;
  const { origin, host } = passkeyHome();
  const { verified, authenticationInfo: said } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: host,
    requireUserVerification: true,
    // The count is compared below: the library would do so before it has seen who signed it.
    credential: { id: credentialId, publicKey: new Uint8Array(publicKey), counter: 0 },
  }).catch(() => ({ verified: false, authenticationInfo: undefined }));
  if (!verified || !said) return false;
  if (wentBack(counter, said.newCounter)) {
    await noteEvent(tx, unsafeOwner(userId), "sign-in.refused");
    return false;
  }
  await tx.passkey.update({
    where: { userId_id: { userId, id } },
    data: { counter: said.newCounter, lastUsedAt: new Date(), backedUp: said.credentialBackedUp },
  });
  return true;
}
