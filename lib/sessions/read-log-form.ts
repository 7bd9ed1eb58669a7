import { z } from "zod";
import { addDays, daysBetween, type LocalDate } from "@/lib/core/calendar";
import { localDateSchema, localTimeSchema } from "@/lib/core/dates";
import { numberField, optionalField, tickField } from "@/lib/core/form";
import type { RedFlag } from "./facts";
import { comfortGiven, comfortMissing, dailyLogSchema, dilationLogSchema, exerciseLogSchema, redFlags, skipLogSchema } from "./schema";

/** A log can be written for a day up to two years back: a paper diary brought along, never the future. */
export const furthestBackDays = 731;

/** Why a log can not be of day `on`, said on `today` in the person's calendar; nothing when it can. */
export function refuseDay(on: LocalDate, today: LocalDate): string | undefined {
  if (on > today) return "That day has not come yet. A log is of today or of an earlier day.";
  if (daysBetween(on, today) > furthestBackDays) return "That is more than two years ago. A log reaches back two years at most.";
  return undefined;
}

export const earliestDay = (today: LocalDate): LocalDate => addDays(today, -furthestBackDays);

/** Made by whoever sends it: the same one twice is one row. */
export const logIdSchema = z.uuid("This form has lost its number. Open it again; nothing was saved.").toLowerCase();

const day = z.string("Say which day it was.").min(1, "Say which day it was.").pipe(localDateSchema);
const common = {
  id: logIdSchema,
  on: day,
  time: optionalField(localTimeSchema),
  note: z.preprocess(
    (value) => (typeof value === "string" ? value.replaceAll("\r\n", "\n").trim() || undefined : value),
    z.string("Write the note as text.").max(4000, "A note has at most 4000 characters.").optional(),
  ),
};
const { shape: dilation } = dilationLogSchema;
const { shape: exercise } = exerciseLogSchema;
const { shape: daily } = dailyLogSchema;
const { shape: skip } = skipLogSchema;
const { shape: part } = dilation.segments.element;

/** In the schema of a log blood may be left out; a form always asks. */
const bloodField = z.preprocess((value) => (value === "" ? undefined : value), dilation.blood.unwrap());
/** Said once for the whole group, not for the third box of it. */
const flagsField = z.preprocess(
  (value) => (value === "" ? undefined : value),
  z
    .array(z.string(), "Tick the signs that apply, or none.")
    .max(redFlags.length, "Each sign can be ticked once.")
    .default([])
    .refine((flags) => flags.every((flag) => redFlags.includes(flag as RedFlag)), "Choose from the signs given.")
    .transform((flags) => flags as RedFlag[]),
);

const segmentForm = z.strictObject({
  deviceId: part.deviceId,
  minutes: numberField(part.minutes),
  mode: optionalField(part.mode).transform((mode) => mode ?? "hold"),
  repetitions: numberField(part.repetitions),
  holdSeconds: numberField(part.holdSeconds),
  pain: numberField(part.pain),
  deepestComfort: numberField(part.deepestComfort),
});

const isBlank = (value: unknown) =>
  typeof value === "object" && value !== null && Object.entries(value).every(([key, answer]) => key === "mode" || answer === "");

/** Sizes in the order of the form. An unused group sends empty answers and is left out; the others keep their place for the error's name. */
const segmentsForm = z
  .preprocess(
    (value) => (Array.isArray(value) ? value.map((group) => (isBlank(group) ? undefined : group)) : value),
    z.array(segmentForm.optional(), "Add the size you used.").max(6, "A session has at most six sizes."),
  )
  .transform((groups) => groups.filter((group) => group !== undefined))
  .refine((groups) => groups.length > 0, "A dilation session has at least one size.");

const dilationForm = z
  .strictObject({
    ...common,
    kind: dilation.kind,
    segments: segmentsForm,
    pain: numberField(dilation.pain),
    comfort: numberField(dilation.comfort),
    sharpPain: tickField,
    burning: tickField,
    blood: bloodField,
    flags: flagsField,
    lubricant: optionalField(dilation.lubricant),
    position: optionalField(dilation.position),
    moodBefore: numberField(dilation.moodBefore),
    moodAfter: numberField(dilation.moodAfter),
    stoppedEarly: tickField,
    nextDaySoreness: numberField(dilation.nextDaySoreness),
    sorenessHours: numberField(dilation.sorenessHours),
  })
  .refine(comfortGiven, comfortMissing);
const exerciseForm = z.strictObject({
  ...common,
  kind: exercise.kind,
  routineId: z.preprocess((value) => (value === "" ? undefined : value), exercise.routineId),
  completedSteps: numberField(exercise.completedSteps),
  effort: numberField(exercise.effort),
  pain: numberField(exercise.pain),
  blood: bloodField,
  flags: flagsField,
});
const dailyForm = z.strictObject({
  ...common,
  kind: daily.kind,
  baselinePain: numberField(daily.baselinePain),
  stoolForm: numberField(daily.stoolForm),
  straining: tickField,
  leaks: numberField(daily.leaks),
  blood: bloodField,
  flags: flagsField,
});
const skipForm = z.strictObject({
  ...common,
  kind: skip.kind,
  reason: z.preprocess((value) => (value === "" ? undefined : value), z.enum(skip.reason.unwrap().options, "Choose a reason from the list.")),
});

const unknownKind = "This form does not say what it logs. Open it again.";

/** A log as the form sends it. Units as in lib/sessions/schema.ts; whether the day and the devices may be named is asked afterwards. */
export const logFormSchema = z.discriminatedUnion("kind", [dilationForm, exerciseForm, dailyForm, skipForm], unknownKind);
export type LogForm = z.output<typeof logFormSchema>;

const soreness = numberField(z.number("Choose a number from 0 to 10.").pipe(dilation.nextDaySoreness.unwrap()));
const sorenessHours = numberField(dilation.sorenessHours);

/** The hours are asked from soreness 2 on; an answer of 0 or 1 takes them along. */
const withHours = <A extends { nextDaySoreness: number; sorenessHours?: number }>({ sorenessHours: hours, ...answer }: A) =>
  answer.nextDaySoreness >= 2 && hours !== undefined ? { ...answer, sorenessHours: hours } : answer;

export const sorenessFormSchema = z.strictObject({ id: logIdSchema, nextDaySoreness: soreness, sorenessHours }).transform(withHours);

/** How sore the session `id` left its person, asked beside a daily check. Left empty it is no answer, and is asked again. */
const soreField = z.preprocess(
  (value) => (typeof value === "object" && value !== null && !("nextDaySoreness" in value && value.nextDaySoreness !== "") ? undefined : value),
  sorenessFormSchema.optional(),
);

/** A new log as its form sends it: a daily check also asks what is still to be asked of the last session. */
export const newLogFormSchema = z.discriminatedUnion(
  "kind",
  [dilationForm, exerciseForm, dailyForm.extend({ sore: soreField }), skipForm],
  unknownKind,
);
export type NewLogForm = z.output<typeof newLogFormSchema>;
export type SorenessAnswer = z.output<typeof sorenessFormSchema>;

/** The log and the answer that came with it, apart. */
export function partAnswer(form: NewLogForm): { log: LogForm; sore?: SorenessAnswer } {
  if (form.kind !== "daily") return { log: form };
  const { sore, ...log } = form;
  return { log, ...(sore && { sore }) };
}

export const logIdFormSchema = z.strictObject({ id: logIdSchema });
