import { isEditable, ownBounds } from "./check-edit";
import type { ParameterField } from "./read-agreement";
import { limitOf, type ProgramRuleId, reasonOf } from "./rules";
import type { OwnParameters, Parameters, ProgramKind, Reason } from "./schema";
import { templates } from "./templates";

/** The row that says how far even a clinician goes. */
export function boundRule(name: ParameterField["name"]): Reason {
  if (name === "startDiameterMm" || name === "maxDiameterMm") return reasonOf("PRG-PROPOSED-SIZE-40");
  if (name === "dilationMinutes") return reasonOf("PRG-MINUTES-CLINICIAN-15");
  return reasonOf(name === "everyOtherDayWeeks" ? "PRG-ALTERNATE-12" : "PRG-PROPOSED-BOUNDS");
}

/** What a number stands on: the row that bounds it, and whether nobody but a clinician may set it so. */
export type StandsOn = { why: Reason; only: boolean };
/** The program that runs and what a clinician has set before, as far as they are known; without a program the self-guided one is what it is measured by. */
export type Beside = { kind?: ProgramKind | undefined; set?: Parameters | undefined };

const only = (rule: ProgramRuleId): StandsOn => ({ why: reasonOf(rule), only: true });
const anyones = (rule: ProgramRuleId): StandsOn => ({ why: reasonOf(rule), only: false });

/** Sizes, weeks of every other day and several sessions a day are no number of the person's own. */
function clinicians(kind: ProgramKind, name: keyof Parameters, value: number): StandsOn | undefined {
  const above = value > limitOf("PRG-CAP-SELF-30");
  if (name === "startDiameterMm") return only(above ? "PRG-CAP-SELF-30" : kind === "relax-first" ? "PRG-RELAX-SMALLEST" : "PRG-START-SMALLEST");
  if (name === "maxDiameterMm") return only(above ? "PRG-CAP-SELF-30" : kind === "relax-first" ? "PRG-RELAX-SMALLEST" : "PRG-CAP-CLINICIAN");
  if (name === "everyOtherDayWeeks") return only("PRG-ALTERNATE-12");
  if (name === "sessionsPerDay") return value > limitOf("PRG-ONCE-A-DAY") ? only("PRG-ONCE-A-DAY") : anyones("PRG-ONCE-A-DAY");
  return undefined;
}

/** @param given all that is proposed: what one number may be depends on those beside it */
export function standsOn(name: keyof Parameters, given: Parameters, { kind = "general-comfort", set = {} }: Beside = {}): StandsOn {
  const value = given[name];
  const led = isEditable(kind) ? undefined : (templates[kind].lockedBy ?? "PRG-EDIT-CLOSED");
  if (led) return only(led);
  if (typeof value === "number") {
    const theirs = clinicians(kind, name, value);
    if (theirs) return theirs;
    const bound = ownBounds(kind, given as OwnParameters).find((one) => one.name === name);
    if (!bound) return only("PRG-EDIT-CLOSED");
    if (value < bound.min) return { why: bound.least, only: true };
    if (value > bound.max) return { why: bound.most, only: true };
    if (set[name] === undefined) return { why: bound.most, only: false };
  }
  return set[name] === undefined ? anyones("PRG-SESSION-DAY") : only("PRG-EDIT-CLINICIAN");
}
