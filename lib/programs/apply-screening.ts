import type { LocalDate } from "@/lib/core/dates";
import { screen } from "@/lib/screening/screen";
import { waitRules } from "@/lib/screening/wait-rules";
import { kindsFor, openPrograms } from "./open-programs";
import { mattersOf } from "./permission";
import { reasonOf } from "./rules";
import type { Event, ProgramDevice } from "./schema";
import { sizeDown, withinLimits } from "./size-in-force";
import type { FoldState } from "./state";
import { templates } from "./templates";

type Of<Type extends Event["type"]> = Extract<Event, { type: Type }>;

const forbidding = ["urgent-care", "seek-care", "do-not-start"];
const waiting: readonly string[] = waitRules.filter(({ result }) => result === "wait").map(({ id }) => id);

/** What an agreement on `on` covers: every row that stands, but no wait that is still running ("wait until then, then clinician"). */
function coveredOn({ screening }: FoldState, on: LocalDate): string[] {
  if (!screening) return [];
  const running = screening.until !== undefined && screening.until > on ? waiting : [];
  return mattersOf({ screening: { ...screening, reasons: screening.reasons.filter(({ rule }) => !running.includes(rule)) } });
}

/** The pause without one of its needs; no pause when that was the last. */
function without(pause: FoldState["pause"], need: "rescreen" | "clinician"): FoldState["pause"] {
  const needs = pause?.needs.filter((other) => other !== need) ?? [];
  return pause && needs.length > 0 ? { ...pause, needs } : undefined;
}

/**
 * A screening replaces the one before. An agreement outlives it only if it covers every row of the new one and, where the re-screen was asked
 * for, was given since; sizes and agreements belong to one use. The program stays if the screening still opens it. A screening that forbids ends
 * no pause.
 */
export function applyScreening(state: FoldState, event: Of<"screening">, devices: readonly ProgramDevice[]): FoldState {
  const { pause, clinician, size, ramp, startSmallest, program, strength, ...rest } = state;
  const { result, reasons, until, tightFloor, anticoagulants, region } = screen(event.intake, event.on);
  const shown = reasons.map(({ rule, source, standing, wording }) => ({ rule, source, standing, wording }));
  const screening = { on: event.on, result, reasons: shown, ...(until && { until }), tightFloor, anticoagulants, region, intake: event.intake };
  const now: FoldState = { ...rest, screening };
  const askedSince = pause?.needs.includes("rescreen") ? pause.since : undefined;
  const sameUse = state.screening === undefined || state.screening.intake.use === event.intake.use;
  const covered = mattersOf(now).every((rule) => clinician?.covers.includes(rule)) && (!askedSince || (clinician?.on ?? "") >= askedSince);
  if (clinician && covered && sameUse) now.clinician = clinician;
  const left = forbidding.includes(result) ? pause : without(pause, "rescreen");
  if (left) now.pause = left;
  if (sameUse) {
    if (size) now.size = size;
    if (ramp) now.ramp = ramp;
    if (startSmallest) now.startSmallest = startSmallest;
  }
  if (program && (forbidding.includes(result) || kindsFor(now).includes(program.kind) || program.kind === "recovery")) {
    now.program = program;
    if (strength) now.strength = strength;
  }
  return withinLimits(now, devices, event.on);
}

/** The agreement that the parameters in force come from; its id finds the name. */
export const setBy = ({ set, on, id, role }: NonNullable<FoldState["clinician"]>) => set ?? { on, id, role };

/** What a clinician agreed to. Parameters and a floor assessment stay until they set others; "does not agree" pauses until somebody does. */
export function applyClinician(state: FoldState, event: Of<"clinician">, id: string, devices: readonly ProgramDevice[]): FoldState {
  const { clinician: before, pause, ...rest } = state;
  if (!event.agrees) {
    const needs: ("rescreen" | "clinician")[] = pause?.needs.includes("rescreen") ? ["rescreen", "clinician"] : ["clinician"];
    return withinLimits({ ...rest, pause: { since: event.on, needs, reason: reasonOf("PRG-CLINICIAN-DECLINES"), urgent: false } }, devices, event.on);
  }
  const floor = event.floor ?? before?.floor;
  const parameters = event.parameters ?? before?.parameters;
  const set = !event.parameters && before?.parameters ? setBy(before) : undefined;
  const clinician: FoldState["clinician"] = {
    on: event.on,
    id,
    role: event.role,
    specialist: event.role === "specialist" || (before?.specialist ?? false),
    ...(floor && { floor }),
    ...(parameters && { parameters }),
    ...(set && { set }),
    ...(!event.parameters && before?.beganOn && { beganOn: before.beganOn }),
    covers: coveredOn(state, event.on),
  };
  const left = without(pause, "clinician");
  const now: FoldState = { ...rest, clinician, ...(left && { pause: left }) };
  if (event.floor) delete now.leakOn;
  const start = event.parameters?.startDiameterMm;
  if (start !== undefined) delete now.startSmallest;
  // A new start below the size in force leads down to it; upwards only readiness leads.
  if (start !== undefined && start !== before?.parameters?.startDiameterMm && now.size && start < now.size.mm) {
    delete now.size;
    delete now.ramp;
  }
  return withinLimits(now, devices, event.on);
}

/** A new version of the program begins; one that is not open changes nothing. */
export function applyAccept(state: FoldState, event: Of<"accept-program">, devices: readonly ProgramDevice[]): FoldState {
  if (!openPrograms(state, event.on).includes(event.kind)) return state;
  const { strength, ...rest } = state;
  const versions = state.versions + 1;
  const from = event.kind === "recovery" ? (state.program?.kind === "recovery" ? state.program.from : state.program?.kind) : undefined;
  const now: FoldState = { ...rest, versions, program: { kind: event.kind, acceptedOn: event.on, version: versions, ...(from && { from }) } };
  if (event.kind === "strength-continence")
    now.strength = { level: 0, since: event.on, goodDays: [], ...(strength?.painOn && { painOn: strength.painOn }) };
  if (event.kind === "recovery" && state.program?.kind !== "recovery") {
    const smaller = sizeDown(now, devices, event.on);
    if (smaller) now.size = smaller;
    delete now.ramp;
  }
  // Where a clinician sets the start, a size from another program does not carry over.
  if (templates[event.kind].required.length > 0 && state.program?.kind !== event.kind) {
    delete now.size;
    delete now.ramp;
  }
  return withinLimits(now, devices, event.on);
}
