import { z } from "zod";
import { localDateSchema, localTimeSchema } from "@/lib/core/dates";
import { lubricants } from "@/lib/devices/schema";

/** Numeric rating scale 0–10, whole numbers. */
export const nrsSchema = z
  .number("Choose a number from 0 to 10.")
  .int("Choose a whole number from 0 to 10.")
  .min(0, "Choose a number from 0 to 10.")
  .max(10, "Choose a number from 0 to 10.");

const whole = (least: number, most: number, sentence: string) => z.number(sentence).int(sentence).min(least, sentence).max(most, sentence);

export const bloodAnswers = ["none", "spotting", "more", "does-not-stop"] as const;
export const redFlags = [
  "unsettled-after-30-minutes",
  "fever",
  "chills",
  "pus",
  "swelling",
  "vomiting",
  "severe-abdominal-or-rectal-pain",
  "clots-or-red-water",
  "saddle-numbness",
  "changed-feeling-on-wiping",
  "new-retention",
  "leakage-without-noticing",
  "new-minor-leak",
  "object-stuck",
  "distress",
] as const;
export const skipReasons = ["no-time", "unwell", "sore", "not-in-the-mood", "travel", "period", "other"] as const;
export const positions = ["back", "side", "all-fours", "squat", "sitting", "standing"] as const;

const segmentSchema = z.strictObject({
  deviceId: z.string("Choose the size you used.").min(1, "Choose the size you used.").max(64, "Choose a size from your set."),
  /** Dilation minutes at this size, without warm-up and cool-down. */
  minutes: z
    .number("Give the minutes at this size as a number.")
    .min(0, "Give the minutes at this size, from 0 to 60.")
    .max(60, "Give the minutes at this size, from 0 to 60."),
  mode: z.enum(["hold", "repetitions"], "Choose hold or repetitions.").default("hold"),
  repetitions: whole(0, 200, "Give the repetitions as a whole number, at most 200.").optional(),
  holdSeconds: whole(0, 900, "Give the hold in whole seconds, at most 900.").optional(),
  pain: nrsSchema.optional(),
  /** Reached the widest comfortable point in full. */
  deepestComfort: nrsSchema.optional(),
});

const common = {
  on: localDateSchema,
  time: localTimeSchema.optional(),
  id: z.string("This log has no valid id.").min(1, "This log has no valid id.").max(64, "This log has no valid id.").optional(),
  note: z.string("Write the note as text.").max(4000, "A note has at most 4000 characters.").optional(),
};
const symptoms = {
  flags: z
    .array(z.enum(redFlags, "Choose from the signs given."), "Tick the signs that apply, or none.")
    .max(20, "Each sign can be ticked once.")
    .default([]),
};

export const dilationLogSchema = z.strictObject({
  ...common,
  ...symptoms,
  kind: z.literal("dilation"),
  segments: z
    .array(segmentSchema, "Add the size you used.")
    .min(1, "A dilation session has at least one size.")
    .max(6, "A session has at most six sizes."),
  /** Worst pain during the session. */
  pain: nrsSchema,
  /** May be absent only where the session was stopped early: whoever stops because it hurts is asked for nothing more (comfortGiven). */
  comfort: nrsSchema.optional(),
  sharpPain: z.boolean("Say whether there was sharp pain.").default(false),
  burning: z.boolean("Say whether it burned.").default(false),
  blood: z.enum(bloodAnswers, "Choose how much blood there was.").default("none"),
  lubricant: z.enum(lubricants, "Choose a lubricant from the list.").optional(),
  position: z.enum(positions, "Choose a position from the list.").optional(),
  moodBefore: nrsSchema.optional(),
  moodAfter: nrsSchema.optional(),
  stoppedEarly: z.boolean("Say whether you stopped early.").default(false),
  /** Asked the next day: 0–10. `sorenessHours`: how long it lasted, when known. */
  nextDaySoreness: nrsSchema.optional(),
  sorenessHours: whole(0, 336, "Give the hours of soreness as a whole number, at most 336 (two weeks).").optional(),
});

/** Comfort is asked of every session but one that was stopped early. */
export const comfortGiven = ({ comfort, stoppedEarly }: { comfort?: number; stoppedEarly: boolean }): boolean =>
  comfort !== undefined || stoppedEarly;
export const comfortMissing = { path: ["comfort"], error: "Choose a number from 0 to 10." };

export const exerciseLogSchema = z.strictObject({
  ...common,
  ...symptoms,
  kind: z.literal("exercise"),
  routineId: z.string("Choose a routine.").min(1, "Choose a routine.").max(64, "Choose a routine from the list."),
  completedSteps: whole(0, 100, "Give the steps you did as a whole number, at most 100.").default(0),
  effort: nrsSchema.optional(),
  pain: nrsSchema,
  blood: z.enum(bloodAnswers, "Choose how much blood there was.").default("none"),
});
export const dailyLogSchema = z.strictObject({
  ...common,
  ...symptoms,
  kind: z.literal("daily"),
  baselinePain: nrsSchema,
  stoolForm: whole(1, 7, "Choose a form from 1 to 7.").optional(),
  straining: z.boolean("Say whether you strained.").default(false),
  leaks: whole(0, 50, "Give the number of leaks as a whole number, at most 50.").default(0),
  blood: z.enum(bloodAnswers, "Choose how much blood there was.").default("none"),
});
export const skipLogSchema = z.strictObject({
  ...common,
  kind: z.literal("skip"),
  reason: z.enum(skipReasons, "Choose a reason from the list.").default("other"),
});

export const logSchema = z.discriminatedUnion(
  "kind",
  [dilationLogSchema.refine(comfortGiven, comfortMissing), exerciseLogSchema, dailyLogSchema, skipLogSchema],
  "Say which kind of log this is.",
);
export type Log = z.infer<typeof logSchema>;
export type DilationLog = z.infer<typeof dilationLogSchema>;
export type ExerciseLog = z.infer<typeof exerciseLogSchema>;
export type DailyLog = z.infer<typeof dailyLogSchema>;
export type SkipLog = z.infer<typeof skipLogSchema>;

/** Mildest first. Two rows at the same action: the longer rest and the stricter needs win together. */
export const decisionActions = ["continue", "hold", "rest", "stop", "pause", "same-day-care", "emergency"] as const;
export type DecisionAction = (typeof decisionActions)[number];

/** What the rules say after a log. Every field a person sees comes from here. */
export type Decision = {
  action: DecisionAction;
  /** The winning row; `alsoMatched` holds the others, most severe first. */
  rule: string;
  alsoMatched: string[];
  source: string;
  standing: "S" | "L" | "D";
  wording: string;
  /** Whether this session counts to readiness. */
  counts: boolean;
  /** First day on which dilation is allowed again; absent when nothing is held back by date. */
  until?: string;
  /**
   * Only with open soreness 2–3 (how long it lasted is not known yet): `until` is then a ceiling, and this the earliest day once the soreness
   * is recorded as gone. See untilWhenClear in soreness.ts.
   */
  untilOnceClear?: string;
  /** The program is paused until all of these are recorded. */
  needs: ("rescreen" | "clinician")[];
  /** Come down one size. `deviceId` is the size that applies from now on, where known. */
  stepDown: boolean;
  deviceId?: string;
  /** Which numbers were decisive, in the person's own words: "pain 5 at 23 mm on Tue 6 Jan". */
  because: string;
};
