import { z } from "zod";
import { tokenSchema } from "../schema";

/** prisma/migrations/0015_caseload counts them. */
export const mostKept = 200;

export const keepFormSchema = z.strictObject({
  token: tokenSchema,
  label: z
    .string("Write a word of your own for whose it is.")
    .trim()
    .min(1, "Write a word of your own for whose it is, for example initials.")
    .max(80, "Use at most 80 characters."),
});
export type KeepForm = z.output<typeof keepFormSchema>;

export const keptIdSchema = z.strictObject({ id: z.uuid("This record is not in your caseload any more.") });
