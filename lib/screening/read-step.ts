import { z } from "zod";
import { type LocalDate, localDateSchema } from "@/lib/core/dates";
import {
  careSigns,
  clinicianConditions,
  goals,
  type Intake,
  regions,
  specialistConditions,
  tightFloorSigns,
  urgentSigns,
  uses,
  waitEvents,
} from "./schema";
import type { StepId } from "./steps";
import { futureWaits } from "./waits";

/** The box that says "none of these": skipping a group is never taken for an answer. */
export const noneOfThese = "none";

const yesOrNo = (sentence: string) => z.enum(["true", "false"], sentence).transform((answer) => answer === "true");

const group = <const T extends readonly [string, ...string[]]>(values: T) => {
  const sentence = "Tick what applies to you, or “None of these”.";
  return z
    .array(z.enum([...values, noneOfThese], "Choose from the answers given."), sentence)
    .min(1, sentence)
    .max(values.length + 1, "Each answer can be ticked once.")
    .refine(
      (ticked) => ticked.length < 2 || !ticked.includes(noneOfThese),
      "You ticked “None of these” as well as an answer. Keep the one that is true.",
    )
    .transform((ticked): T[number][] => values.filter((value) => ticked.some((one) => one === value)));
};

/** `after`: where the person goes after saving, on with the questions or back to the review they came from. */
const shared = { after: z.enum(["next", "review"]).default("next") };

const treatment = z
  .strictObject({
    step: z.literal("treatment"),
    ...shared,
    specialist: group(specialistConditions),
    had: group(waitEvents),
    waits: z.partialRecord(z.enum(waitEvents, "Choose from the procedures given."), z.string().trim()).default({}),
  })
  .superRefine(({ had, waits }, context) => {
    for (const event of had) {
      const day = localDateSchema.safeParse(waits[event] ?? "");
      const message = waits[event] ? day.error?.issues[0]?.message : "Give the day, as near as you remember it.";
      if (!day.success) context.addIssue({ code: "custom", path: ["waits", event], message });
    }
  });

/** One form a step, as readForm reads it. */
export const stepFormSchema = z.discriminatedUnion("step", [
  z.strictObject({
    step: z.literal("you"),
    ...shared,
    adult: yesOrNo("Say whether you are 18 or over."),
    ownChoice: z.enum(["yes", "no", "unsure"], "Say whether this is your own choice."),
    intoxicated: yesOrNo("Say whether you still feel alcohol or drugs."),
    region: z.enum(regions, "Choose where you are, so that the right numbers are shown."),
  }),
  z.strictObject({
    step: z.literal("goal"),
    ...shared,
    use: z.enum(uses, "Choose what the program is for."),
    goal: z.enum(goals, "Choose what brings you here."),
    soreAfterActivity: yesOrNo("Say whether you are sore after activity."),
  }),
  z.strictObject({ step: z.literal("urgent"), ...shared, urgent: group(urgentSigns) }),
  z.strictObject({ step: z.literal("care"), ...shared, care: group(careSigns) }),
  treatment,
  z.strictObject({ step: z.literal("conditions"), ...shared, clinician: group(clinicianConditions) }),
  z.strictObject({
    step: z.literal("floor"),
    ...shared,
    tight: group(tightFloorSigns),
    leakage: yesOrNo("Say whether you leak now and then."),
    consent: yesOrNo("Say whether you agree to your answers being used."),
  }),
]);
export type StepForm = z.output<typeof stepFormSchema>;

/** The intake's fields from a step's form. A day beside a procedure that is not ticked is no answer. */
export function answersOf(form: StepForm): { step: StepId; answers: Partial<Intake> } {
  if (form.step === "treatment") {
    const waits = Object.fromEntries(form.had.map((event) => [event, form.waits[event]]));
    return { step: form.step, answers: { specialist: form.specialist, waits } };
  }
  const { step, after: _, ...answers } = form;
  return { step, answers };
}

/** What only the calendar can refuse: a procedure still to come. By field name. */
export function refusedDays({ waits = {} }: Partial<Intake>, today: LocalDate): Record<string, string> {
  return Object.fromEntries(futureWaits(waits, today).map((event) => [`waits.${event}`, "This day is still to come. Give the day it happened."]));
}
