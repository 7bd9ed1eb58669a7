import type { Decision, Log } from "@/lib/sessions/schema";
import { advance } from "./advance-time";
import { pruned } from "./apply-decision";
import { applyDaily, applyDilation, applyExercise, applySkip } from "./apply-log";
import { applyPlanChange } from "./apply-plan-change";
import { applyAccept, applyClinician, applyScreening } from "./apply-screening";
import { applyEdit } from "./check-edit";
import { checkReadiness } from "./check-readiness";
import type { Event, ProgramDevice } from "./schema";
import { emptyState, type FoldState } from "./state";

export { emptyState, type FoldState } from "./state";

const eventTypes = { dilation: "session", exercise: "exercise", daily: "daily", skip: "skip" } as const;

/** A log as the fold takes it. The rules never read notes. */
export const logEvent = (log: Log): Event => ({ type: eventTypes[log.kind], on: log.on, id: log.id, log }) as Event;

/** The event's id; of a log without one of its own, the log's. Empty only in hand-written histories. */
export const idOf = (event: Event): string => event.id ?? ("log" in event ? event.log.id : undefined) ?? "";

/**
 * Canonical order: day, then id. Ids are UUIDv7, so the events of a day stand as they were recorded; a log's clock time plays no part, because a
 * confirmation or a re-screen has none and must stay between the logs it was made between.
 */
export function compareEvents(one: Event, other: Event): number {
  if (one.on !== other.on) return one.on < other.on ? -1 : 1;
  const [a, b] = [idOf(one), idOf(other)];
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Whether `event` may be added with one applyEvent; otherwise the history is to be folded anew. */
export const endsHistory = (state: FoldState, event: Event): boolean =>
  !state.last || event.on > state.last.on || (event.on === state.last.on && idOf(event) >= state.last.id);

function applyTo(state: FoldState, event: Event, devices: readonly ProgramDevice[]): { state: FoldState; decision?: Decision } {
  const id = idOf(event);
  switch (event.type) {
    case "screening":
      return { state: applyScreening(state, event, devices) };
    case "clinician":
      return { state: applyClinician(state, event, id, devices) };
    case "accept-program":
      return { state: applyAccept(state, event, devices) };
    case "confirm-step-up":
      return { state: applyConfirmation(state, event, devices) };
    case "edit-program":
      return { state: applyEdit(state, event.parameters) };
    case "session":
      return applyDilation(state, event.log, id, devices);
    case "exercise":
      return applyExercise(state, event.log, id, devices);
    case "daily":
      return applyDaily(state, event.log, id, devices);
    case "skip":
      return applySkip(state, event.log, id, devices);
    case "move":
    case "availability":
    case "holiday":
    case "end-holiday":
      return { state: applyPlanChange(state, event, id) };
  }
}

/** The only way up: ready, confirmed, the very next size. Anything else changes nothing. */
function applyConfirmation(state: FoldState, event: Extract<Event, { type: "confirm-step-up" }>, devices: readonly ProgramDevice[]): FoldState {
  const readiness = checkReadiness(state, devices, event.on);
  const device = devices.find(({ id }) => id === event.deviceId);
  if (!device || !readiness?.ready || readiness.nextDeviceId !== event.deviceId) return state;
  const now: FoldState = { ...state, size: { id: device.id, mm: device.maxDiameterMm, since: event.on, calm: 0 } };
  if (now.ramp && device.maxDiameterMm >= now.ramp.mm) delete now.ramp;
  return now;
}

/**
 * One event more. Pure; events come in canonical order. Never throws for a valid event: one that is not allowed (a program that is not open, a
 * step up without readiness) leaves the state as it is. `decision` is there for the four kinds of log. Dates are the person's own calendar days.
 */
export function applyEvent(before: FoldState, event: Event, devices: readonly ProgramDevice[]): { state: FoldState; decision?: Decision } {
  const { state, decision } = applyTo(advance(before, devices, event.on), event, devices);
  const leaked = decision && [decision.rule, ...decision.alsoMatched].includes("DEC-NEW-LEAK");
  const last = { on: event.on, id: idOf(event) };
  return { state: { ...pruned(state, event.on), ...(leaked && { leakOn: event.on }), last }, ...(decision && { decision }) };
}

/**
 * The whole history, sorted first. `decisions` by log id. Folding in one go, in pieces and event by event give the same.
 * @param before where it goes on from: the standing after all that comes before these events
 */
export function foldEvents(
  events: readonly Event[],
  devices: readonly ProgramDevice[],
  before = emptyState(),
): { state: FoldState; decisions: Record<string, Decision> } {
  const decisions: Record<string, Decision> = {};
  let state = before;
  for (const event of [...events].sort(compareEvents)) {
    const applied = applyEvent(state, event, devices);
    state = applied.state;
    if (applied.decision) decisions[idOf(event)] = applied.decision;
  }
  return { state, decisions };
}
