import { z } from "zod";

/** What it may be is said by check-new-password.ts, which asks the account first. */
export const newPasswordFormSchema = z.strictObject({
  newPassword: z.string().min(1, "Write a new password.").max(1000, "Use at most 128 characters."),
});

export const removePasswordSchema = z.strictObject({});
