import { daysBetween, type LocalDate } from "@/lib/core/dates";
import { isCalm, isSettled, sessionsOnSize } from "./check-calm";
import { closedBy } from "./check-day";
import { capInForce, parametersInForce } from "./parameters-in-force";
import { limitOf, type ProgramRuleId, reasonOf } from "./rules";
import type { Criterion, ProgramDevice, Readiness, Reason } from "./schema";
import { ladderOn, sizeAbove } from "./size-ladder";
import type { FoldState } from "./state";

const criterion = (id: Criterion["id"], rule: ProgramRuleId, met: boolean, have: number, need: number, label: string): Criterion => ({
  id,
  met,
  have,
  need,
  label,
  rule,
  source: reasonOf(rule).source,
});

/**
 * Every criterion for a step up with its state (clinical.md 5, "Common readiness"): days, sessions, mm. Undefined before the first session sets a
 * size. After a gap the way back to the former size needs two calm sessions and no 14 days (PRG-RAMP-2). The state is advanced to `today`.
 */
export function checkReadiness(state: FoldState, devices: readonly ProgramDevice[], today: LocalDate): Readiness | undefined {
  const { size, screening } = state;
  if (!size || !screening) return undefined;
  const next = sizeAbove(ladderOn(devices, screening.intake.use, today), size.mm);
  const ramp = state.ramp !== undefined && next !== undefined && next.maxDiameterMm <= state.ramp.mm;
  const set = parametersInForce(state);
  const days = size.firstOn ? daysBetween(size.firstOn, today) : 0;
  const needDays = ramp ? 0 : (set.minDaysPerSize ?? limitOf("PRG-DAYS-14"));
  const need = limitOf(ramp ? "PRG-RAMP-2" : "PRG-CALM-4");
  const last = sessionsOnSize(state, need);
  const calm = last.filter(isCalm).length;
  const needBloodless = limitOf(ramp ? "PRG-RAMP-2" : "PRG-NO-BLOOD-4");
  const bloodless = sessionsOnSize(state, needBloodless).filter((fact) => !fact.blood).length;
  const settled = last.filter((fact) => isSettled(fact, today)).length;
  const cap = capInForce(state, devices, today);
  const step = next ? next.maxDiameterMm - size.mm : 0;
  const open = closedBy(state, devices, today) === undefined;
  const capRule: ProgramRuleId =
    state.clinician?.parameters?.maxDiameterMm !== undefined
      ? "PRG-CAP-CLINICIAN"
      : state.program?.kind === "relax-first"
        ? "PRG-RELAX-SMALLEST"
        : "PRG-CAP-SELF-30";
  const daysRule = ramp ? "PRG-RAMP-2" : "PRG-DAYS-14";
  const calmRule = ramp ? "PRG-RAMP-2" : "PRG-CALM-4";
  const withinCap = next !== undefined && next.maxDiameterMm <= cap;
  const shortStep = next !== undefined && step <= limitOf("PRG-STEP-4MM");
  const criteria = [
    criterion("days-on-size", daysRule, days >= needDays, days, needDays, "Days on this size"),
    criterion(
      "calm-sessions",
      calmRule,
      calm >= need,
      calm,
      need,
      `Of the last ${need} sessions, with pain 0–2, comfort 7 or more and nothing sharp`,
    ),
    criterion(
      "no-blood",
      "PRG-NO-BLOOD-4",
      bloodless >= needBloodless,
      bloodless,
      needBloodless,
      `Of the last ${needBloodless} sessions, without blood`,
    ),
    criterion("soreness", "PRG-SORENESS-1", settled >= need, settled, need, `Of the last ${need} sessions, with soreness 0–1 the day after`),
    criterion("step-size", "PRG-STEP-4MM", shortStep, step, limitOf("PRG-STEP-4MM"), "Millimetres to the next size, at most"),
    criterion("within-cap", capRule, withinCap, next?.maxDiameterMm ?? size.mm, cap, "Millimetres of the next size, at most"),
    criterion("not-held", "PRG-NOT-HELD", open, open ? 1 : 0, 1, "Your program is running, without a rest or a pause"),
  ];
  const blockedBy = blocking(next !== undefined, withinCap, shortStep, capRule);
  return {
    ready: next !== undefined && criteria.every(({ met }) => met),
    deviceId: size.id,
    ...(next && { nextDeviceId: next.id }),
    criteria,
    ...(ramp && { ramp: true as const }),
    ...(blockedBy && { blockedBy }),
  };
}

function blocking(hasNext: boolean, withinCap: boolean, shortStep: boolean, capRule: ProgramRuleId): Reason | undefined {
  if (!hasNext) return reasonOf("PRG-LARGEST");
  if (!withinCap) return reasonOf(capRule);
  return shortStep ? undefined : reasonOf("PRG-STEP-4MM");
}
