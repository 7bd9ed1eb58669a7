import "server-only";
import { generateRegistrationOptions, verifyRegistrationResponse } from "@simplewebauthn/server";
import { cose, decodeAttestationObject } from "@simplewebauthn/server/helpers";
import { v7 as uuidv7 } from "uuid";
import { readPerson, readWaysIn } from "@/lib/accounts/queries";
import { leavesAWayIn, leavesPasswordAlone } from "@/lib/accounts/ways-in";
import { seal } from "@/lib/core/crypto";
import { asScope } from "@/lib/core/db";
import { issueToken, oneTimeMinutes, spendToken } from "@/lib/core/one-time";
import { passkeyHome } from "@/lib/core/origin";
import type { OwnerScope } from "@/lib/core/scope";
import { challengeIn } from "./client-data";
import { namePlace, readCredentials } from "./queries";
import { mostPasskeys, type Registration } from "./schema";
import { userHandle } from "./user-handle";

/** What every browser can make: a newer kind would be offered as soon as the server knew it, and refused by older phones. */
const algorithms = [cose.COSEALG.EdDSA, cose.COSEALG.ES256, cose.COSEALG.RS256];

export type Offer = Awaited<ReturnType<typeof generateRegistrationOptions>>;

/** What a browser needs to make a passkey for this person; those who have one on the device already are told so by it. */
export async function offerPasskey(owner: OwnerScope): Promise<Offer> {
  const { userId } = owner;
  const challenge = Buffer.from(await issueToken("passkey-register", userId), "base64url");
  const { userName, own } = await asScope(
    owner,
    async (tx) => ({ userName: (await readPerson(tx, owner)).userName, own: await readCredentials(tx, owner) }),
    { readOnly: true },
  );
  return generateRegistrationOptions({
    rpName: "Gradual",
    rpID: passkeyHome().host,
    userName,
    userDisplayName: userName,
    userID: userHandle(userId),
    challenge: new Uint8Array(challenge),
    attestationType: "none",
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    excludeCredentials: own,
    supportedAlgorithmIDs: algorithms,
    timeout: oneTimeMinutes * 60_000,
  });
}

/** A device that vouches for itself with certificates is not asked to: reading them would have the server fetch addresses that they name. */
function hasNoCertificate(attestationObject: string): boolean {
  const attestation = decodeAttestationObject(new Uint8Array(Buffer.from(attestationObject, "base64url")));
  const format = attestation.get("fmt");
  return format === "none" || (format === "packed" && attestation.get("attStmt").get("x5c") === undefined);
}

async function verified(response: Registration, challenge: string) {
  const { origin, host } = passkeyHome();
  try {
    if (!hasNoCertificate(response.response.attestationObject)) return undefined;
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: host,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    });
    return registrationInfo;
  } catch {
    return undefined;
  }
}

export type Added = "added" | "too-late" | "refused" | "there-already" | "too-many";

/** Keeps a passkey that was made for this person just now. The challenge is spent first, whatever comes of it. */
export async function addPasskey(owner: OwnerScope, { name, response }: { name: string; response: Registration }): Promise<Added> {
  const { userId } = owner;
  const challenge = challengeIn(response.response.clientDataJSON);
  if (!challenge || (await spendToken("passkey-register", challenge))?.userId !== userId) return "too-late";
  const made = await verified(response, challenge);
  if (!made) return "refused";
  const { credential, credentialDeviceType: deviceType, credentialBackedUp: backedUp } = made;
  return asScope(owner, async (tx) => {
    const own = await tx.passkey.findMany({ where: { userId }, select: { credentialId: true } });
    if (own.some(({ credentialId }) => credentialId === credential.id)) return "there-already";
    if (own.length >= mostPasskeys) return "too-many";
    const id = uuidv7();
    await tx.passkey.create({
      data: {
        userId,
        id,
        credentialId: credential.id,
        publicKey: credential.publicKey,
        counter: credential.counter,
        transports: response.response.transports,
        deviceType,
        backedUp,
        name: seal(name, namePlace(userId, id)),
      },
    });
    return "added";
  });
}

/** False: the person has no such passkey. */
export async function renamePasskey(owner: OwnerScope, { id, name }: { id: string; name: string }): Promise<boolean> {
  const { userId } = owner;
  const { count } = await asScope(owner, (tx) => tx.passkey.updateMany({ where: { userId, id }, data: { name: seal(name, namePlace(userId, id)) } }));
  return count === 1;
}

export type Removed = "removed" | "not-there" | "last-way-in" | "password-needed";

/**
 * Unless it is the last way in. Links and codes that are under way end with it.
 * @param longPassword whether the password has been given and is long enough by itself; where it is left alone it has to be
 */
export function removePasskey(owner: OwnerScope, id: string, longPassword: boolean): Promise<Removed> {
  const { userId } = owner;
  return asScope(owner, async (tx) => {
    const passkey = await tx.passkey.findUnique({ where: { userId_id: { userId, id } }, select: { id: true } });
    if (!passkey) return "not-there";
    const ways = await readWaysIn(tx, owner);
    if (!leavesAWayIn(ways, "passkey")) return "last-way-in";
    if (leavesPasswordAlone(ways, "passkey") && !longPassword) return "password-needed";
    await tx.passkey.delete({ where: { userId_id: { userId, id } } });
    await tx.oneTimeToken.deleteMany({ where: { userId } });
    return "removed";
  });
}
