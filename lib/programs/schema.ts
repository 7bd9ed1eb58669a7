import { z } from "zod";
import { type LocalDate, localDateSchema } from "@/lib/core/dates";
import { optionalField, tickField } from "@/lib/core/form";
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
  /** At the next smaller size of the set, before the session's own. */
  smallerMinutes: z.number().int().min(0).max(10).optional(),
  holdSeconds: z.number().int().min(10).max(900).optional(),
  mode: z.enum(["hold", "repetitions"]).optional(),
  repetitions: z.number().int().min(1).max(50).optional(),
  sets: z.number().int().min(1).max(6).optional(),
  sessionsPerWeek: z.number().int().min(1).max(7).optional(),
  /** Every other day for so many weeks, then as often as `sessionsPerWeek` says. */
  everyOtherDayWeeks: z.number().int().min(1).max(12).optional(),
  sessionsPerDay: z.number().int().min(1).max(4).optional(),
  minDaysPerSize: z.number().int().min(1).max(90).optional(),
});
export type Parameters = z.infer<typeof parametersSchema>;

/** What a person may set themselves, at its widest; each program has its own bounds within these (check-edit.ts). Absent: the program's number. */
export const ownParametersSchema = z.strictObject({
  dilationMinutes: z.number().int().min(1).max(10).optional(),
  smallerMinutes: z.number().int().min(0).max(5).optional(),
  holdSeconds: z.number().int().min(10).max(600).optional(),
  mode: z.enum(["hold", "repetitions"]).optional(),
  repetitions: z.number().int().min(1).max(15).optional(),
  sets: z.number().int().min(1).max(2).optional(),
  sessionsPerWeek: z.number().int().min(1).max(3).optional(),
  minDaysPerSize: z.number().int().min(14).max(90).optional(),
});
export type OwnParameters = z.infer<typeof ownParametersSchema>;

const on = { on: localDateSchema, id: z.string().min(1).max(64).optional() };

/** 1 Monday … 7 Sunday, each once. */
const weekdaysSchema = z
  .array(z.number().int().min(1).max(7))
  .min(1, "Leave at least one day of the week open.")
  .max(7)
  .refine((days) => new Set(days).size === days.length, "Each day of the week once.");

/** The same for a hand-written life and for the calendar; what the rules make of them is decided day by day as a plan is made. */
export const planChangeShapes = {
  move: { type: z.literal("move"), from: localDateSchema, to: localDateSchema },
  availability: { type: z.literal("availability"), weekdays: weekdaysSchema },
  /** Without `to` it lasts until it is ended. */
  holiday: { type: z.literal("holiday"), from: localDateSchema, to: localDateSchema.optional() },
  "end-holiday": { type: z.literal("end-holiday") },
} as const;

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
  z.strictObject({ ...on, type: z.literal("edit-program"), parameters: ownParametersSchema }),
  z.strictObject({ ...on, ...planChangeShapes.move }),
  z.strictObject({ ...on, ...planChangeShapes.availability }),
  z.strictObject({ ...on, ...planChangeShapes.holiday }),
  z.strictObject({ ...on, ...planChangeShapes["end-holiday"] }),
]);
export type Event = z.infer<typeof eventSchema>;

export const planChangeKinds = ["move", "availability", "holiday", "end-holiday"] as const;
/** What a person changes of the days ahead themselves. It never opens what a rule closes. */
export type PlanChange = Extract<Event, { type: (typeof planChangeKinds)[number] }>;

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
  /** `parameters`: what is in force, the clinician's over the person's own over the template's. */
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
/**
 * `back`: practice on the way back from so many days without dilation, and the row that says how; only on its first day are the days counted. `toMm`:
 * the former size, where the way leads to it sooner than a step usually would.
 */
export type PlannedDay = {
  on: LocalDate;
  kind: "practice" | "routine" | "rest" | "none";
  items: PlannedItem[];
  why: Reason;
  back?: { days?: number; toMm?: number; why: Reason };
};

declare const safePlan: unique symbol;
/** Days that the screening and program rules let through. Only lib/programs/generate-plan.ts mints it; mutations accept nothing else. */
export type SafePlan = { readonly days: PlannedDay[]; readonly [safePlan]: true };

const pageId = z.uuid("Open this page again and send the form from there.");

/** The month that the calendar shows, and shows again afterwards. */
const inMonth = { month: optionalField(z.string().regex(/^\d{4}-\d\d$/, "Open this page again and send the form from there.")) };

/** The calendar's forms. The day they are sent is the server's to say. */
export const moveFormSchema = z.strictObject({ id: pageId, ...inMonth, from: localDateSchema, to: localDateSchema });
export const availabilityFormSchema = z.strictObject({
  id: pageId,
  weekdays: z
    .array(z.enum(["1", "2", "3", "4", "5", "6", "7"], "Choose days of the week."))
    .default([])
    .transform((days) => [...new Set(days)].sort().map(Number))
    .refine((days) => days.length > 0, "Leave at least one day of the week open."),
});
export const holidayFormSchema = z
  .strictObject({ id: pageId, from: localDateSchema, to: optionalField(localDateSchema) })
  .refine(({ from, to }) => !to || to >= from, { path: ["to"], message: "The last day can not be before the first." });
/** One that only names itself: the end of a holiday, or what is undone. */
export const changeIdSchema = z.strictObject({ id: pageId });
export const undoFormSchema = changeIdSchema.extend(inMonth);

/** The program's own form: each number as typed, checked by read-edit.ts. */
export const backFormSchema = z.strictObject({ id: pageId, to: z.uuid("Choose one of the versions listed.") });

/** What was just changed, for the page that follows. */
export const saidChangeSchema = z.strictObject({
  did: z.enum([...planChangeKinds, "undone", "refused"]),
  id: z.uuid(),
  from: localDateSchema.optional(),
  to: localDateSchema.optional(),
  /** The rule that refused a move, and its sentence. */
  why: z.object({ rule: z.string().max(60), wording: z.string().max(500) }).optional(),
});
export type SaidChange = z.output<typeof saidChangeSchema>;

/** The form that accepts a program. Its id is made with the page: sent twice, it is one row. */
export const acceptFormSchema = z.strictObject({ id: pageId, kind: z.enum(programKinds, "Choose one of the programs offered.") });

/** The form that asks for the next size, by a tick of one's own. */
export const stepUpFormSchema = z.strictObject({
  id: pageId,
  deviceId: pageId,
  sure: tickField.refine((ticked) => ticked, "Tick this only if you want to move up. Staying is just as good."),
});
