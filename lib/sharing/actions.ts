"use server";

import { ownerAction, publicAction } from "@/lib/core/action";
import { hashToken } from "@/lib/core/crypto";
import { openOnce, tryPasscode } from "./gate";
import { makeShareLink, revokeAllLinks, revokeShareLink, seeReceipts } from "./mutations";
import { openOnceSchema, passcodeSchema, pressSchema, revokeSchema, shareLinkSchema } from "./schema";

const notMade = {
  future: "That day has not come yet. Choose a first day up to today.",
  "too-many": "You have 50 open links. Revoke one that is no longer needed, then make this one.",
  ended: "This link was made and has been revoked. Go back to your links and begin a new one.",
};

export const makeLink = ownerAction({
  name: "make-share-link",
  schema: shareLinkSchema,
  recent: true,
  run: async (owner, input) => {
    const made = await makeShareLink(owner, input);
    return "reason" in made ? { ok: false, errors: { [made.field]: notMade[made.reason] } } : { ok: true, data: made };
  },
});

export const revokeLink = ownerAction({
  name: "revoke-share-link",
  schema: revokeSchema,
  run: async (owner, { id }) =>
    (await revokeShareLink(owner, id))
      ? { ok: true, redirectTo: "/share" }
      : { ok: false, errors: { "": "This link had already ended. Open the page again to see it." } },
});

export const revokeLinks = ownerAction({
  name: "revoke-share-links",
  schema: pressSchema,
  run: async (owner) => {
    await revokeAllLinks(owner);
    return { ok: true, redirectTo: "/share" };
  },
});

export const markReceiptsSeen = ownerAction({
  name: "see-receipts",
  schema: pressSchema,
  run: async (owner) => {
    await seeReceipts(owner);
    return { ok: true, redirectTo: "/share" };
  },
});

/** Where it was opened before, its page says so: it looks like a link that never was. */
export const openLinkOnce = publicAction({
  name: "open-link-once",
  schema: openOnceSchema,
  limit: { name: "open-once", points: 60, seconds: 900, by: ({ token }) => hashToken(token) },
  run: async ({ token }) => {
    await openOnce(token);
    return { ok: true, redirectTo: `/s/${token}` };
  },
});

export const givePasscode = publicAction({
  name: "give-passcode",
  schema: passcodeSchema,
  limit: { name: "passcode", points: 30, seconds: 900, by: ({ token }) => hashToken(token) },
  run: async ({ token, passcode }) => {
    const outcome = await tryPasscode(token, passcode);
    if (outcome === "wrong") return { ok: false, errors: { passcode: "That is not the passcode. Check it with the person who sent you the link." } };
    return { ok: true, redirectTo: `/s/${token}` };
  },
});
