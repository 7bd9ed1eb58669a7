"use server";

import { ownerAction } from "@/lib/core/action";
import { giveConsent, withdrawConsent } from "./mutations";
import { giveSchema, withdrawSchema } from "./schema";

export const withdraw = ownerAction({
  name: "withdraw-consent",
  schema: withdrawSchema,
  recent: true,
  evenWithdrawn: true,
  run: async (owner) => {
    await withdrawConsent(owner);
    return { ok: true, redirectTo: "/settings/consent" };
  },
});

export const agreeAgain = ownerAction({
  name: "give-consent",
  schema: giveSchema,
  evenWithdrawn: true,
  run: async (owner) => {
    await giveConsent(owner);
    return { ok: true, redirectTo: "/settings/consent?given=yes" };
  },
});
