import { addDays, type LocalDate } from "@/lib/core/dates";
import type { Intake } from "@/lib/screening/schema";
import type { DailyLog, DilationLog } from "@/lib/sessions/schema";
import { applyEvent, compareEvents, emptyState, endsHistory, type FoldState, foldEvents } from "../fold-state";
import { generatePlan } from "../generate-plan";
import { mayChangePlan } from "../may-change-plan";
import {
  type Event,
  type Parameters,
  type PlanChange,
  type PlannedDay,
  type ProgramDevice,
  planChangeKinds,
  programKinds,
  type Standing,
} from "../schema";
import { standingOn } from "../standing";

/** A random person: two bytes a day decide what they do and how it goes. */
export type Character = {
  intake: Intake;
  devices: ProgramDevice[];
  parameters: Parameters;
  specialist: boolean /** Mostly keeps to the plan. */;
  steady: boolean;
  days: number;
  acts: Uint8Array;
  details: Uint8Array;
};
export type Morning = { on: LocalDate; state: FoldState; standing: Standing; plan: PlannedDay[]; events: readonly Event[] };

const first = "2026-01-05";

export const dilation = (id: string, on: LocalDate, deviceId: string, more: Partial<DilationLog> = {}): Event => ({
  type: "session",
  on,
  id,
  log: {
    kind: "dilation",
    id,
    on,
    flags: [],
    segments: [{ deviceId, minutes: 3, mode: "hold" }],
    pain: 1,
    comfort: 8,
    sharpPain: false,
    burning: false,
    blood: "none",
    stoppedEarly: false,
    nextDaySoreness: 0,
    ...more,
  },
});
export const daily = (id: string, on: LocalDate, more: Partial<DailyLog> = {}): Event => ({
  type: "daily",
  on,
  id,
  log: { kind: "daily", id, on, flags: [], baselinePain: 1, straining: false, leaks: 0, blood: "none", ...more },
});
export const exercise = (id: string, on: LocalDate, routineId: string, pain = 0): Event => ({
  type: "exercise",
  on,
  id,
  log: { kind: "exercise", id, on, flags: [], routineId, pain, completedSteps: 0, blood: "none" },
});

/** What somebody would like to change of the days ahead; the rules may refuse it. */
function wish(act: number, detail: number, at: { on: LocalDate; id: string }, plan: readonly PlannedDay[]): PlanChange | undefined {
  const from = plan.find(({ items }) => items.some(({ kind }) => kind === "dilation"))?.on;
  if (act < 249) return from ? { ...at, type: "move", from, to: addDays(from, (detail % 5) - 2) } : undefined;
  if (act < 251) return { ...at, type: "availability", weekdays: [1, 2, 3, 4, 5, 6, 7].filter((day) => day === 1 || detail & (1 << day)) };
  if (act === 253) return { ...at, type: "end-holiday" };
  const first = addDays(at.on, detail % 5);
  return { ...at, type: "holiday", from: first, ...(detail > 40 && { to: addDays(first, detail % 30) }) };
}

/** How a session goes, mostly well. */
function course(detail: number, steady: boolean): Partial<DilationLog> {
  if (detail < (steady ? 245 : 200)) return { pain: detail % 3, comfort: 7 + (detail % 4) };
  const kinds: Partial<DilationLog>[] = [
    { pain: 3 },
    { pain: 5 },
    { pain: 8 },
    { sharpPain: true },
    { blood: "spotting" },
    { blood: "more" },
    { nextDaySoreness: 2 },
    { nextDaySoreness: 5 },
    { nextDaySoreness: undefined },
    { comfort: 4 },
    { flags: ["new-minor-leak"] },
    { flags: ["fever"] },
    { flags: ["distress"] },
    { burning: true },
  ];
  return kinds[detail % kinds.length] ?? {};
}

/**
 * Lives a life day by day as the program does: one applyEvent for what comes last, a refold for what is back-dated, edited or deleted. `morning`
 * sees every day before anything is done.
 */
export function live(person: Character, morning: (day: Morning) => void): { events: Event[]; state: FoldState } {
  const { devices } = person;
  let events: Event[] = [];
  let state = emptyState();
  let count = 0;
  const nextId = () => `e${String(count++).padStart(5, "0")}`;
  const add = (event: Event) => {
    const last = endsHistory(state, event);
    events.push(event);
    state = last ? applyEvent(state, event, devices).state : foldEvents(events, devices).state;
  };
  const replaceAll = (changed: Event[]) => {
    events = changed;
    state = foldEvents(events, devices).state;
  };
  add({ type: "screening", on: first, id: nextId(), intake: person.intake });

  for (let day = 0; day < person.days; day++) {
    const on = addDays(first, day);
    const [whim = 0, detail = 0] = [person.acts[day], person.details[day]];
    const act = person.steady && whim % 32 > 0 ? whim % 150 : whim;
    const standing = standingOn(state, devices, on);
    const plan = generatePlan(state, devices, on, day % 10 === 0 ? 12 : 3).days;
    morning({ on, state, standing, plan, events });
    const device = devices[detail % devices.length];
    const planned = plan[0]?.items.find((item) => item.kind === "dilation");
    if (!standing.program && standing.opens.length > 0 && act % 2 === 0)
      add({ type: "accept-program", on, id: nextId(), kind: standing.opens[detail % standing.opens.length] ?? "general-comfort" });
    if (standing.readiness?.ready && standing.readiness.nextDeviceId && act % 3 > 0)
      add({ type: "confirm-step-up", on, id: nextId(), deviceId: standing.readiness.nextDeviceId });
    if (standing.needs.includes("rescreen") && act % 4 === 0) add({ type: "screening", on, id: nextId(), intake: person.intake });
    if (standing.needs.includes("clinician") && act % 5 === 0)
      add({
        type: "clinician",
        on,
        id: nextId(),
        name: "A",
        role: person.specialist ? "specialist" : "doctor",
        agrees: true,
        ...(detail % 2 ? { parameters: person.parameters } : {}),
        ...(detail % 7 === 0 ? { floor: "weak" } : {}),
      });

    if (act < 150) {
      if (planned) add(dilation(nextId(), on, planned.deviceId, course(detail, person.steady)));
      else if (act < 40) add(daily(nextId(), on, { baselinePain: detail % 4 }));
      else if (act < 70)
        for (const item of plan[0]?.items ?? []) if (item.kind === "routine") add(exercise(nextId(), on, item.routineId, detail > 240 ? 4 : 0));
    } else if (act < 190) {
      // Away for a while: nothing at all.
    } else if (act < 200) add({ type: "skip", on, id: nextId(), log: { kind: "skip", on, reason: "other" } });
    else if (act < 214 && device) add(dilation(nextId(), on, device.id, course(detail, person.steady)));
    else if (act < 220)
      add(daily(nextId(), on, { baselinePain: detail % 11, blood: detail % 5 === 0 ? "spotting" : "none", leaks: detail % 9 === 0 ? 1 : 0 }));
    else if (act < 226 && device) add({ type: "confirm-step-up", on, id: nextId(), deviceId: device.id });
    else if (act < 230) add({ type: "accept-program", on, id: nextId(), kind: programKinds[detail % programKinds.length] ?? "recovery" });
    else if (act < 234)
      add({
        type: "screening",
        on,
        id: nextId(),
        intake: detail % 3 ? person.intake : { ...person.intake, tight: ["pelvic-pain"], clinician: [], goal: "comfort" },
      });
    else if (act < 238)
      add({
        type: "clinician",
        on,
        id: nextId(),
        name: "A",
        role: "physiotherapist",
        agrees: detail % 4 > 0,
        ...(detail % 2 ? { floor: "neither" } : { parameters: person.parameters }),
      });
    else if (act < 240 && device) add(dilation(nextId(), addDays(on, -(detail % 20)), device.id, course(detail, person.steady)));
    else if (act < 242)
      replaceAll(
        events.map((event, at) =>
          event.type === "session" && at % 3 === 0 ? { ...event, log: { ...event.log, ...course(detail, person.steady) } } : event,
        ),
      );
    else if (act < 243) replaceAll(events.filter((event, at) => event.type !== "session" || at % 5 > 0));
    else if (act < 254) {
      const change = wish(act, detail, { on, id: nextId() }, plan);
      if (change && mayChangePlan(state, devices, on, change).ok) add(change);
    } else {
      const undone = events.findLast(({ type }) => planChangeKinds.some((kind) => kind === type));
      replaceAll(events.filter((event) => event !== undone));
    }
  }
  return { events: [...events].sort(compareEvents), state };
}
