import { daysBetween, type LocalDate } from "@/lib/core/dates";
import { ownInForce } from "./check-edit";
import { limitOf, type ProgramRuleId } from "./rules";
import type { Parameters, ProgramDevice } from "./schema";
import { capMm, ladderOn } from "./size-ladder";
import type { FoldState } from "./state";
import { templates } from "./templates";

/** The template's parameters with the person's own over them and the clinician's over both; empty without a program. Minutes stay within 15, the clinician's own limit. */
export function parametersInForce(state: FoldState): Parameters {
  if (!state.program) return {};
  const merged = { ...templates[state.program.kind].parameters, ...ownInForce(state), ...state.clinician?.parameters };
  if (merged.dilationMinutes !== undefined) merged.dilationMinutes = Math.min(merged.dilationMinutes, limitOf("PRG-MINUTES-CLINICIAN-15"));
  return merged;
}

/** The row with the most minutes of a session that counts: 10, or 15 where a clinician has set the time. The person's own stay within 10. */
export const minutesRule = (state: FoldState): ProgramRuleId =>
  state.program && state.clinician?.parameters?.dilationMinutes !== undefined ? "PRG-MINUTES-CLINICIAN-15" : "PRG-MINUTES-CAP-10";

/** Parameters that the program needs from a clinician and has not got (clinical.md 5: fissure and post-operative have no defaults). */
export function missingParameters(state: FoldState): (keyof Parameters)[] {
  if (!state.program) return [];
  const template = templates[state.program.kind];
  const set = state.clinician?.parameters ?? {};
  const repetitions: (keyof Parameters)[] = state.program.kind === "post-operative" && set.mode === "repetitions" ? ["repetitions", "sets"] : [];
  return [...template.required, ...repetitions].filter((name) => set[name] === undefined);
}

/** Whether `on` is in the weeks for which a clinician has set every other day. They begin with the first session in plan. */
export function everyOtherDay({ clinician }: FoldState, on: LocalDate): boolean {
  const weeks = clinician?.parameters?.everyOtherDayWeeks;
  return weeks !== undefined && (clinician?.beganOn === undefined || daysBetween(clinician.beganOn, on) < 7 * weeks);
}

/**
 * Self-guided: nobody but the person decides how often, and never on consecutive days. A clinician who sets more than three a week has decided for
 * them, once the weeks of every other day are over.
 */
export const consecutiveDaysSet = (state: FoldState, on: LocalDate): boolean =>
  (state.clinician?.parameters?.sessionsPerWeek ?? 0) > limitOf("PRG-WEEK-3") && !everyOtherDay(state, on);

/** Once a session in plan is done or planned, the weeks of every other day have begun. */
export const begunOn = ({ clinician }: FoldState, on: LocalDate): Pick<FoldState, "clinician"> =>
  clinician?.parameters?.everyOtherDayWeeks === undefined || clinician.beganOn !== undefined ? {} : { clinician: { ...clinician, beganOn: on } };

/** The largest diameter in mm that may be planned now: the clinician's, else 30, and in relax-first the smallest of the set. */
export function capInForce(state: FoldState, devices: readonly ProgramDevice[], on: LocalDate): number {
  const set = state.clinician?.parameters;
  const cap = capMm(set);
  if (state.program?.kind !== "relax-first" || set?.maxDiameterMm !== undefined || !state.screening) return cap;
  return Math.min(cap, ladderOn(devices, state.screening.intake.use, on)[0]?.maxDiameterMm ?? cap);
}
