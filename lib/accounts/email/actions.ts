"use server";

import { admit } from "@/lib/accounts/second-factor/gate";
import { ownerAction, publicAction, tooManyTries } from "@/lib/core/action";
import { clientAddress } from "@/lib/core/client-address";
import { hashToken } from "@/lib/core/crypto";
import { withinLimit } from "@/lib/core/limit";
import { afterwards } from "@/lib/core/mail";
import { proveSecondFactor } from "../confirm/mutations";
import { lastWayIn } from "../ways-in";
import { confirmIdentity, enterByLink, resetByLink, sendAskedLetter, sendIdentityLetter } from "./gate";
import { askForAddress, cancelPending, confirmAddress, removeAddress, tellFormer, tellOfNewWays, writeToPending } from "./mutations";
import { askIdentitySchema, askLetterSchema, emailSchema, nothingSchema, resetSchema, tokenSchema } from "./schema";

const byToken = { points: 100, seconds: 900, by: ({ token }: { token: string }) => hashToken(token) };

/** An account writes to other people's addresses no more often than anybody changes their own. */
const lettersOf = { name: "letter-of", points: 20, seconds: 3600 };

export const askLetter = publicAction({
  name: "ask-letter",
  schema: askLetterSchema,
  limit: { name: "ask-letter", points: 1000, seconds: 900, by: clientAddress },
  run: async ({ email, kind }) => {
    const client = await clientAddress();
    afterwards("send-asked-letter", () => sendAskedLetter(kind, email, client));
    return { ok: true, redirectTo: "/sign-in/other?asked=yes" };
  },
});

export const signInByLink = publicAction({
  name: "sign-in-by-link",
  schema: tokenSchema,
  limit: { name: "sign-in-link", ...byToken },
  run: async ({ token }) => {
    const userId = await enterByLink(token);
    return { ok: true, redirectTo: userId ? await admit(userId, "email-link") : `/sign-in/link/${token}` };
  },
});

export const resetPassword = publicAction({
  name: "reset-password",
  schema: resetSchema,
  limit: { name: "reset-link", ...byToken },
  run: async ({ token, newPassword }) => {
    const reset = await resetByLink(token, newPassword);
    if (reset && "problem" in reset) return { ok: false, errors: { newPassword: reset.problem } };
    if (!reset) return { ok: true, redirectTo: `/reset/${token}` };
    tellOfNewWays(reset.userId);
    return { ok: true, redirectTo: await admit(reset.userId, "email-link") };
  },
});

export const changeEmail = ownerAction({
  name: "change-email",
  schema: emailSchema,
  recent: true,
  run: async (owner, { email }) => {
    if (!(await withinLimit(lettersOf, owner.userId))) return { ok: false, errors: { "": tooManyTries } };
    const token = await askForAddress(owner, email);
    afterwards("send-confirm-letter", () => writeToPending(owner, email, token));
    return { ok: true, redirectTo: "/settings/email" };
  },
});

export const confirmEmail = ownerAction({
  name: "confirm-email",
  schema: tokenSchema,
  recent: true,
  run: async (owner, { token }) => {
    const confirmed = await confirmAddress(owner, token);
    if (!confirmed) return { ok: true, redirectTo: `/settings/email/${token}` };
    const { before } = confirmed;
    if (before) afterwards("send-notice", () => tellFormer(before, "changed"));
    return { ok: true, redirectTo: "/settings/email?done=confirmed" };
  },
});

export const cancelEmail = ownerAction({
  name: "cancel-email",
  schema: nothingSchema,
  recent: true,
  run: async (owner) => {
    await cancelPending(owner);
    return { ok: true, redirectTo: "/settings/email" };
  },
});

export const removeEmail = ownerAction({
  name: "remove-email",
  schema: nothingSchema,
  recent: true,
  run: async (owner) => {
    const removed = await removeAddress(owner);
    if (removed === "last") return { ok: false, errors: { "": lastWayIn } };
    const { before } = removed;
    if (before) afterwards("send-notice", () => tellFormer(before, "removed"));
    return { ok: true, redirectTo: "/settings/email?done=removed" };
  },
});

export const askIdentityLetter = ownerAction({
  name: "ask-identity-letter",
  schema: askIdentitySchema,
  evenWithdrawn: true,
  run: async (owner, given) => {
    const errors = await proveSecondFactor(owner, given);
    if (errors) return { ok: false, errors };
    afterwards("send-identity-letter", () => sendIdentityLetter(owner));
    return { ok: true, data: true };
  },
});

export const confirmByLink = ownerAction({
  name: "confirm-by-link",
  schema: tokenSchema,
  evenWithdrawn: true,
  run: async (owner, { token }) => ({ ok: true, redirectTo: (await confirmIdentity(owner, token)) ?? `/confirm/${token}` }),
});
