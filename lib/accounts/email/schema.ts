import { z } from "zod";
import { codeFields } from "../second-factor/schema";
import { normaliseEmail } from "./normalise-email";

const emailField = z.string().transform((typed, context) => {
  const address = normaliseEmail(typed);
  if (address) return address;
  context.addIssue(typed.trim() === "" ? "Write your e-mail address." : "Write one whole address, like name@example.org.");
  return z.NEVER;
});

export const emailSchema = z.strictObject({ email: emailField });

/** What the letter is for: to sign in, or to choose a new password. */
export const askLetterSchema = z.strictObject({ email: emailField, kind: z.enum(["link", "reset"]) });

/** A token that works once, as it stands in an address. What cannot be one is not looked up. */
export const tokenField = z.string().regex(/^[\w-]{43}$/, "This link is not whole. Copy all of it from the letter.");
export const tokenSchema = z.strictObject({ token: tokenField });
export const resetSchema = z.strictObject({
  token: tokenField,
  newPassword: z.string().min(1, "Write a new password.").max(1000, "Use at most 128 characters."),
});
/** Where a second factor is on, its code is asked for on the way out. */
export const askIdentitySchema = z.strictObject(codeFields);
export const nothingSchema = z.strictObject({});

/** `pending` waits for its link; until that is opened `address` stays. */
export type EmailStanding = { address: string | null; pending: string | null };
