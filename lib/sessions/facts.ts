import { addDays, daysBetween, type LocalDate } from "@/lib/core/calendar";
import type { Rule } from "@/lib/core/rule";
import type { HelpLevel } from "@/lib/screening/emergency";
import type { Region } from "@/lib/screening/schema";
import type { bloodAnswers, Decision, DecisionAction, Log, redFlags } from "./schema";

export type RedFlag = (typeof redFlags)[number];
export type Blood = (typeof bloodAnswers)[number];

/** What an earlier log matched. The fold keeps these, oldest first. */
export type Matter = { on: LocalDate; rules: string[] };
/** Days for which matters are kept: longer than the longest "again within" window (30 days; "repeated" looks at all that is kept). */
export const matterDays = 60;

/** What the decision needs to know besides the log. `history` holds earlier logs only, never the one being decided. */
export type DecisionContext = {
  region: Region;
  /** Anticoagulants or a bleeding disorder, from the screening. */
  anticoagulants: boolean;
  history: readonly Matter[];
  /** Leakage or incontinence recorded at the screening: a leak counted in a daily log is then not a new one. */
  leakageKnown?: boolean;
  /** Diameter of the session's target device in mm, for `because`. */
  sizeMm?: number;
};

/** A log of any kind, with absent answers made explicit, as the rows of the table read it. */
export type Facts = {
  kind: Log["kind"];
  on: LocalDate;
  /** Worst pain of a dilation session: the session's own or any segment's, whichever is more. */
  pain?: number;
  exercisePain?: number;
  baselinePain?: number;
  sharp: boolean;
  burning: boolean;
  blood: Blood;
  flags: ReadonlySet<RedFlag>;
  soreness?: number;
  sorenessHours?: number;
  newLeaks: number;
  anticoagulants: boolean;
  sizeMm?: number;
  /** The latest earlier day, `from`–`days` days back, on which one of the rules was matched. */
  earlier: (rules: readonly string[], days: number, from?: number) => LocalDate | undefined;
};

/** A row of the table of decisions after a log (clinical.md 6). */
export type DecisionRule = Rule & {
  action: DecisionAction;
  when: (facts: Facts) => boolean;
  /** The person's own numbers that matched, without size and day: "pain 5". */
  because: (facts: Facts) => string;
  /** First day on which dilation is allowed again; "rest n days" is n whole days after the day of the log. */
  until?: (facts: Facts) => LocalDate;
  /** Sooner than `until`, if the person records that it is over. */
  untilOnceClear?: (facts: Facts) => LocalDate;
  /** Set on every row that pauses: a pause ends with the re-screen and, where "clinician", with their agreement recorded. */
  needs?: readonly ("rescreen" | "clinician")[];
  stepDown?: true;
  /** The session counts to readiness, if no other row matched that says otherwise. */
  counts?: true;
  /** Whose number the wording ends with. */
  help?: HelpLevel;
};

export function readFacts(log: Log, context: DecisionContext): Facts {
  const earlier: Facts["earlier"] = (rules, days, from = 0) =>
    context.history
      .filter((matter) => {
        const age = daysBetween(matter.on, log.on);
        return age >= from && age <= days && matter.rules.some((rule) => rules.includes(rule));
      })
      .map((matter) => matter.on)
      .sort()
      .at(-1);
  return {
    kind: log.kind,
    on: log.on,
    pain: log.kind === "dilation" ? Math.max(log.pain, ...log.segments.map((segment) => segment.pain ?? 0)) : undefined,
    exercisePain: log.kind === "exercise" ? log.pain : undefined,
    baselinePain: log.kind === "daily" ? log.baselinePain : undefined,
    sharp: log.kind === "dilation" && log.sharpPain,
    burning: log.kind === "dilation" && log.burning,
    blood: log.kind === "skip" ? "none" : log.blood,
    flags: new Set(log.kind === "skip" ? [] : log.flags),
    soreness: log.kind === "dilation" ? log.nextDaySoreness : undefined,
    sorenessHours: log.kind === "dilation" ? log.sorenessHours : undefined,
    newLeaks: log.kind === "daily" && !context.leakageKnown ? log.leaks : 0,
    anticoagulants: context.anticoagulants,
    sizeMm: context.sizeMm,
    earlier,
  };
}

/** The matter to keep of a decided log. */
export const matterOf = (on: LocalDate, decision: Pick<Decision, "rule" | "alsoMatched">): Matter => ({
  on,
  rules: [decision.rule, ...decision.alsoMatched],
});

/** The history with `matter` added, without what is older than 60 days before it. */
export function remember(history: readonly Matter[], matter: Matter): Matter[] {
  const oldest = addDays(matter.on, -matterDays);
  return [...history.filter((earlier) => earlier.on >= oldest), matter];
}
