import { z } from "zod";
import { localDateSchema, timeZoneSchema } from "@/lib/core/dates";
import { deviceSchema } from "@/lib/devices/schema";
import { intakeSchema } from "@/lib/screening/schema";
import { dailyLogSchema, dilationLogSchema, exerciseLogSchema, nrsSchema, skipLogSchema } from "@/lib/sessions/schema";
import { ownParametersSchema, parametersSchema, planChangeShapes, programKinds } from "./schema";

const on = localDateSchema;
const session = dilationLogSchema.omit({ kind: true, id: true, segments: true, comfort: true }).extend({
  segments: dilationLogSchema.shape.segments.optional(),
  /** Instead of segments: one size (absent: the size in force) and its minutes (absent: the plan's). */
  deviceId: z.string().min(1).max(64).optional(),
  minutes: z.number().min(0).max(60).optional(),
  /** Absent: 0, so that the session cannot count to readiness. */
  comfort: nrsSchema.default(0),
});

/** One line of a hand-written life: a log's fields stand flat beside `on` and `type`. */
export const scenarioEventSchema = z.discriminatedUnion("type", [
  session.extend({ type: z.literal("session") }),
  exerciseLogSchema
    .omit({ kind: true, id: true, routineId: true })
    .extend({ type: z.literal("exercise"), routineId: z.string().min(1).max(64).default("relax-daily") }),
  dailyLogSchema.omit({ kind: true, id: true }).extend({ type: z.literal("daily") }),
  skipLogSchema.omit({ kind: true, id: true }).extend({ type: z.literal("skip") }),
  /** Only what changed: the answers given lie over those of the scenario's intake. */
  z.strictObject({ on, type: z.literal("rescreen"), intake: z.record(z.string(), z.unknown()).default({}) }),
  z.strictObject({
    on,
    type: z.literal("clinician"),
    name: z.string().trim().min(1, "Write who agreed.").max(120),
    role: z.enum(["doctor", "physiotherapist", "nurse", "specialist"]).default("physiotherapist"),
    agrees: z.boolean().default(true),
    floor: z.enum(["tight", "weak", "neither"]).optional(),
    parameters: parametersSchema.optional(),
  }),
  z.strictObject({ on, type: z.literal("confirm-step-up"), deviceId: z.string().min(1).max(64) }),
  z.strictObject({ on, type: z.literal("accept-program"), kind: z.enum(programKinds) }),
  z.strictObject({ on, type: z.literal("edit-program"), parameters: ownParametersSchema }),
  z.strictObject({ on, ...planChangeShapes.move }),
  z.strictObject({ on, ...planChangeShapes.availability }),
  z.strictObject({ on, ...planChangeShapes.holiday }),
  z.strictObject({ on, ...planChangeShapes["end-holiday"] }),
]);
export type ScenarioEvent = z.infer<typeof scenarioEventSchema>;

/** What every log of a person who follows the plan says; absent fields are those of an uneventful session. */
export const outcomeSchema = session.omit({ on: true, time: true, segments: true, deviceId: true, minutes: true }).extend({
  pain: nrsSchema.default(0),
  comfort: nrsSchema.default(8),
  nextDaySoreness: nrsSchema.default(0),
  /** Absent: 1, and noted only where the program asks for it. */ baselinePain: nrsSchema.optional(),
  exercisePain: nrsSchema.default(0),
});

/** The simulator's input document (design.md, "The simulator"). */
export const scenarioSchema = z.strictObject({
  /** What this life shows; for readers. */
  title: z.string().max(200).optional(),
  today: localDateSchema,
  timezone: timeZoneSchema,
  intake: intakeSchema,
  devices: z.array(deviceSchema).max(60).default([]),
  days: z.number().int().min(1).max(3660).default(90),
  /** Accepted on the first day that opens it, when no accept-program event is given; absent: the proposed one. */
  program: z.enum(programKinds).optional(),
  events: z.array(scenarioEventSchema).max(20_000).default([]),
  /** Follow the plan perfectly; `events` may then still hold what is no log (agreements, re-screens, confirmations). */
  follow: z.literal("plan").optional(),
  outcome: outcomeSchema.optional(),
  /** With `follow`: confirm each step up on the day it is offered. Without it nobody confirms, and nothing is ever automatic. */
  confirmStepUps: z.boolean().default(false),
});
export type Scenario = z.infer<typeof scenarioSchema>;
