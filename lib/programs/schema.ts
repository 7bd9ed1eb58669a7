import { z } from "zod";
import { type LocalDate, localDateSchema } from "@/lib/core/dates";
import { tickField } from "@/lib/core/form";
import type { Device } from "@/lib/devices/schema";
import { type Intake, intakeSchema, type ScreeningResult } from "@/lib/screening/schema";
import { type Decision, dailyLogSchema, dilationLogSchema, exerciseLogSchema, skipLogSchema } from "@/lib/sessions/schema";

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
    ...on,
    type: z.literal("clinician"),
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

/**
 * A dilator as the rules see it over time: without `addedOn` it was always there; a retired one keeps its history and is planned no more. `away`: when it
 * was retired and taken back, `until` being the first day back.
 */
export type ProgramDevice = Pick<Device, "id" | "label" | "maxDiameterMm" | "use"> & {
  addedOn?: LocalDate;
  retiredOn?: LocalDate;
  away?: readonly { from: LocalDate; until: LocalDate }[];
};

export type Criterion = {
  id: "days-on-size" | "calm-sessions" | "no-blood" | "soreness" | "step-size" | "within-cap" | "not-held";
  met: boolean;
  have: number;
  need: number;
  label: string;
  rule: string;
  source: string;
};
export type Readiness = {
  ready: boolean;
  deviceId: string;
  nextDeviceId?: string;
  criteria: Criterion[] /** After a gap: the former size is offered sooner. */;
  ramp?: true /** Why no step is offered at all (largest size, cap, gap in the set), if so. */;
  blockedBy?: Reason;
};

/** What a person may do now, as the fold leaves it on `on`. JSON only. */
export type Standing = {
  on: LocalDate;
  screening?: {
    on: LocalDate;
    result: ScreeningResult;
    reasons: Reason[];
    until?: LocalDate;
    tightFloor: boolean;
    anticoagulants: boolean;
    intake: Intake;
  };
  /** The agreement in force. Its event's id finds the name, which is kept encrypted and never enters the fold. */
  clinician?: { on: LocalDate; id: string; role: string; floor?: "tight" | "weak" | "neither"; parameters?: Parameters };
  /** `parameters`: what is in force, the clinician's over the template's. */
  program?: { kind: ProgramKind; acceptedOn: LocalDate; version: number; parameters: Parameters };
  /** none: no screening yet. blocked: screening forbids. gentle: breathing, relaxation, soak and toilet mechanics only. */
  state: "none" | "blocked" | "gentle" | "active" | "resting" | "paused";
  /** Why the state is what it is; empty when active and nothing is special. */
  reasons: Reason[];
  /** First day dilation is allowed again; only in the future. */
  restUntil?: LocalDate;
  needs: ("rescreen" | "clinician")[];
  /** The size in force, also while nothing is planned at it. `since` is the day the size was set. */
  device?: { id: string; mm: number; since: LocalDate };
  /** Whether the dilator is open at all on this day (the week's pattern aside), and what closes it. */
  dilation: { open: boolean; why: Reason };
  readiness?: Readiness;
  /** The dilation log whose next-day soreness has still to be asked. */
  sorenessDue?: { logId: string; on: LocalDate };
  /** This day's daily check, the latest where there are several. */
  checkedIn?: { logId: string };
  lastDecision?: { on: LocalDate; logId?: string; decision: Decision };
  /** Strengthening is locked (tight floor or a new leak, and no assessment). */
  strengtheningLocked: boolean;
  /** The programs that may be accepted today, the proposed one first. */
  opens: ProgramKind[];
  /** Strength and continence, in its weeks 6 and 12. */
  reviewDue?: { week: 6 | 12; why: Reason };
};

export type PlannedItem =
  | {
      kind: "dilation";
      deviceId: string;
      minutes: number;
      mode: "hold" | "repetitions";
      holdSeconds?: number;
      repetitions?: number;
      sets?: number;
      warmUpMinutes: number;
      coolDownMinutes: number;
      sessionMinutes: number;
    }
  /** `change`: in strength programs, the one thing that this level made a little more. */
  | { kind: "routine"; routineId: string; minutes: number; change?: string };
export type PlannedDay = { on: LocalDate; kind: "practice" | "routine" | "rest" | "none"; items: PlannedItem[]; why: Reason };

declare const safePlan: unique symbol;
/** Days that the screening and program rules let through. Only lib/programs/generate-plan.ts mints it; mutations accept nothing else. */
export type SafePlan = { readonly days: PlannedDay[]; readonly [safePlan]: true };

const pageId = z.uuid("Open this page again and send the form from there.");

/** The form that accepts a program. Its id is made with the page: sent twice, it is one row. */
export const acceptFormSchema = z.strictObject({ id: pageId, kind: z.enum(programKinds, "Choose one of the programs offered.") });

/** The form that asks for the next size, by a tick of one's own. */
export const stepUpFormSchema = z.strictObject({
  id: pageId,
  deviceId: pageId,
  sure: tickField.refine((ticked) => ticked, "Tick this only if you want to move up. Staying is just as good."),
});
