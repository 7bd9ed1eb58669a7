import type { Parameters, ProgramKind } from "./schema";
import type { ProgramRuleId } from "./rules";

/** A routine by its id in the exercise catalogue, and its length in minutes. */
export type RoutineRef = { routineId: string; minutes: number };

/** Days are counted from the day the program was accepted (0); a phase lasts until the next begins. Its routines take turns, one a day. */
export type Phase = { fromDay: number; dilation: boolean; routines: RoutineRef[]; rule: ProgramRuleId };

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

const windDown: RoutineRef = { routineId: "wind-down", minutes: 10 };
const toilet: RoutineRef = { routineId: "toilet-mechanics-day", minutes: 5 };
const soreness: RoutineRef = { routineId: "soreness", minutes: 15 };
const relaxDaily: RoutineRef = { routineId: "relax-daily", minutes: 15 };
const firstWeek: RoutineRef = { routineId: "first-week", minutes: 15 };
const officeBreak: RoutineRef = { routineId: "office-break", minutes: 5 };

/** Breathing, relaxation, warm soak and toilet mechanics: all that is open before a clinician has agreed. */
export const gentleRoutines: RoutineRef[] = [windDown, soreness, toilet];
/** While resting after a decision. */
export const restRoutine: RoutineRef = soreness;
/** While paused: breathing and relaxation. */
export const pauseRoutine: RoutineRef = windDown;
/** Strengthening, which a tight floor locks. */
export const strengtheningRoutines: readonly string[] = ["strength-start", "strength-build"];

const selfGuided: Parameters = { mode: "hold", sessionsPerWeek: 3, sessionsPerDay: 1, minDaysPerSize: 14 };

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
      { fromDay: 14, dilation: true, routines: [windDown, firstWeek, officeBreak], rule: "PRG-ROUTINE-DAY" },
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
      { fromDay: 28, dilation: true, routines: [relaxDaily], rule: "PRG-ROUTINE-DAY" },
    ],
    parameters: { ...selfGuided, sessionsPerWeek: 2 },
    required: [],
  },
  "fissure-supervised": {
    kind: "fissure-supervised",
    name: "With a clinician: fissure",
    summary: "Warm soaks, fibre, fluids and easy toilet habits; the dilator only as your clinician sets it.",
    forWhom: "An anal fissure now or before.",
    rule: "PRG-FOR-FISSURE",
    phases: [{ fromDay: 0, dilation: true, routines: [toilet, soreness, windDown], rule: "PRG-FISSURE-LOCKED" }],
    parameters: { ...selfGuided, sessionsPerWeek: undefined },
    required: ["startDiameterMm", "maxDiameterMm", "dilationMinutes", "sessionsPerWeek"],
    lockedBy: "PRG-FISSURE-LOCKED",
  },
  "post-operative": {
    kind: "post-operative",
    name: "After an operation",
    summary: "Your clinician sets every part: size, time, how often. Nothing has a default.",
    forWhom: "Pelvic, bowel or anal surgery, a biopsy or treatment, once a clinician leads.",
    rule: "PRG-FOR-POSTOP",
    phases: [{ fromDay: 0, dilation: true, routines: [windDown, toilet], rule: "PRG-POSTOP-PARAMETERS" }],
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
      { fromDay: 3, dilation: false, routines: [firstWeek, soreness], rule: "PRG-RECOVERY-3-7" },
      { fromDay: 8, dilation: false, routines: [windDown], rule: "PRG-RECOVERY-RETURN-48" },
    ],
    parameters: {},
    required: [],
  },
};
