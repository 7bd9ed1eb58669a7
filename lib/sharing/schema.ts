import { z } from "zod";
import { localDateSchema } from "@/lib/core/dates";
import { numberField, optionalField, tickField } from "@/lib/core/form";
import { shareFields } from "@/lib/core/scope";
import { withPreset } from "./presets";
import { openFor, passcodeLength, type ShareRange, shareRanges } from "./share-range";

/** 256 random bits in base64url. */
export const tokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

const choices = {
  fields: z
    .array(z.enum(shareFields, "Choose from what is offered."), "Choose at least one thing to share.")
    .min(1, "Choose at least one thing to share.")
    .max(shareFields.length, "Choose from what is offered."),
  range: z.enum(shareRanges, "Choose which days to share."),
  from: optionalField(localDateSchema),
  to: optionalField(localDateSchema),
  /** Only one that stands for nothing is left by withPreset. */
  preset: z.never("Choose from what is offered.").optional(),
};
type Choices = { range: ShareRange; from?: string | undefined; to?: string | undefined };

const needsFrom = ({ range, from }: Choices) => range !== "own" || from !== undefined;
const inOrder = ({ range, from, to }: Choices) => range !== "own" || !from || !to || from <= to;
const fromMissing = { path: ["from"], message: "Write the first day to share." };
const wrongOrder = { path: ["to"], message: "The last day is before the first. Swap them, or leave the last day empty." };

export const shareLinkSchema = z.preprocess(
  withPreset,
  z
    .strictObject({
      /** Made when the form is rendered: the same form sent twice is one link. */
      id: z.uuid("Open the page again: this form is not complete."),
      recipient: z
        .string()
        .trim()
        .min(1, "Write who the link is for, so that you can tell your links apart.")
        .max(120, "Use at most 120 characters."),
      ...choices,
      hours: numberField(
        z
          .number("Choose how long the link stays open.")
          .int("Choose how long the link stays open, in whole hours.")
          .min(1, "A link is open for at least one hour.")
          .max(openFor.longest, "A link is open for at most a year. You can make a new one then."),
      ),
      passcode: optionalField(
        z
          .string()
          .min(passcodeLength.least, `Use at least ${passcodeLength.least} characters, or leave it empty.`)
          .max(passcodeLength.most, `Use at most ${passcodeLength.most} characters.`),
      ),
      /** It opens once; then it has ended. */
      oneTime: tickField,
    })
    .refine(needsFrom, fromMissing)
    .refine(inOrder, wrongOrder),
);
export type ShareLinkInput = z.output<typeof shareLinkSchema>;

/** What the preview is made from: no name, no passcode. */
export const previewSchema = z.strictObject(choices).refine(needsFrom, fromMissing).refine(inOrder, wrongOrder);
export type PreviewInput = z.output<typeof previewSchema>;

export const revokeSchema = z.strictObject({ id: z.uuid("There is no such link.") });
/** A button by itself. */
export const pressSchema = z.strictObject({});

export const passcodeSchema = z.strictObject({
  token: tokenSchema,
  passcode: z.string().min(1, "Write the passcode you were given.").max(passcodeLength.most, "That is longer than any passcode."),
});
export const openOnceSchema = z.strictObject({ token: tokenSchema });
