import { z } from "zod";
import { localDateSchema } from "@/lib/core/dates";
import { numberField, optionalField } from "@/lib/core/form";
import { shareFields } from "@/lib/core/scope";
import { openFor, passcodeLength, type ShareRange, shareRanges } from "./share-range";

/** 256 random bits in base64url. */
export const tokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

const choices = {
  fields: z
    .array(z.enum(shareFields, "Choose from what is offered."))
    .min(1, "Choose at least one thing to share.")
    .max(12, "Choose from what is offered."),
  range: z.enum(shareRanges, "Choose which days to share."),
  from: optionalField(localDateSchema),
  to: optionalField(localDateSchema),
};
type Choices = { range: ShareRange; from?: string | undefined; to?: string | undefined };

const needsFrom = ({ range, from }: Choices) => range !== "own" || from !== undefined;
const inOrder = ({ range, from, to }: Choices) => range !== "own" || !from || !to || from <= to;
const fromMissing = { path: ["from"], message: "Write the first day to share." };
const wrongOrder = { path: ["to"], message: "The last day is before the first. Swap them, or leave the last day empty." };

export const shareLinkSchema = z
  .strictObject({
    /** Made when the form is rendered: the same form sent twice is one link. */
    id: z.uuid("Open the page again: this form is not complete."),
    recipient: z.string().trim().min(1, "Write who the link is for, so that you can tell your links apart.").max(120, "Use at most 120 characters."),
    ...choices,
    days: numberField(
      z
        .number("Write a number of days from 1 to 90.")
        .int("Whole days only.")
        .min(1, "A link is open for at least 1 day.")
        .max(openFor.longest, `A link is open for at most ${openFor.longest} days. You can make a new one then.`),
    ),
    passcode: optionalField(
      z
        .string()
        .min(passcodeLength.least, `Use at least ${passcodeLength.least} characters, or leave it empty.`)
        .max(passcodeLength.most, `Use at most ${passcodeLength.most} characters.`),
    ),
  })
  .refine(needsFrom, fromMissing)
  .refine(inOrder, wrongOrder);
export type ShareLinkInput = z.output<typeof shareLinkSchema>;

/** What the preview is made from: no name, no passcode. */
export const previewSchema = z.strictObject(choices).refine(needsFrom, fromMissing).refine(inOrder, wrongOrder);
export type PreviewInput = z.output<typeof previewSchema>;

export const revokeSchema = z.strictObject({ id: z.uuid("There is no such link.") });

export const passcodeSchema = z.strictObject({
  token: tokenSchema,
  passcode: z.string().min(1, "Write the passcode you were given.").max(passcodeLength.most, "That is longer than any passcode."),
});
