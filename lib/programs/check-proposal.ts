import type { LocalDate } from "@/lib/core/dates";
import type { ShareField } from "@/lib/core/scope";
import { exerciseById } from "@/lib/exercises/catalogue";
import { needsUnlockedFloor } from "@/lib/exercises/is-locked";
import { routineById } from "@/lib/exercises/routines";
import { advance } from "./advance-time";
import { firstMinutes } from "./check-edit";
import { applyEvent } from "./fold-state";
import { mergeProposal } from "./merge-proposal";
import { parametersInForce } from "./parameters-in-force";
import { permissionOn, strengthLock } from "./permission";
import { type ChangeProposal, suggestedBy } from "./read-proposal";
import { limitOf, reasonOf } from "./rules";
import type { Event, Parameters, ProgramDevice, Reason } from "./schema";
import { sizeInForce } from "./size-in-force";
import type { FoldState } from "./state";

export type ProposalField = keyof Parameters | "agrees" | "floor" | "suggests" | "";
/** A rule that stands against it: at which of its fields, why, and what of a record the reason tells. Nothing where it follows from the proposal alone. */
export type Against = { field: ProposalField; why: Reason; rests: readonly ShareField[] };
export type Author = { name: string; role: Extract<Event, { type: "clinician" }>["role"] };
type Made = { change: ChangeProposal; author: Author; madeOn: LocalDate };

/** What contradicts itself, whoever it is for. */
export function checkAlone({ agrees, floor, parameters = {}, suggests }: ChangeProposal): Against[] {
  const { dilationMinutes, smallerMinutes = 0, holdSeconds, mode } = parameters;
  const against: Against[] = [];
  const say = (field: ProposalField, why: Reason) => void against.push({ field, why, rests: [] });
  if (dilationMinutes !== undefined && dilationMinutes + smallerMinutes > limitOf("PRG-MINUTES-CLINICIAN-15"))
    say("smallerMinutes", reasonOf("PRG-MINUTES-CLINICIAN-15"));
  if (holdSeconds !== undefined && (mode === "repetitions" || (dilationMinutes !== undefined && holdSeconds > dilationMinutes * 60)))
    say("holdSeconds", reasonOf("PRG-EDIT-HOLD"));
  if (agrees && floor === "tight" && squeezes(suggests)) say("suggests", reasonOf("PRG-TIGHT-FLOOR"));
  return against;
}

/** Whether what is suggested holds a squeeze. */
function squeezes(suggests: string | undefined): boolean {
  const suggested = suggests === undefined ? undefined : suggestedBy(suggests);
  if (!suggested) return false;
  return needsUnlockedFloor(suggested.kind === "routine" ? routineById(suggested.id) : exerciseById(suggested.id));
}

/** The standing as it is on a day, and as it would be with the proposal accepted then. */
export function withProposal(state: FoldState, devices: readonly ProgramDevice[], today: LocalDate, { change, author }: Omit<Made, "madeOn">) {
  const before = advance(state, devices, today);
  const parameters = mergeProposal(before, devices, today, change);
  const { agrees, floor } = change;
  const event: Event = { type: "clinician", id: "~", on: today, ...author, agrees, ...(floor && { floor }), ...(parameters && { parameters }) };
  return { before, after: applyEvent(before, event, devices).state, parameters };
}

/** The rows in which its author would learn why nothing is opened: all of the screening, or that the program is paused. */
function againstAgreeing({ before, after }: ReturnType<typeof withProposal>, { madeOn }: Made, today: LocalDate): Against[] {
  const { state, reasons } = permissionOn(after, today);
  if ((state === "none" || state === "blocked") && reasons[0]) return [{ field: "agrees", why: reasons[0], rests: ["screening"] }];
  const { pause, screening } = before;
  const unknown = (pause?.needs.includes("clinician") && pause.since > madeOn) || (screening !== undefined && screening.on > madeOn);
  return unknown ? [{ field: "agrees", why: reasonOf("PRG-PROPOSED-NEWS"), rests: ["screening", "decisions"] }] : [];
}

function againstNumbers({ before, after, parameters }: ReturnType<typeof withProposal>, { change }: Made): Against[] {
  const { startDiameterMm: start, smallerMinutes, holdSeconds } = change.parameters ?? {};
  const against: Against[] = [];
  const say = (field: ProposalField, why: Reason, rests: readonly ShareField[] = ["program"]) => void against.push({ field, why, rests });
  if (start !== undefined && before.size && start > before.size.mm) say("startDiameterMm", reasonOf("PRG-PROPOSED-UP"), ["program", "sizes"]);
  if (start !== undefined && start > (parameters?.maxDiameterMm ?? start)) say("startDiameterMm", reasonOf("PRG-CAP-CLINICIAN"));
  if (smallerMinutes !== undefined && (parameters?.dilationMinutes ?? 0) + smallerMinutes > limitOf("PRG-MINUTES-CLINICIAN-15"))
    say("smallerMinutes", reasonOf("PRG-MINUTES-CLINICIAN-15"));
  const { dilationMinutes = firstMinutes(after.program?.kind ?? "general-comfort"), mode } = parametersInForce(after);
  if (holdSeconds !== undefined && (mode === "repetitions" || holdSeconds > dilationMinutes * 60)) say("holdSeconds", reasonOf("PRG-EDIT-HOLD"));
  return against;
}

/** What a closed squeeze tells of. */
const lockTells: Record<string, readonly ShareField[]> = {
  "PRG-TIGHT-FLOOR": ["screening", "program"],
  "PRG-LEAK-ASSESS": ["symptoms"],
  "PRG-RECOVERY-NO-SQUEEZE": ["program"],
};

/** All that an agreement can change. */
function standingPoint(state: FoldState, devices: readonly ProgramDevice[], today: LocalDate): string {
  const { floor, specialist = false, covers = [] } = state.clinician ?? {};
  const set = Object.entries(parametersInForce(state)).sort(([one], [other]) => (one < other ? -1 : 1));
  const size = sizeInForce(state, devices, today)?.mm;
  return JSON.stringify([floor, specialist, covers, set, state.clinician?.parameters, state.pause, size, strengthLock(state)?.rule]);
}

/**
 * Every rule that stands against a proposal being accepted on `today`; none: it may be. Asked when it is proposed, and again when it is accepted, because
 * the standing may have changed meanwhile. `madeOn` is the day it was proposed.
 */
export function checkProposal(state: FoldState, devices: readonly ProgramDevice[], today: LocalDate, made: Made): Against[] {
  const alone = checkAlone(made.change);
  if (alone.length > 0) return alone;
  const both = withProposal(state, devices, today, made);
  if (!made.change.agrees) return [];
  const against = [...againstAgreeing(both, made, today), ...againstNumbers(both, made)];
  const lock = strengthLock(both.after);
  if (lock && squeezes(made.change.suggests)) against.push({ field: "suggests", why: lock, rests: lockTells[lock.rule] ?? ["program", "screening"] });
  if (against.length > 0 || made.change.suggests !== undefined) return against;
  const same = standingPoint(both.before, devices, today) === standingPoint(both.after, devices, today);
  return same ? [{ field: "", why: reasonOf("PRG-PROPOSED-NOTHING"), rests: ["program", "screening", "sizes", "decisions"] }] : [];
}

/** What of it may be told to somebody who sees these fields: a reason must not tell what is not shared. The rest is told to the person. */
export const toldOf = (against: readonly Against[], fields: readonly ShareField[]): Against[] =>
  against.filter(({ rests }) => rests.every((field) => fields.includes(field)));
