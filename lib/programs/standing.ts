import { daysBetween, type LocalDate } from "@/lib/core/dates";
import { advance } from "./advance-time";
import { closedBy, restOn } from "./check-day";
import { checkReadiness } from "./check-readiness";
import { openPrograms } from "./open-programs";
import { parametersInForce } from "./parameters-in-force";
import { permissionOn, strengthLock } from "./permission";
import { limitOf, type ProgramRuleId, reasonOf } from "./rules";
import type { ProgramDevice, ProgramKind, Reason, Standing } from "./schema";
import { sizeInForce } from "./size-in-force";
import type { FoldState } from "./state";

/** The state and its reasons: permission first, then whether a program is accepted and whether it rests. */
function stateOf(state: FoldState, today: LocalDate): Pick<Standing, "state" | "reasons" | "needs"> {
  const { state: permitted, reasons, needs } = permissionOn(state, today);
  if (permitted !== "open") return { state: permitted, reasons, needs };
  if (!state.program) return { state: "gentle", reasons: [reasonOf("PRG-CHOOSE")], needs: [] };
  const rest = restOn(state, today);
  if (rest) return { state: "resting", reasons: [rest.reason], needs: [] };
  const gap = state.gapTaken === 14 ? [reasonOf("PRG-GAP-14")] : state.startSmallest ? [reasonOf("PRG-GAP-60")] : [];
  return { state: "active", reasons: gap, needs: [] };
}

function sorenessDue(state: FoldState, today: LocalDate): Standing["sorenessDue"] {
  const latest = state.sessions.at(-1);
  if (!latest || latest.soreness !== undefined || latest.on >= today) return undefined;
  return daysBetween(latest.on, today) <= limitOf("PRG-SORENESS-ASK") ? { logId: latest.id, on: latest.on } : undefined;
}

function reviewDue(state: FoldState, today: LocalDate): Standing["reviewDue"] {
  if (state.program?.kind !== "strength-continence") return undefined;
  const week = Math.floor(daysBetween(state.program.acceptedOn, today) / 7);
  if (week === limitOf("PRG-STRENGTH-REVIEW-6")) return { week: 6, why: reasonOf("PRG-STRENGTH-REVIEW-6") };
  return week === limitOf("PRG-STRENGTH-REVIEW-12") ? { week: 12, why: reasonOf("PRG-STRENGTH-REVIEW-12") } : undefined;
}

/**
 * Where a person stands on `today`, their own calendar day: the fold so far plus what time alone has changed since (rests over, gaps, absence).
 * Before any event of that day is applied it also shows what the day allows. Pure.
 */
export function standingOn(before: FoldState, devices: readonly ProgramDevice[], today: LocalDate): Standing {
  const state = advance(before, devices, today);
  const { screening, clinician, program } = state;
  const closed = closedBy(state, devices, today);
  const size = sizeInForce(state, devices, today);
  const rest = restOn(state, today);
  const readiness = checkReadiness(state, devices, today);
  const soreness = sorenessDue(state, today);
  const review = reviewDue(state, today);
  const { checkIn } = state;
  const { region: _, ...shownScreening } = screening ?? {};
  const { specialist: __, covers: ___, set: ____, beganOn: _____, ...shownClinician } = clinician ?? {};
  return {
    on: today,
    ...(screening && { screening: shownScreening as Standing["screening"] }),
    ...(clinician && { clinician: shownClinician as Standing["clinician"] }),
    ...(program && {
      program: { kind: program.kind, acceptedOn: program.acceptedOn, version: program.version, parameters: parametersInForce(state) },
    }),
    ...stateOf(state, today),
    ...(rest && { restUntil: rest.until }),
    ...(size && { device: { id: size.id, mm: size.mm, since: size.since } }),
    dilation: { open: closed === undefined, why: closed ?? reasonOf("PRG-SESSION-DAY") },
    ...(readiness && { readiness }),
    ...(soreness && { sorenessDue: soreness }),
    ...(checkIn?.on === today && { checkedIn: { logId: checkIn.id } }),
    ...(state.lastDecision && { lastDecision: state.lastDecision }),
    strengtheningLocked: strengthLock(state) !== undefined,
    opens: openPrograms(state, today),
    ...(review && { reviewDue: review }),
  };
}

type Answer = { ok: true } | { ok: false; why: Reason };

/** Whether `kind` may be accepted where the person stands. */
export const mayAccept = (standing: Standing, kind: ProgramKind): Answer =>
  standing.opens.includes(kind)
    ? { ok: true }
    : { ok: false, why: standing.opens.length > 0 ? reasonOf("PRG-NOT-OPEN") : (standing.reasons[0] ?? reasonOf("PRG-NOT-OPEN")) };

/** Whether the person may confirm a step up to this device where they stand. */
export function mayStepUp(standing: Standing, deviceId: string): Answer {
  const { readiness } = standing;
  if (readiness?.ready && readiness.nextDeviceId === deviceId) return { ok: true };
  const unmet = readiness?.criteria.find(({ met }) => !met);
  return {
    ok: false,
    why:
      readiness?.blockedBy ??
      (unmet
        ? {
            ...reasonOf(unmet.rule as ProgramRuleId),
            wording: `One criterion for the next size is still open: ${unmet.label.charAt(0).toLowerCase()}${unmet.label.slice(1)} (${unmet.have} of ${unmet.need}).`,
          }
        : standing.dilation.why),
  };
}
