import { z } from "zod";
import { optionalField } from "@/lib/core/form";
import { exercises, findExercise } from "@/lib/exercises/catalogue";
import { findRoutine, routines } from "@/lib/exercises/routines";
import { boundRule } from "./proposal-bounds";
import { agreementFormSchema, floorFindings, numberIn, type ParameterField, parameterFields, parametersForm, sentence } from "./read-agreement";
import { parametersSchema } from "./schema";

/** "routine:wind-down", "exercise:pf-drop": what of the catalogue can be suggested. */
const suggestions = [...routines.map(({ id }) => `routine:${id}`), ...exercises.map(({ id }) => `exercise:${id}`)];
const suggestionSchema = z.string().refine((text) => suggestions.includes(text), "Choose one of the list.");

export function suggestedBy(suggestion: string): { kind: "routine" | "exercise"; id: string; name: string } | undefined {
  const [kind, id = ""] = suggestion.split(":");
  const found = kind === "routine" ? findRoutine(id) : kind === "exercise" ? findExercise(id) : undefined;
  return found && { kind: kind as "routine" | "exercise", id, name: found.name };
}

/** A change of a program as a difference: what is not named stays as it is. */
export const proposalSchema = z.strictObject({
  agrees: z.boolean(),
  floor: z.enum(floorFindings).optional(),
  parameters: parametersSchema.optional(),
  suggests: suggestionSchema.optional(),
});
export type ChangeProposal = z.infer<typeof proposalSchema>;

/** Out of bounds: the bound, and the row that it stands on. */
const boundSentence = (field: ParameterField): string => {
  const { wording, rule, source } = boundRule(field.name);
  return `${sentence(field)} ${wording} (Rule ${rule}, ${source})`;
};

const bounded = (field: ParameterField) =>
  z
    .string()
    .trim()
    .default("")
    .transform((text, context) => {
      if (text === "") return undefined;
      const value = text.length > 20 ? Number.NaN : numberIn(text);
      if (parametersSchema.shape[field.name].safeParse(value).success) return value;
      context.addIssue({ code: "custom", message: Number.isNaN(value) ? sentence(field) : boundSentence(field) });
      return z.NEVER;
    });

const numbers = Object.fromEntries(parameterFields.map((field) => [field.name, bounded(field)])) as Record<
  ParameterField["name"],
  ReturnType<typeof bounded>
>;

/** The part of the form that is the proposal itself; the rest of it is who and why (lib/sharing/answers/schema.ts). */
export const proposalFields = {
  agrees: z.enum(["true", "false"], "Say whether you agree that they practise.").transform((answer) => answer === "true"),
  floor: agreementFormSchema.shape.floor,
  suggests: optionalField(suggestionSchema),
  parameters: parametersForm(numbers),
};
