import { z } from "zod";
import { localDateSchema, localTimeSchema } from "@/lib/core/dates";
import { lubricants } from "@/lib/devices/schema";

/** Numeric rating scale 0–10, whole numbers. */
export const nrsSchema = z.number().int("Whole numbers from 0 to 10.").min(0, "From 0 to 10.").max(10, "From 0 to 10.");

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
  deviceId: z.string().min(1).max(64),
  /** Dilation minutes at this size, without warm-up and cool-down. */
  minutes: z.number().min(0).max(60),
  mode: z.enum(["hold", "repetitions"]).default("hold"),
  repetitions: z.number().int().min(0).max(200).optional(),
  holdSeconds: z.number().int().min(0).max(900).optional(),
  pain: nrsSchema.optional(),
  /** Reached the widest comfortable point in full. */
  deepestComfort: nrsSchema.optional(),
});

const common = {
  on: localDateSchema,
  time: localTimeSchema.optional(),
  id: z.string().min(1).max(64).optional(),
  note: z.string().max(4000).optional(),
};
const symptoms = { flags: z.array(z.enum(redFlags)).max(20).default([]) };

export const dilationLogSchema = z.strictObject({
  ...common,
  ...symptoms,
  kind: z.literal("dilation"),
  segments: z.array(segmentSchema).min(1, "A dilation session has at least one size.").max(6),
  /** Worst pain during the session. */
  pain: nrsSchema,
  comfort: nrsSchema,
  sharpPain: z.boolean().default(false),
  burning: z.boolean().default(false),
  blood: z.enum(bloodAnswers).default("none"),
  lubricant: z.enum(lubricants).optional(),
  position: z.enum(positions).optional(),
  moodBefore: nrsSchema.optional(),
  moodAfter: nrsSchema.optional(),
  stoppedEarly: z.boolean().default(false),
  /** Asked the next day: 0–10. `sorenessHours`: how long it lasted, when known. */
  nextDaySoreness: nrsSchema.optional(),
  sorenessHours: z.number().int().min(0).max(336).optional(),
});
export const exerciseLogSchema = z.strictObject({
  ...common,
  ...symptoms,
  kind: z.literal("exercise"),
  routineId: z.string().min(1).max(64),
  completedSteps: z.number().int().min(0).max(100).default(0),
  effort: nrsSchema.optional(),
  pain: nrsSchema,
  blood: z.enum(bloodAnswers).default("none"),
});
export const dailyLogSchema = z.strictObject({
  ...common,
  ...symptoms,
  kind: z.literal("daily"),
  baselinePain: nrsSchema,
  stoolForm: z.number().int().min(1).max(7).optional(),
  straining: z.boolean().default(false),
  leaks: z.number().int().min(0).max(50).default(0),
  blood: z.enum(bloodAnswers).default("none"),
});
export const skipLogSchema = z.strictObject({ ...common, kind: z.literal("skip"), reason: z.enum(skipReasons).default("other") });

export const logSchema = z.discriminatedUnion("kind", [dilationLogSchema, exerciseLogSchema, dailyLogSchema, skipLogSchema]);
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
