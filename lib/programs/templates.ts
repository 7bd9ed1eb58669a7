import { limitOf, type ProgramRuleId } from "./rules";
import type { Parameters, ProgramKind } from "./schema";

/** A routine by its id in the exercise catalogue. */
type RoutineId = string;

/** Days are counted from the day the program was accepted (0); a phase lasts until the next begins. Its routines take turns, one a day. */
export type Phase = { fromDay: number; dilation: boolean; routines: RoutineId[]; rule: ProgramRuleId };

export type Template = {
  kind: ProgramKind;
  name: string;
  summary: string;
  /** Who may have it, in words; propose-program.ts decides. */
  forWhom: string;
  /** The row that opens it. */
  rule: ProgramRuleId;
  phases: Phase[];
  /** In force unless a clinician sets others. */
  parameters: Parameters;
  /** Without all of these set by a clinician, the dilator stays closed, by `lockedBy`. */
  required: (keyof Parameters)[];
  lockedBy?: ProgramRuleId;
};

const windDown = "wind-down";
const toilet = "toilet-mechanics-day";
const soreness = "soreness";
const relaxDaily = "relax-daily";
const firstWeek = "first-week";
const officeBreak = "office-break";

/** Breathing, relaxation, warm soak and toilet mechanics: all that is open before a clinician has agreed. */
export const gentleRoutines: RoutineId[] = [windDown, soreness, toilet];
/** While resting after a decision. */
export const restRoutine: RoutineId = soreness;
/** While paused: breathing and relaxation. */
export const pauseRoutine: RoutineId = windDown;
/** Strengthening, which a tight floor locks. */
export const strengtheningRoutines: readonly string[] = ["strength-start", "strength-build"];

const selfGuided: Parameters = {
  mode: "hold",
  sessionsPerWeek: limitOf("PRG-WEEK-3"),
  sessionsPerDay: limitOf("PRG-ONCE-A-DAY"),
  minDaysPerSize: limitOf("PRG-DAYS-14"),
};

/** The six programs of clinical.md 5. */
export const templates: Record<ProgramKind, Template> = {
  "general-comfort": {
    kind: "general-comfort",
    name: "General comfort",
    summary: "Two weeks of breathing and stretching, then two or three short sessions a week at your own pace.",
    forWhom: "A clear screening, or a clinician's agreement.",
    rule: "PRG-FOR-COMFORT",
    phases: [
      { fromDay: 0, dilation: false, routines: [firstWeek], rule: "PRG-FIRST-WEEKS" },
      { fromDay: 7 * limitOf("PRG-FIRST-WEEKS"), dilation: true, routines: [windDown, firstWeek, officeBreak], rule: "PRG-ROUTINE-DAY" },
    ],
    parameters: selfGuided,
    required: [],
  },
  "relax-first": {
    kind: "relax-first",
    name: "Relax first",
    summary: "Four weeks of letting go every day; the dilator joins later, small and short.",
    forWhom: "A positive tight-floor screen, and anyone who would rather begin this way.",
    rule: "PRG-FOR-RELAX",
    phases: [
      { fromDay: 0, dilation: false, routines: [relaxDaily], rule: "PRG-RELAX-WEEKS-4" },
      { fromDay: 7 * limitOf("PRG-RELAX-WEEKS-4"), dilation: true, routines: [relaxDaily], rule: "PRG-ROUTINE-DAY" },
    ],
    parameters: { ...selfGuided, sessionsPerWeek: limitOf("PRG-RELAX-WEEK-2") },
    required: [],
  },
  "fissure-supervised": {
    kind: "fissure-supervised",
    name: "With a clinician: fissure",
    summary: "Warm soaks, fibre, fluids and easy toilet habits; the dilator only as your clinician sets it.",
    forWhom: "An anal fissure now or before.",
    rule: "PRG-FOR-FISSURE",
    phases: [{ fromDay: 0, dilation: true, routines: [toilet, soreness], rule: "PRG-ROUTINE-DAY" }],
    parameters: { mode: "hold", sessionsPerDay: limitOf("PRG-ONCE-A-DAY"), minDaysPerSize: limitOf("PRG-DAYS-14") },
    required: ["startDiameterMm", "maxDiameterMm", "dilationMinutes", "sessionsPerWeek"],
    lockedBy: "PRG-FISSURE-LOCKED",
  },
  "post-operative": {
    kind: "post-operative",
    name: "After an operation",
    summary: "Your clinician sets every part: size, time, how often. Nothing has a default.",
    forWhom: "Pelvic, bowel or anal surgery, a biopsy or treatment, once a clinician leads.",
    rule: "PRG-FOR-POSTOP",
    phases: [{ fromDay: 0, dilation: true, routines: [windDown, toilet], rule: "PRG-ROUTINE-DAY" }],
    parameters: {},
    required: ["startDiameterMm", "maxDiameterMm", "dilationMinutes", "mode", "sessionsPerWeek", "sessionsPerDay"],
    lockedBy: "PRG-POSTOP-PARAMETERS",
  },
  "strength-continence": {
    kind: "strength-continence",
    name: "Strength and continence",
    summary: "Three to four months: find the muscle, then longer, quicker and everyday squeezes, one change a week.",
    forWhom: "Leakage or weakness, without pain and without a tight floor.",
    rule: "PRG-FOR-STRENGTH",
    phases: [{ fromDay: 0, dilation: false, routines: [], rule: "PRG-ROUTINE-DAY" }],
    parameters: {},
    required: [],
  },
  recovery: {
    kind: "recovery",
    name: "Recovery",
    summary: "A quiet week after soreness: breathing and warmth first, stretches after that.",
    forWhom: "Mild soreness after activity and no red flag.",
    rule: "PRG-FOR-RECOVERY",
    phases: [
      { fromDay: 0, dilation: false, routines: [soreness], rule: "PRG-RECOVERY-0-2" },
      { fromDay: limitOf("PRG-RECOVERY-0-2") + 1, dilation: false, routines: [firstWeek, soreness], rule: "PRG-RECOVERY-3-7" },
      { fromDay: limitOf("PRG-RECOVERY-3-7") + 1, dilation: false, routines: [firstWeek], rule: "PRG-RECOVERY-RETURN-48" },
    ],
    parameters: {},
    required: [],
  },
};

/** The phase on the given day of the program (0 is the day it was accepted). */
export function phaseAt(kind: ProgramKind, day: number): Phase {
  const phase = templates[kind].phases.findLast(({ fromDay }) => fromDay <= Math.max(0, day));
  if (!phase) throw new Error(`Program ${kind} has no phase on day ${day}.`);
  return phase;
}
