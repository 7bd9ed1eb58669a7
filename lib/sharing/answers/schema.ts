import { z } from "zod";
import { localDateSchema } from "@/lib/core/dates";
import { optionalField, tickField } from "@/lib/core/form";
import { clinicianRoles } from "@/lib/programs/read-agreement";
import { proposalFields, proposalSchema } from "@/lib/programs/read-proposal";
import { tokenSchema } from "../schema";

/** In a link's life; prisma/migrations/0014_share_answers counts them. */
export const mostAnswers = 20;
export const longestText = 2000;

/** What is kept sealed of an answer: who, in their own words, and what they propose. */
export const bodySchema = z.strictObject({
  name: z.string(),
  role: z.enum(clinicianRoles),
  text: z.string().optional(),
  proposal: proposalSchema.optional(),
});
export type AnswerBody = z.infer<typeof bodySchema>;

const words = z.string().trim().max(longestText, `Use at most ${longestText} characters.`);
const author = {
  token: tokenSchema,
  /** Made with the form: the same one sent twice is one answer. */
  id: z.uuid("Open the link again and send the form from there."),
  name: z.string("Write who you are.").trim().min(1, "Write who you are: your name, or your practice.").max(120, "Use at most 120 characters."),
  role: z.enum(clinicianRoles, "Choose what you are to this person."),
};

/** "whole", "day" with the day beside it, or a session among those shown: its day and its place in that day, from 1 on. */
const aboutSchema = z.string().regex(/^(?:whole|day|\d{4}-\d\d-\d\d\.[1-9]\d?)$/, "Choose what it is about.");

export const commentFormSchema = z
  .strictObject({
    ...author,
    about: aboutSchema,
    on: optionalField(localDateSchema),
    text: words.min(1, "Write your comment."),
  })
  .refine(({ about, on }) => about !== "day" || on !== undefined, { path: ["on"], message: "Choose the day that it is about." });
export type CommentForm = z.output<typeof commentFormSchema>;

export const proposalFormSchema = z
  .strictObject({ ...author, ...proposalFields, text: optionalField(words) })
  .refine(({ agrees, floor, parameters, suggests }) => agrees || !(floor ?? parameters ?? suggests), {
    path: ["agrees"],
    message: "Asking them to wait sets nothing: leave the numbers, the finding and the suggestion empty.",
  });
export type ProposalForm = z.output<typeof proposalFormSchema>;

export const answerIdSchema = z.strictObject({ id: z.uuid("Open this page again and send the form from there.") });
export const acceptSchema = answerIdSchema.extend({
  sure: tickField.refine((ticked) => ticked, "Tick this only if you want your program to change like this. Declining costs nothing."),
});
