import { z } from "zod";
import { localDateSchema, timeZoneSchema } from "@/lib/core/dates";
import { deviceSchema } from "@/lib/devices/schema";
import { type Intake, intakeSchema, type ScreeningResult } from "@/lib/screening/schema";
import { dailyLogSchema, type Decision, dilationLogSchema, exerciseLogSchema, skipLogSchema } from "@/lib/sessions/schema";

export const programKinds = ["general-comfort", "relax-first", "fissure-supervised", "post-operative", "strength-continence", "recovery"] as const;
export type ProgramKind = (typeof programKinds)[number];

/** Every parameter a clinician may set; absent ones keep the template's value (post-operative has none: all that it uses must be set). */
export const parametersSchema = z.strictObject({
  maxDiameterMm: z.number().min(5).max(40).multipleOf(0.5).optional(),
  startDiameterMm: z.number().min(5).max(40).multipleOf(0.5).optional(),
  dilationMinutes: z.number().int().min(1).max(15).optional(),
  holdSeconds: z.number().int().min(10).max(900).optional(),
  mode: z.enum(["hold", "repetitions"]).optional(),
  repetitions: z.number().int().min(1).max(50).optional(),
  sets: z.number().int().min(1).max(6).optional(),
  sessionsPerWeek: z.number().int().min(1).max(7).optional(),
  sessionsPerDay: z.number().int().min(1).max(4).optional(),
  minDaysPerSize: z.number().int().min(1).max(90).optional(),
});
export type Parameters = z.infer<typeof parametersSchema>;

const on = { on: localDateSchema, id: z.string().min(1).max(64).optional() };

/** The fold's alphabet (and the simulator's input). Same events in the same order, same standing. */
export const eventSchema = z.discriminatedUnion("type", [
  z.strictObject({ ...on, type: z.literal("screening"), intake: intakeSchema }),
  z.strictObject({ ...on, type: z.literal("accept-program"), kind: z.enum(programKinds) }),
  z.strictObject({
    ...on, type: z.literal("clinician"),
    name: z.string().trim().min(1, "Write who agreed.").max(120),
    role: z.enum(["doctor", "physiotherapist", "nurse", "specialist"]).default("physiotherapist"),
    /** What they agreed to: starting or going on; that they assessed the floor; parameters. */
    agrees: z.boolean().default(true),
    floor: z.enum(["tight", "weak", "neither"]).optional(),
    parameters: parametersSchema.optional(),
  }),
  z.strictObject({ ...on, type: z.literal("session"), log: dilationLogSchema }),
  z.strictObject({ ...on, type: z.literal("exercise"), log: exerciseLogSchema }),
  z.strictObject({ ...on, type: z.literal("daily"), log: dailyLogSchema }),
  z.strictObject({ ...on, type: z.literal("skip"), log: skipLogSchema }),
  z.strictObject({ ...on, type: z.literal("confirm-step-up"), deviceId: z.string().min(1).max(64) }),
]);
export type Event = z.infer<typeof eventSchema>;

export type Reason = { rule: string; source: string; standing: "S" | "L" | "D"; wording: string };

export type Criterion = { id: "days-on-size" | "calm-sessions" | "no-blood" | "soreness" | "step-size" | "within-cap" | "not-held"; met: boolean; have: number; need: number; label: string; rule: string; source: string };
export type Readiness = { ready: boolean; deviceId: string; nextDeviceId?: string; criteria: Criterion[]; /** Why no step is offered at all (largest size, cap, gap), if so. */ blockedBy?: Reason };

/** What a person may do now, as the fold leaves it on `on`. JSON only: it is stored as the snapshot. */
export type Standing = {
  on: string;
  screening?: { on: string; result: ScreeningResult; reasons: Reason[]; until?: string; tightFloor: boolean; anticoagulants: boolean; intake: Intake };
  clinician?: { on: string; name: string; role: string; floor?: "tight" | "weak" | "neither"; parameters?: Parameters };
  program?: { kind: ProgramKind; acceptedOn: string; version: number; parameters: Parameters };
  /** none: no screening yet. blocked: screening forbids. gentle: breathing, relaxation, soak and toilet mechanics only. */
  state: "none" | "blocked" | "gentle" | "active" | "resting" | "paused";
  /** Why the state is what it is. */
  reasons: Reason[];
  /** First day dilation is allowed again. */
  restUntil?: string;
  needs: ("rescreen" | "clinician")[];
  device?: { id: string; since: string };
  readiness?: Readiness;
  /** The dilation log whose next-day soreness has still to be asked. */
  sorenessDue?: { logId: string; on: string };
  lastDecision?: { on: string; logId?: string; decision: Decision };
  /** Strengthening is locked (tight floor and no assessment). */
  strengtheningLocked: boolean;
};

export type PlannedItem =
  | { kind: "dilation"; deviceId: string; minutes: number; mode: "hold" | "repetitions"; holdSeconds?: number; repetitions?: number; sets?: number; warmUpMinutes: number; coolDownMinutes: number; sessionMinutes: number }
  | { kind: "routine"; routineId: string; minutes: number };
export type PlannedDay = { on: string; kind: "practice" | "routine" | "rest" | "none"; items: PlannedItem[]; why: Reason };

declare const safePlan: unique symbol;
/** Days that the screening and program rules let through. Only lib/programs/generate-plan.ts mints it; mutations accept nothing else. */
export type SafePlan = { readonly days: PlannedDay[]; readonly [safePlan]: true };

/** The simulator's input document (design.md, "The simulator"). */
export const scenarioSchema = z.strictObject({
  today: localDateSchema,
  timezone: timeZoneSchema,
  intake: intakeSchema,
  devices: z.array(deviceSchema).max(60).default([]),
  days: z.number().int().min(1).max(3660).default(90),
  program: z.enum(programKinds).optional(),
  follow: z.literal("plan").optional(),
});
