"use server";

import { admit } from "@/lib/accounts/second-factor/gate";
import { ownerAction, publicAction } from "@/lib/core/action";
import { beginSession, endSession } from "@/lib/core/auth";
import { forgiveLimit } from "@/lib/core/limit";
import { units } from "@/lib/devices/schema";
import { regions } from "@/lib/screening/schema";
import { createAccount, nameHashOf, provePassword, saveSettings } from "./mutations";
import { settingsFormSchema, signInSchema, signOutSchema, signUpSchema } from "./schema";

const signInLimit = { name: "sign-in", points: 10, seconds: 900 };

export const signUp = publicAction({
  name: "sign-up",
  schema: signUpSchema,
  limit: { name: "sign-up", points: 2000, seconds: 3600, by: () => "everyone" },
  run: async (input) => {
    const account = await createAccount(input);
    if (!account) return { ok: false, errors: { userName: "That name can not be had. Choose another." } };
    await beginSession(account.userId, "sign-up");
    return { ok: true, redirectTo: "/screening" };
  },
});

export const signIn = publicAction({
  name: "sign-in",
  schema: signInSchema,
  limit: { ...signInLimit, by: ({ userName }) => nameHashOf(userName) },
  run: async (input) => {
    const account = await provePassword(input);
    if (!account) return { ok: false, errors: { "": "The user name and the password do not go together. Check both, then try again." } };
    await forgiveLimit(signInLimit, nameHashOf(input.userName));
    return { ok: true, redirectTo: await admit(account.userId, "password") };
  },
});

export const signOut = ownerAction({
  name: "sign-out",
  schema: signOutSchema,
  evenWithdrawn: true,
  run: async () => {
    await endSession();
    return { ok: true, redirectTo: "/" };
  },
});

export const changeSettings = ownerAction({
  name: "change-settings",
  schema: settingsFormSchema(units, regions),
  run: async (owner, input) => {
    await saveSettings(owner, input);
    return { ok: true, redirectTo: "/settings/display?saved=yes" };
  },
});
