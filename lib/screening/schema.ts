import { z } from "zod";
import { localDateSchema } from "@/lib/core/dates";

/**
 * Intake answers (clinical.md 2). Multi-choice groups are lists of the boxes ticked; an empty list is "none of these".
 * No database here: the form, the action, the simulator and the import share it.
 */
export const urgentSigns = ["fever", "pus", "swelling", "severe-anal-pain", "stuck-object", "saddle-numbness", "new-loss-of-control"] as const;
export const careSigns = ["bleeding-3-weeks", "dark-stool", "weight-loss", "lump", "bowel-habit-change"] as const;
export const specialistConditions = ["active-ibd", "obstructing-tumour", "anastomosis-under-6-months", "neutropenia", "pelvic-radiotherapy-now"] as const;
export const clinicianConditions = [
  "pregnant-or-planning", "surgery-under-6-months", "fissure", "haemorrhoids", "past-pelvic-radiotherapy", "severe-diverticular", "heart-failure", "spinal-injury-t6",
  "anticoagulants", "bleeding-disorder", "immunosuppression", "quiescent-ibd", "pouch", "stricture", "fistula", "prolapse", "existing-incontinence", "neuropathy", "postpartum-under-12-weeks", "sti-symptoms",
] as const;
export const waitEvents = ["transrectal-biopsy", "transperineal-biopsy", "prostatectomy", "external-radiotherapy", "seed-brachytherapy"] as const;
export const tightFloorSigns = ["pelvic-pain", "difficulty-emptying", "pain-on-contracting"] as const;

export const goals = ["comfort", "relax", "fissure", "post-operative", "strength", "recovery"] as const;
export const uses = ["anal", "vaginal"] as const;
export const regions = ["uk", "eu", "us", "other"] as const;
export type Region = (typeof regions)[number];

export const intakeSchema = z.strictObject({
  adult: z.boolean(),
  ownChoice: z.enum(["yes", "no", "unsure"]),
  intoxicated: z.boolean(),
  consent: z.boolean(),
  region: z.enum(regions).default("other"),
  use: z.enum(uses),
  goal: z.enum(goals),
  urgent: z.array(z.enum(urgentSigns)).max(20).default([]),
  care: z.array(z.enum(careSigns)).max(20).default([]),
  specialist: z.array(z.enum(specialistConditions)).max(20).default([]),
  clinician: z.array(z.enum(clinicianConditions)).max(40).default([]),
  /** The day of the procedure, or the last day of a treatment. */
  waits: z.partialRecord(z.enum(waitEvents), localDateSchema).default({}),
  tight: z.array(z.enum(tightFloorSigns)).max(20).default([]),
  /** Leakage or weakness: opens the strength program, if nothing forbids it. */
  leakage: z.boolean().default(false),
  /** Mild soreness after activity without a red flag: opens the recovery program. */
  soreAfterActivity: z.boolean().default(false),
});
export type Intake = z.infer<typeof intakeSchema>;

/** Most severe first. */
export const screeningResults = ["urgent-care", "seek-care", "do-not-start", "specialist-only", "wait", "clinician-only", "relax-first", "clear"] as const;
export type ScreeningResult = (typeof screeningResults)[number];
