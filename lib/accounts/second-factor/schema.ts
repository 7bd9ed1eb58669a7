import { z } from "zod";
import { optionalField } from "@/lib/core/form";
import { readRecoveryCode } from "./recovery-code";

/** Six digits, with or without the gap that apps show in the middle. */
const codeSchema = z
  .string()
  .max(100, "A code has six digits.")
  .transform((typed) => typed.normalize("NFKC").replace(/\s/g, ""))
  .pipe(z.string().regex(/^\d{6}$/, "A code has six digits."));

const recoveryCodeSchema = z
  .string()
  .min(1, "Write one of your recovery codes.")
  .max(200, "A recovery code has 24 letters and digits.")
  .transform((typed, context) => {
    const code = readRecoveryCode(typed);
    if (code === null) context.addIssue("A recovery code has 24 letters and digits.");
    return code ?? "";
  });

/** The second factor as it is given: a code of the app, or one of the recovery codes in its place. */
export const codeFields = { code: optionalField(codeSchema), recoveryCode: optionalField(recoveryCodeSchema) };
export type GivenCode = { code?: string | undefined; recoveryCode?: string | undefined };

export const noCode = "Write the six digits that your app shows.";
/** At the field that was filled in. */
export const wrongCode = ({ recoveryCode }: GivenCode) =>
  recoveryCode
    ? { recoveryCode: "This is not one of your recovery codes, or it has been used." }
    : { code: "This code is not right, or it has been used. Wait for the next one, then try again." };

export const secondStepSchema = z
  .strictObject(codeFields)
  .refine(({ code, recoveryCode }) => code || recoveryCode, { path: ["code"], message: noCode });

export const beginSchema = z.strictObject({});
export const turnOnSchema = z.strictObject({ code: codeSchema });
export const turnOffSchema = z.strictObject({ password: z.string().max(1000, "That is longer than any password.").optional() });

/** Making codes takes the place of those made before: said first, where there are some. */
export const makeCodesSchema = z.strictObject({ replace: optionalField(z.literal("on", "Tick this if the codes you have may stop working.")) });

export const recoverSchema = z.strictObject({
  userName: z.string().trim().min(1, "Write your user name or e-mail address.").max(254, "That is longer than any name."),
  recoveryCode: recoveryCodeSchema,
  newPassword: z.string().min(1, "Choose a new password.").max(1000, "Use at most 128 characters."),
});
export type Recover = z.output<typeof recoverSchema>;
