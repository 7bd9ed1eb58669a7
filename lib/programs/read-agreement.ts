import { z } from "zod";
import { type LocalDate, localDateSchema } from "@/lib/core/dates";
import { optionalField } from "@/lib/core/form";
import { limitOf } from "./rules";
import { type Parameters, parametersSchema } from "./schema";

export const clinicianRoles = ["doctor", "physiotherapist", "nurse", "specialist"] as const;
export const floorFindings = ["tight", "weak", "neither"] as const;

/** The numbers a clinician may set, with the bounds that parametersSchema holds (a test compares). `unit` is a key of the messages. */
export const parameterFields = [
  { name: "startDiameterMm", min: 5, max: 40, step: 0.5, unit: "mm" },
  { name: "maxDiameterMm", min: 5, max: 40, step: 0.5, unit: "mm" },
  { name: "dilationMinutes", min: 1, max: 15, step: 1, unit: "minutes" },
  { name: "smallerMinutes", min: 0, max: 10, step: 1, unit: "minutes" },
  { name: "holdSeconds", min: 10, max: 900, step: 1, unit: "seconds" },
  { name: "repetitions", min: 1, max: 50, step: 1, unit: "times" },
  { name: "sets", min: 1, max: 6, step: 1, unit: "sets" },
  { name: "sessionsPerWeek", min: 1, max: 7, step: 1, unit: "perWeek" },
  { name: "everyOtherDayWeeks", min: 1, max: 12, step: 1, unit: "weeks" },
  { name: "sessionsPerDay", min: 1, max: 4, step: 1, unit: "perDay" },
  { name: "minDaysPerSize", min: 1, max: 90, step: 1, unit: "days" },
] as const satisfies readonly { name: keyof Parameters; min: number; max: number; step: number; unit: string }[];
export type ParameterField = (typeof parameterFields)[number];

export const sentence = ({ min, max, step }: ParameterField) =>
  `Write a number from ${min} to ${max}${step === 1 ? "" : ", in steps of a half"}, or leave it empty.`;

/** "2,5" is 2.5, an empty field is no answer, anything out of bounds has one sentence that names them. */
const bounded = (field: ParameterField) =>
  z
    .string()
    .trim()
    .max(20, sentence(field))
    .default("")
    .refine((text) => text === "" || parametersSchema.shape[field.name].safeParse(numberIn(text)).success, sentence(field))
    .transform((text) => (text === "" ? undefined : numberIn(text)));

/** "2,5" is 2.5; NaN for what is no number. */
export const numberIn = (text: string): number => (/^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN);

const numberFields = Object.fromEntries(parameterFields.map((field) => [field.name, bounded(field)])) as Record<
  ParameterField["name"],
  ReturnType<typeof bounded>
>;

/** The numbers of a form together: what they can not be beside each other, and nothing where none is given. @param fields each number as the form reads it */
export const parametersForm = (fields: typeof numberFields) =>
  z
    .strictObject({ ...fields, mode: optionalField(z.enum(["hold", "repetitions"], "Choose one of the answers given.")) })
    .refine(({ startDiameterMm: start, maxDiameterMm: max }) => start === undefined || max === undefined || start <= max, {
      path: ["startDiameterMm"],
      message: "The first size can not be larger than the largest.",
    })
    .refine(({ everyOtherDayWeeks, sessionsPerWeek = 0 }) => everyOtherDayWeeks === undefined || sessionsPerWeek > limitOf("PRG-WEEK-3"), {
      path: ["sessionsPerWeek"],
      message: "Write how many sessions a week it becomes after the weeks of every other day: 4 to 7.",
    })
    .transform((given) => {
      const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      return Object.keys(set).length > 0 ? parametersSchema.parse(set) : undefined;
    });

export const agreementFormSchema = z.strictObject({
  id: z.uuid("Open this page again and send it from there."),
  agrees: z.enum(["true", "false"], "Say whether they agree.").transform((answer) => answer === "true"),
  name: z.string("Write who it was.").trim().min(1, "Write who it was: a name, or a practice.").max(120, "Use at most 120 characters."),
  role: z.enum(clinicianRoles, "Choose who they are."),
  on: localDateSchema,
  floor: optionalField(z.enum(floorFindings, "Choose one of the answers, or “Not assessed”.")),
  parameters: parametersForm(numberFields),
});
export type AgreementForm = z.output<typeof agreementFormSchema>;

/** What an agreement's day is measured by: the screening it answers, and the day since which a pause asks for a clinician. */
export type AskedFor = { screenedOn?: LocalDate; pausedOn?: LocalDate };

/**
 * The day an agreement counts from: as given, but not before the screening that it answers, since the standing knows nothing to agree to before.
 * Refused: a day to come, and a day before the pause that asks for it, because they did not know of it yet. [D]
 */
export function agreementDay(given: LocalDate, today: LocalDate, { screenedOn, pausedOn }: AskedFor): { on: LocalDate } | { error: string } {
  if (given > today) return { error: "This day is still to come. Give the day you spoke to them." };
  if (pausedOn && given < pausedOn) return { error: "Your program was paused after that day. Ask them again, then give the day of that talk." };
  return { on: screenedOn && given < screenedOn ? screenedOn : given };
}
