import { z } from "zod";
import { signUpSchema } from "../schema";
import { codeFields } from "../second-factor/schema";

/** A provider as pages name it: the id stands in addresses, the name on buttons. */
export type OfferedProvider = { id: string; name: string };

export const providerSchema = z.strictObject({ provider: z.string().regex(/^[a-z0-9-]{1,32}$/, "Choose one of the providers offered.") });

/** The code is asked for on the way out; `to` is read by lib/accounts/confirm/safe-way.ts only. */
export const confirmByProviderSchema = providerSchema.extend({ ...codeFields, to: z.string().max(200).optional() });

export const unlinkSchema = z.strictObject({ id: z.uuid() });

/** An account without a password: the provider has vouched for its person already. */
export const providerSignUpSchema = signUpSchema.omit({ password: true });
export type ProviderSignUp = z.output<typeof providerSignUpSchema>;

/** What came of the way to a provider and back, where it was not what the person wanted. In addresses: a closed set, never the provider's words. */
export const setbacks = ["cancelled", "failed", "late", "taken", "other"] as const;
export type Setback = (typeof setbacks)[number];

/** @param said the address's own word, which may be anything */
export const readSetback = (said: unknown): Setback | undefined => setbacks.find((known) => known === said);
