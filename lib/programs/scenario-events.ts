import type { Intake } from "@/lib/screening/schema";
import type { Scenario, ScenarioEvent } from "./scenario-schema";
import type { Event, PlannedDay } from "./schema";

/** Ids in the order of the document, so that a day's events stand as they are written. */
export const eventId = (count: number): string => `event-${String(count).padStart(6, "0")}`;

type Session = Extract<ScenarioEvent, { type: "session" }>;
const plannedDilation = (planned: PlannedDay) => planned.items.find((item) => item.kind === "dilation");

/** A flat session as a log: one segment, at the given size or else at the one in force, for the given minutes or else the planned ones. */
function sessionLog({ type: _, deviceId, minutes, segments, ...log }: Session, planned: PlannedDay, sizeId: string | undefined) {
  const asked = plannedDilation(planned);
  const segment = { deviceId: deviceId ?? sizeId ?? "unknown", minutes: minutes ?? asked?.minutes ?? 3, mode: asked?.mode ?? ("hold" as const) };
  return { ...log, kind: "dilation" as const, segments: segments ?? [segment] };
}

/** A line of the scenario as an event of the fold. */
export function toEvent(event: ScenarioEvent, id: string, intake: Intake, planned: PlannedDay, sizeId: string | undefined): Event {
  const { on } = event;
  switch (event.type) {
    case "rescreen":
      return { type: "screening", on, id, intake };
    case "clinician":
    case "confirm-step-up":
    case "accept-program":
    case "edit-program":
    case "move":
    case "availability":
    case "holiday":
    case "end-holiday":
      return { ...event, id };
    case "session":
      return { type: "session", on, id, log: { ...sessionLog(event, planned, sizeId), id } };
    case "exercise": {
      const { type, ...log } = event;
      return { type, on, id, log: { ...log, kind: "exercise", id } };
    }
    case "daily": {
      const { type, ...log } = event;
      return { type, on, id, log: { ...log, kind: "daily", id } };
    }
    case "skip": {
      const { type, ...log } = event;
      return { type, on, id, log: { ...log, kind: "skip", id } };
    }
  }
}

/** What a person who follows the plan perfectly records of a day: a baseline pain where the program asks for it, then what was planned. */
export function followedEvents(planned: PlannedDay, outcome: NonNullable<Scenario["outcome"]>, asksBaseline: boolean): ScenarioEvent[] {
  const { baselinePain = 1, exercisePain, ...session } = outcome;
  const { on } = planned;
  const daily: ScenarioEvent[] = asksBaseline ? [{ type: "daily", on, baselinePain, flags: [], straining: false, leaks: 0, blood: "none" }] : [];
  const items = planned.items.map(
    (item): ScenarioEvent =>
      item.kind === "dilation"
        ? { ...session, type: "session", on, deviceId: item.deviceId, minutes: item.minutes }
        : { type: "exercise", on, routineId: item.routineId, pain: exercisePain, completedSteps: 0, flags: [], blood: "none" },
  );
  return [...daily, ...items];
}
