import { addDays } from "@/lib/core/dates";
import type { Intake } from "@/lib/screening/schema";
import type { DailyLog, DilationLog } from "@/lib/sessions/schema";
import { foldEvents } from "../fold-state";
import { generatePlan } from "../generate-plan";
import type { Event, OwnParameters, Parameters, PlannedDay, ProgramDevice, ProgramKind, Standing } from "../schema";
import { standingOn } from "../standing";
import { daily, dilation, exercise } from "./live";
import { deviceOf, plainIntake } from "./lives";

/** Short words for hand-written histories; days are counted from Mon 5 Jan 2026 (0). */
export const day = (count: number) => addDays("2026-01-05", count);
export const sizes = (...mm: number[]): ProgramDevice[] => mm.map((size) => ({ ...deviceOf(size), id: `d${size}` }));
export const commonSet = sizes(18, 20, 23, 27, 30);

export const screened = (on: number, more: Partial<Intake> = {}): Event => ({ type: "screening", on: day(on), intake: { ...plainIntake, ...more } });
export const accepted = (on: number, kind: ProgramKind = "general-comfort"): Event => ({ type: "accept-program", on: day(on), kind });
export const agreed = (on: number, more: Partial<Extract<Event, { type: "clinician" }>> = {}): Event => ({
  type: "clinician",
  on: day(on),
  name: "A",
  role: "doctor",
  agrees: true,
  ...more,
});
export const confirmed = (on: number, deviceId: string): Event => ({ type: "confirm-step-up", on: day(on), deviceId });
export const session = (on: number, more: Partial<DilationLog> = {}, deviceId = "d18"): Event => dilation("", day(on), deviceId, more);
export const noted = (on: number, baselinePain = 1, more: Partial<DailyLog> = {}): Event => daily("", day(on), { baselinePain, ...more });
export const trained = (on: number, pain = 0, routineId = "strength-start"): Event => exercise("", day(on), routineId, pain);
export const skipped = (on: number): Event => ({ type: "skip", on: day(on), log: { kind: "skip", on: day(on), reason: "other" } });

/** A clear screening and general comfort from day 0, with calm sessions at 18 mm on the given days. */
export const comfort = (...on: number[]): Event[] => [screened(0), accepted(0), ...on.map((at) => session(at))];
/** Mondays, Wednesdays and Fridays of the two weeks after the first two: ready for the next size on day 28. */
export const fortnight = [14, 16, 18, 21, 23, 25];
/** All that a post-operative program needs. */
export const allSet: Parameters = { startDiameterMm: 18, maxDiameterMm: 23, dilationMinutes: 2, mode: "hold", sessionsPerWeek: 3, sessionsPerDay: 1 };

/** Ids in the order written, so that a day's events stay in that order. */
export const inOrder = (events: Event[]): Event[] =>
  events.map((event, at) => {
    const id = `e${String(at).padStart(4, "0")}`;
    return "log" in event ? ({ ...event, id, log: { ...event.log, id } } as Event) : { ...event, id };
  });
export const folded = (events: Event[], devices = commonSet) => foldEvents(inOrder(events), devices);
export const standing = (events: Event[], on: number, devices = commonSet): Standing => standingOn(folded(events, devices).state, devices, day(on));
export const planOf = (events: Event[], on: number, days: number, devices = commonSet): PlannedDay[] =>
  generatePlan(folded(events, devices).state, devices, day(on), days).days;
export function planned(events: Event[], on: number, devices = commonSet): PlannedDay {
  const [first] = planOf(events, on, 1, devices);
  if (!first) throw new Error("A plan of one day has one day.");
  return first;
}
export const dilationOf = (at: PlannedDay) => at.items.find((item) => item.kind === "dilation");
export const criterionOf = (at: Standing, id: string) => at.readiness?.criteria.find((criterion) => criterion.id === id);

export const moved = (on: number, from: number, to: number): Event => ({ type: "move", on: day(on), from: day(from), to: day(to) });
export const suits = (on: number, ...weekdays: number[]): Event => ({ type: "availability", on: day(on), weekdays });
export const away = (on: number, from: number, to?: number): Event => ({
  type: "holiday",
  on: day(on),
  from: day(from),
  ...(to !== undefined && { to: day(to) }),
});
export const returned = (on: number): Event => ({ type: "end-holiday", on: day(on) });
export const edited = (on: number, parameters: OwnParameters): Event => ({ type: "edit-program", on: day(on), parameters });
