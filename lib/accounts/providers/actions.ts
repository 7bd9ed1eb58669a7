"use server";

import { ownerAction, publicAction } from "@/lib/core/action";
import { beginSession } from "@/lib/core/auth";
import { clientAddress } from "@/lib/core/client-address";
import { proveSecondFactor } from "../confirm/mutations";
import { tellOfNewWays } from "../email/mutations";
import { keepNewcomer, setOut, takeNewcomer } from "./gate";
import { createProviderAccount, unlinkProvider, userOf } from "./mutations";
import { confirmByProviderSchema, providerSchema, providerSignUpSchema, unlinkSchema } from "./schema";

const notReached = {
  ok: false,
  errors: { "": "This provider can not be reached just now. Try again in a moment, or sign in another way." },
} as const;

export const signInWithProvider = publicAction({
  name: "sign-in-with-provider",
  schema: providerSchema,
  limit: { name: "sign-in-with-provider", points: 60, seconds: 900, by: clientAddress },
  run: async ({ provider }) => {
    const address = await setOut(provider, "sign-in");
    return address ? { ok: true, redirectTo: address } : notReached;
  },
});

export const signUpWithProvider = publicAction({
  name: "sign-up-with-provider",
  schema: providerSignUpSchema,
  limit: { name: "sign-up", points: 60, seconds: 3600, by: clientAddress },
  run: async (input) => {
    const subject = await takeNewcomer();
    if (!subject || (await userOf(subject))) return { ok: true, redirectTo: "/sign-in/other?provider=late" };
    const account = await createProviderAccount(input, subject);
    if (!account) {
      await keepNewcomer(subject);
      return { ok: false, errors: { userName: "That name can not be had. Choose another." } };
    }
    await beginSession(account.userId, "provider");
    return { ok: true, redirectTo: "/screening" };
  },
});

export const linkProvider = ownerAction({
  name: "link-provider",
  schema: providerSchema,
  recent: true,
  run: async (owner, { provider }) => {
    const address = await setOut(provider, "link", { owner });
    return address ? { ok: true, redirectTo: address } : notReached;
  },
});

export const unlink = ownerAction({
  name: "unlink-provider",
  schema: unlinkSchema,
  recent: true,
  run: async (owner, { id }) => {
    const outcome = await unlinkProvider(owner, id);
    if (outcome === "unlinked") tellOfNewWays(owner.userId);
    return { ok: true, redirectTo: `/settings/providers?${outcome}=yes` };
  },
});

export const confirmWithProvider = ownerAction({
  name: "confirm-with-provider",
  schema: confirmByProviderSchema,
  evenWithdrawn: true,
  run: async (owner, { provider, to, ...given }) => {
    const errors = await proveSecondFactor(owner, given);
    if (errors) return { ok: false, errors };
    const address = await setOut(provider, "confirm", { owner, to });
    return address ? { ok: true, redirectTo: address } : notReached;
  },
});
