"use server";

import { confirmed } from "@/lib/accounts/confirm/mutations";
import { tellOfNewWays } from "@/lib/accounts/email/mutations";
import { isLongPasswordOf, notLong } from "@/lib/accounts/password/gate";
import { placeWords } from "@/lib/accounts/place-words";
import { admit } from "@/lib/accounts/second-factor/gate";
import { lastWayIn } from "@/lib/accounts/ways-in";
import { ownerAction, publicAction, tooManyTries } from "@/lib/core/action";
import { clientAddress } from "@/lib/core/client-address";
import { forgiveLimit, withinLimit } from "@/lib/core/limit";
import { type Ask, askForPasskey, provePasskey } from "./gate";
import { addPasskey, type Offer, offerPasskey, removePasskey, renamePasskey } from "./mutations";
import { addSchema, askSchema, confirmSchema, mostPasskeys, removeSchema, renameSchema, signInSchema } from "./schema";

const signInLimit = { name: "passkey-sign-in", points: 30, seconds: 900 };

const notAdded = {
  "too-late": "That took too long, so it was not added. Try again. Your device may offer to replace what it has just made: let it.",
  refused: "Your device’s answer could not be accepted, so no passkey was added. Try again, or use another device.",
  "there-already": "This passkey is in your list already.",
  "too-many": `You have ${mostPasskeys} passkeys. Remove one that you no longer use, then add this one.`,
};
const notKnown = {
  "too-late": "That took too long. Choose your passkey again.",
  unknown: "That passkey does not open an account here. It may have been removed. Sign in another way, or choose another passkey.",
};
const gone = "This passkey is no longer in your list. Open the page again to see what is.";

const notRemoved = {
  "not-there": { "": gone },
  "last-way-in": { "": lastWayIn },
  "password-needed": { password: notLong },
};

/** What the browser needs to make a passkey. */
export const offerNewPasskey = ownerAction<typeof askSchema, Offer>({
  name: "offer-passkey",
  schema: askSchema,
  recent: true,
  run: async (owner) => ({ ok: true, data: await offerPasskey(owner) }),
});

export const addNewPasskey = ownerAction({
  name: "add-passkey",
  schema: addSchema,
  recent: true,
  run: async (owner, input) => {
    const added = await addPasskey(owner, input);
    if (added !== "added") return { ok: false, errors: { "": notAdded[added] } };
    tellOfNewWays(owner.userId);
    return { ok: true, redirectTo: "/settings/passkeys?done=added" };
  },
});

export const nameOwnPasskey = ownerAction({
  name: "rename-passkey",
  schema: renameSchema,
  recent: true,
  run: async (owner, input) =>
    (await renamePasskey(owner, input)) ? { ok: true, redirectTo: "/settings/passkeys?done=renamed" } : { ok: false, errors: { "": gone } },
});

const removeLimit = { name: "remove-passkey", points: 10, seconds: 900 };

export const removeOwnPasskey = ownerAction({
  name: "remove-passkey",
  schema: removeSchema,
  recent: true,
  run: async (owner, { id, password = "" }) => {
    if (password && !(await withinLimit(removeLimit, owner.userId))) return { ok: false, errors: { "": tooManyTries } };
    const longPassword = await isLongPasswordOf(owner.userId, password);
    const removed = await removePasskey(owner, id, longPassword);
    if (removed !== "removed") return { ok: false, errors: notRemoved[removed] };
    tellOfNewWays(owner.userId);
    return { ok: true, redirectTo: "/settings/passkeys?done=removed" };
  },
});

/** What the browser is asked to sign so that somebody gets in. Every sign-in page asks once, for the browser's own list of passkeys. */
export const askAnyPasskey = publicAction<typeof askSchema, Ask>({
  name: "ask-passkey",
  schema: askSchema,
  limit: { name: "ask-passkey", points: 600, seconds: 900, by: clientAddress },
  run: async () => ({ ok: true, data: await askForPasskey() }),
});

export const signInWithPasskey = publicAction({
  name: "passkey-sign-in",
  schema: signInSchema,
  limit: { ...signInLimit, by: clientAddress },
  run: async ({ response, zone }) => {
    const proof = await provePasskey(response);
    if ("refused" in proof) return { ok: false, errors: { "": notKnown[proof.refused] } };
    await forgiveLimit(signInLimit, await clientAddress());
    return { ok: true, redirectTo: await admit(proof.userId, "passkey", placeWords(zone)) };
  },
});

/** What the browser is asked to sign so that a session is confirmed: one of the person's own passkeys. */
export const askOwnPasskey = ownerAction<typeof askSchema, Ask>({
  name: "ask-own-passkey",
  schema: askSchema,
  evenWithdrawn: true,
  run: async (owner) => ({ ok: true, data: await askForPasskey(owner) }),
});

export const confirmWithPasskey = ownerAction({
  name: "passkey-confirm",
  schema: confirmSchema,
  evenWithdrawn: true,
  run: async (owner, { response, to }) => {
    const proof = await provePasskey(response, owner);
    if ("refused" in proof) return { ok: false, errors: { "": notKnown[proof.refused] } };
    return { ok: true, redirectTo: await confirmed(owner, to) };
  },
});
