import { addDays, daysBetween, type LocalDate } from "@/lib/core/dates";
import { notRelaxedYet } from "./check-relax";
import { consecutiveDaysSet, everyOtherDay, missingParameters, parametersInForce } from "./parameters-in-force";
import { permissionOn } from "./permission";
import { limitOf, reasonOf } from "./rules";
import type { ProgramDevice, Reason } from "./schema";
import { sizeInForce } from "./size-in-force";
import { ladderOn } from "./size-ladder";
import type { FoldState } from "./state";
import { phaseAt, templates } from "./templates";

/** The rest in force on `today` with the latest end, if any. */
export function restOn(state: FoldState, today: LocalDate): { until: LocalDate; reason: Reason } | undefined {
  let longest: FoldState["rests"][number] | undefined;
  for (const rest of state.rests) if (rest.until > today && (!longest || rest.until > longest.until)) longest = rest;
  return longest;
}

/** What keeps the dilator closed on `today`, whatever was done on the days before; undefined when it is open. The state is advanced to `today`. */
export function closedBy(state: FoldState, devices: readonly ProgramDevice[], today: LocalDate): Reason | undefined {
  const permission = permissionOn(state, today);
  if (permission.state !== "open") return permission.reasons[0];
  const { program, screening } = state;
  if (!program || !screening) return reasonOf("PRG-CHOOSE");
  const rest = restOn(state, today);
  if (rest) return rest.reason;
  return closedByProgram(state, devices, today);
}

/** The program's own part of `closedBy`: phase, missing parameters, relaxation, device. */
export function closedByProgram(state: FoldState, devices: readonly ProgramDevice[], today: LocalDate): Reason | undefined {
  const { program, screening } = state;
  if (!program || !screening) return reasonOf("PRG-CHOOSE");
  const phase = phaseAt(program.kind, daysBetween(program.acceptedOn, today));
  if (!phase.dilation) return reasonOf(phase.rule);
  if (missingParameters(state).length > 0) return reasonOf(templates[program.kind].lockedBy ?? "PRG-POSTOP-PARAMETERS");
  const tense = program.kind === "relax-first" ? notRelaxedYet(state, today) : undefined;
  if (tense) return reasonOf(tense);
  const size = sizeInForce(state, devices, today);
  const there = ladderOn(devices, screening.intake.use, today);
  return size && there.some(({ id }) => id === size.id) ? undefined : reasonOf("PRG-NO-DEVICE");
}

/**
 * What speaks against dilation on `on` because of the days around it: yesterday, the week, the day itself, a skip (clinical.md 4). Sessions
 * outside the plan count as done. `planned` are days that a plan has already given.
 */
export function patternAgainst(state: FoldState, on: LocalDate, planned: readonly LocalDate[] = []): Reason | undefined {
  const set = parametersInForce(state);
  const firstOfWeek = addDays(on, -6);
  const days = new Set(planned.filter((day) => day >= firstOfWeek && day < on));
  let today = 0;
  for (let at = state.sessions.length - 1; at >= 0; at--) {
    const day = state.sessions[at]?.on ?? "";
    if (day < firstOfWeek) break;
    if (day === on) today++;
    else if (day < on) days.add(day);
  }
  if (state.skippedOn === on) return reasonOf("PRG-SKIPPED");
  if (today >= (set.sessionsPerDay ?? limitOf("PRG-ONCE-A-DAY"))) return reasonOf("PRG-ONCE-A-DAY");
  if (!consecutiveDaysSet(state, on) && days.has(addDays(on, -limitOf("PRG-NO-CONSECUTIVE"))))
    return reasonOf(everyOtherDay(state, on) ? "PRG-ALTERNATE-12" : "PRG-NO-CONSECUTIVE");
  return days.size >= perWeekOf(state) ? weekRule(state) : undefined;
}

/** Dilation days in 7 days: the clinician's, else the person's own, else the template's, else 3. */
export const perWeekOf = (state: FoldState): number => parametersInForce(state).sessionsPerWeek ?? limitOf("PRG-WEEK-3");

/** The row that says how many sessions a week has. */
export function weekRule(state: FoldState): Reason {
  if (state.clinician?.parameters?.sessionsPerWeek !== undefined) return reasonOf("PRG-WEEK-CLINICIAN");
  if (state.program?.own?.sessionsPerWeek !== undefined) return reasonOf("PRG-WEEK-OWN");
  return reasonOf(state.program?.kind === "relax-first" ? "PRG-RELAX-WEEK-2" : "PRG-WEEK-3");
}
