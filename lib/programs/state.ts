import type { LocalDate } from "@/lib/core/dates";
import type { Intake, Region, ScreeningResult } from "@/lib/screening/schema";
import type { Matter } from "@/lib/sessions/facts";
import type { Decision } from "@/lib/sessions/schema";
import type { OwnParameters, Parameters, ProgramKind, Reason } from "./schema";

/** What readiness and the week's pattern need to know of a dilation session. */
export type SessionFact = {
  id: string;
  on: LocalDate;
  /** The largest size used. */
  deviceId: string;
  /** Planned day, at most the size in force, while the dilator was open. */
  inPlan: boolean;
  /** The decision was to continue. */
  ok: boolean;
  pain: number;
  /** Absent: it was stopped early and not said. */
  comfort?: number;
  sharp: boolean;
  blood: boolean;
  soreness?: number;
};

/** Dilation is closed before `until`. */
export type Rest = { until: LocalDate; untilOnceClear?: LocalDate; reason: Reason };

/** The person's own changes to the days ahead; the event's id finds the row that undoes them. */
export type Move = { id: string; from: LocalDate; to: LocalDate };
export type Holiday = { id: string; from: LocalDate; to?: LocalDate };

/** The size in force. `firstOn`: first session in plan on it; `calm`: how many calm ones so far. */
export type Size = { id: string; mm: number; since: LocalDate; firstOn?: LocalDate; calm: number };

/**
 * Everything that later standings need of a person's events so far; JSON only, because it is stored as the snapshot. Bounded: lists hold weeks,
 * never the whole history. Names and notes never enter it.
 */
export type FoldState = {
  v: 1;
  /** The last event applied. */
  last?: { on: LocalDate; id: string };
  screening?: {
    on: LocalDate;
    result: ScreeningResult;
    reasons: Reason[];
    until?: LocalDate;
    tightFloor: boolean;
    anticoagulants: boolean;
    region: Region;
    intake: Intake;
  };
  /** `covers`: the screening rows that stood when they agreed. */
  clinician?: {
    on: LocalDate;
    id: string;
    role: string;
    specialist: boolean;
    floor?: "tight" | "weak" | "neither";
    parameters?: Parameters;
    /** The earlier agreement that the parameters are of, where the last one left them as they were. */
    set?: { on: LocalDate; id: string; role: string };
    /** The first session in plan since the parameters were set, or since a gap: weeks of every other day are counted from it. */
    beganOn?: LocalDate;
    covers: string[];
  };
  /** `from`: the program that recovery interrupted. */
  program?: {
    kind: ProgramKind;
    acceptedOn: LocalDate;
    version: number;
    from?: ProgramKind /** What the person set themselves. */;
    own?: OwnParameters;
  };
  versions: number;
  size?: Size;
  /** After more than 60 days the clinician's former start no longer holds. */
  startSmallest?: true;
  /** The size that a gap led down from, offered again sooner. */
  ramp?: { mm: number };
  /** The last step down by a decision. */
  downOn?: LocalDate;
  /** Size changes that the current gap has brought. */
  gapTaken?: 14 | 60;
  pause?: { since: LocalDate; needs: ("rescreen" | "clinician")[]; reason: Reason; urgent: boolean };
  rests: Rest[];
  lastDilationOn?: LocalDate;
  lastPracticeOn?: LocalDate;
  skippedOn?: LocalDate;
  /** A new leak, not assessed since. */
  leakOn?: LocalDate;
  /** Dilation sessions of the last weeks, oldest first. */
  sessions: SessionFact[];
  /** What earlier logs matched, for "again within". */
  matters: Matter[];
  /** The worst baseline pain of each day, oldest first. */
  daily: { on: LocalDate; pain: number }[];
  /** The latest daily check. */
  checkIn?: { on: LocalDate; id: string };
  strength?: { level: number; since: LocalDate; goodDays: LocalDate[]; painOn?: LocalDate };
  lastDecision?: { on: LocalDate; logId: string; decision: Decision };
  /** Moves that still reach a day to come, oldest first: the latest that covers a day holds. */
  moves?: Move[];
  /** Days of the week that suit (1 Monday); absent: all of them. */
  availability?: { id: string; weekdays: number[] };
  holidays?: Holiday[];
};

/** How much the lists keep: enough for every rule, whatever the length of the history. */
export const keep = {
  sessionDays: 30,
  sessionsAtLeast: 12,
  sessionsAtMost: 64,
  dailyDays: 35,
  mattersAtMost: 64,
  restsAtMost: 16,
  changesAtMost: 16,
} as const;

/** Nobody has done anything yet. */
export const emptyState = (): FoldState => ({ v: 1, versions: 0, rests: [], sessions: [], matters: [], daily: [] });
