import { z } from "zod";
import type { RuleStanding } from "@/lib/core/rule";

export const purposes = ["breathe", "relax", "stretch", "mobility", "coordinate", "strengthen", "endurance", "heat"] as const;
export type Purpose = (typeof purposes)[number];

/** In the order in which an exercise progresses (clinical.md 7): least to hold up first. */
export const exercisePositions = ["lying", "kneeling", "sitting", "standing", "everyday"] as const;
export type ExercisePosition = (typeof exercisePositions)[number];

/** `hold` is staying in a stretch, never the breath. */
export const phases = ["get-ready", "in", "out", "hold", "contract", "release", "rest"] as const;
export type Phase = (typeof phases)[number];

/** Longest time in minutes, as offered when browsing. */
export const timeLimits = [2, 5, 15] as const;
export type TimeLimit = (typeof timeLimits)[number];

export type Step = { phase: Phase; seconds: number; instruction: string /** Left out while strengthening is locked. */; skipWhenTight?: true };

/** One number or caution and who says so. */
export type SourceLine = { line: string; standing: RuleStanding; source: string };

export type Cycle = { steps: Step[]; repetitions: number; sets: number; restBetweenSetsSeconds: number };

export type Exercise = {
  id: string;
  /** Stands in tabs and on lock screens, so it says nothing that `alsoCalled` may say. */
  name: string;
  alsoCalled?: string;
  purpose: Purpose;
  summary: string;
  /** In order of progression. */
  positions: { position: ExercisePosition; how: string }[];
  getReady: Step;
  cycle: Cycle;
  /** Least and most that a routine or a program may ask. */
  limits: { repetitions: readonly [number, number]; sets: readonly [number, number] };
  timesPerDay: number;
  /** Share of the strongest squeeze. */
  effortPercent?: number;
  feels: string[];
  shouldNotFeel: string[];
  mistakes: string[];
  avoid: string[];
  /** Closed while the tight-floor screen is positive and no assessment is recorded. */
  lockedWhenTight: boolean;
  sources: SourceLine[];
};

/** What a routine changes in an exercise; everything else stays as in the catalogue. */
export type Override = { repetitions?: number; sets?: number; seconds?: Partial<Record<Phase, number>> };

export type RoutineItem = Override & { exerciseId: string; position: ExercisePosition; why?: string };

/** What both kinds of routine have: enough to time, draw and play one. */
export type AnyRoutine = { id: string; name: string; timesPerDay: number; items: RoutineItem[] };

export type Routine = AnyRoutine & {
  summary: string;
  forWhom: string;
  notFor?: string;
  sources: SourceLine[];
};

/** A routine that a person put together themselves. Its name is theirs: it is shown to nobody else. */
export type OwnRoutine = AnyRoutine & { daysPerWeek: number };

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value === "" ? undefined : value);

/** The longest search that is read; the field takes no more either. */
export const searchLength = 80;

/** What to look for in the catalogue, from the search page's parameters; what makes no sense is left out, never an error page. */
export const exerciseFilterSchema = z
  .object({
    purpose: z.preprocess(one, z.enum(purposes).optional().catch(undefined)),
    position: z.preprocess(one, z.enum(exercisePositions).optional().catch(undefined)),
    minutes: z.preprocess(one, z.coerce.number().pipe(z.literal(timeLimits)).optional().catch(undefined)),
    q: z.preprocess(one, z.string().optional().catch(undefined)),
  })
  .transform(({ purpose, position, minutes, q = "" }) => ({
    purpose,
    position,
    maxMinutes: minutes,
    text: [...q.trim()].slice(0, searchLength).join("").trim() || undefined,
  }));
export type ExerciseFilter = z.infer<typeof exerciseFilterSchema>;
