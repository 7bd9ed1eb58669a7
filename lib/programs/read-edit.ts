import { z } from "zod";
import { numberField, optionalField } from "@/lib/core/form";
import { type OwnParameters, ownParametersSchema } from "./schema";

/** The numbers in the order of the form. `unit` is a key of the messages. */
export const ownFields = [
  { name: "sessionsPerWeek", min: 1, max: 3, unit: "perWeek" },
  { name: "dilationMinutes", min: 1, max: 10, unit: "minutes" },
  { name: "smallerMinutes", min: 0, max: 5, unit: "minutes" },
  { name: "holdSeconds", min: 10, max: 600, unit: "seconds" },
  { name: "repetitions", min: 1, max: 15, unit: "times" },
  { name: "sets", min: 1, max: 2, unit: "sets" },
  { name: "minDaysPerSize", min: 14, max: 90, unit: "days" },
] as const satisfies readonly { name: keyof OwnParameters; min: number; max: number; unit: string }[];
export type OwnField = (typeof ownFields)[number];

const typed = ({ name, min, max }: OwnField) => {
  const sentence = `Write a whole number from ${min} to ${max}, or leave it empty.`;
  return numberField(z.int(sentence).optional()).refine((value) => ownParametersSchema.shape[name].safeParse(value).success, sentence);
};

/** An empty field is the program's own number. */
export const editFormSchema = z
  .strictObject({
    id: z.uuid("Open this page again and send the form from there."),
    mode: optionalField(z.enum(["hold", "repetitions"], "Choose one of the answers given.")),
    sessionsPerWeek: typed(ownFields[0]),
    dilationMinutes: typed(ownFields[1]),
    smallerMinutes: typed(ownFields[2]),
    holdSeconds: typed(ownFields[3]),
    repetitions: typed(ownFields[4]),
    sets: typed(ownFields[5]),
    minDaysPerSize: typed(ownFields[6]),
  })
  .transform(({ id, ...numbers }) => ({ id, own: ownParametersSchema.parse(JSON.parse(JSON.stringify(numbers))) }));
