import { z } from "zod";
import { localDateSchema } from "@/lib/core/dates";

/**
 * Intake answers (clinical.md 2). Multi-choice groups are lists of the boxes ticked; an empty list is "none of these".
 * No database here: the form, the action, the simulator and the import share it.
 */
export const urgentSigns = ["fever", "pus", "swelling", "severe-anal-pain", "stuck-object", "saddle-numbness", "new-loss-of-control"] as const;
export const careSigns = ["bleeding-3-weeks", "dark-stool", "weight-loss", "lump", "bowel-habit-change"] as const;
export const specialistConditions = [
  "active-ibd",
  "obstructing-tumour",
  "anastomosis-under-6-months",
  "neutropenia",
  "pelvic-radiotherapy-now",
] as const;
export const clinicianConditions = [
  "pregnant-or-planning",
  "surgery-under-6-months",
  "fissure",
  "haemorrhoids",
  "past-pelvic-radiotherapy",
  "severe-diverticular",
  "heart-failure",
  "spinal-injury-t6",
  "anticoagulants",
  "bleeding-disorder",
  "immunosuppression",
  "quiescent-ibd",
  "pouch",
  "stricture",
  "fistula",
  "prolapse",
  "existing-incontinence",
  "neuropathy",
  "postpartum-under-12-weeks",
  "sti-symptoms",
] as const;
export const waitEvents = ["transrectal-biopsy", "transperineal-biopsy", "prostatectomy", "external-radiotherapy", "seed-brachytherapy"] as const;
export const tightFloorSigns = ["pelvic-pain", "difficulty-emptying", "pain-on-contracting"] as const;

export const goals = ["comfort", "relax", "fissure", "post-operative", "strength", "recovery"] as const;
export const uses = ["anal", "vaginal"] as const;
export const regions = ["uk", "eu", "us", "other"] as const;
export type Region = (typeof regions)[number];

export type ClinicianCondition = (typeof clinicianConditions)[number];
export type WaitEvent = (typeof waitEvents)[number];

const tick = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .array(z.enum(values, "Choose from the answers given."), "Tick the answers that apply, or none.")
    .max(values.length, "Each answer can be ticked once.");

export const intakeSchema = z.strictObject({
  adult: z.boolean("Say whether you are 18 or over."),
  ownChoice: z.enum(["yes", "no", "unsure"], "Say whether this is your own choice."),
  intoxicated: z.boolean("Say whether you have had alcohol or drugs."),
  consent: z.boolean("Say whether you agree to your answers being used."),
  region: z.enum(regions, "Choose where you are, so that the right numbers are shown.").default("other"),
  use: z.enum(uses, "Choose what the program is for."),
  goal: z.enum(goals, "Choose what brings you here."),
  urgent: tick(urgentSigns).default([]),
  care: tick(careSigns).default([]),
  specialist: tick(specialistConditions).default([]),
  clinician: tick(clinicianConditions).default([]),
  /** The day of the procedure, or the last day of a treatment. */
  waits: z.partialRecord(z.enum(waitEvents, "Choose from the procedures given."), localDateSchema).default({}),
  tight: tick(tightFloorSigns).default([]),
  /** Leakage or weakness: opens the strength program, if nothing forbids it. */
  leakage: z.boolean("Say whether you leak now and then.").default(false),
  /** Mild soreness after activity without a red flag: opens the recovery program. */
  soreAfterActivity: z.boolean("Say whether you are sore after activity.").default(false),
});
export type Intake = z.infer<typeof intakeSchema>;

/** Most severe first. */
export const screeningResults = [
  "urgent-care",
  "seek-care",
  "do-not-start",
  "specialist-only",
  "wait",
  "clinician-only",
  "relax-first",
  "clear",
] as const;
export type ScreeningResult = (typeof screeningResults)[number];

/** The button that ends the questions; the id is made when the review is shown, so that sent twice is one screening. */
export const completeSchema = z.strictObject({ id: z.uuid("Open the review again and send it from there.") });
export const discardSchema = z.strictObject({});
