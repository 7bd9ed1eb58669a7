import { addDays, type LocalDate } from "@/lib/core/dates";
import type { Intake } from "@/lib/screening/schema";
import { type Decision, decisionActions } from "@/lib/sessions/schema";
import { applyEvent, emptyState, type FoldState } from "./fold-state";
import { generatePlan } from "./generate-plan";
import { mayChangePlan } from "./may-change-plan";
import { proposeProgram } from "./propose-program";
import { eventId, followedEvents, toEvent } from "./scenario-events";
import { outcomeSchema, type Scenario, type ScenarioEvent } from "./scenario-schema";
import {
  type Event,
  type PlanChange,
  type PlannedDay,
  type PlannedItem,
  planChangeKinds,
  type Readiness,
  type Reason,
  type Standing,
} from "./schema";
import { mayAccept, standingOn } from "./standing";
import { templates } from "./templates";

type Logged = Extract<Event, { log: unknown }>;
export type TimelineDay = {
  on: LocalDate;
  /** What the plan asked in the morning, and the rule behind it. */
  planned: PlannedItem[];
  why: { rule: string; source: string };
  /** Where the person stands at the end of the day. */
  state: Standing["state"];
  size?: { deviceId: string; mm: number };
  logged?: Logged["log"][];
  /** The most severe of the day. */
  decision?: Pick<Decision, "action" | "rule" | "source" | "standing" | "until" | "deviceId" | "counts" | "needs" | "alsoMatched" | "because">;
  /** Events of the day that are no logs. */
  events?: string[];
  readiness?: Readiness;
};
export type Simulation = {
  screening: { result: string; reasons: Reason[]; until?: LocalDate };
  program: { kind: string; name: string; reasons: Reason[]; alternatives: string[]; acceptedOn?: LocalDate; parameters: object } | null;
  timeline: TimelineDay[];
};

const severity = ({ action }: Decision) => decisionActions.indexOf(action);
const isLog = (event: ScenarioEvent) => event.type === "session" || event.type === "exercise" || event.type === "daily" || event.type === "skip";

/**
 * Runs the rules over a scenario's days, with no database and no clock: the same document always gives the same answer. `rescreens` holds the
 * whole intake of each re-screen by the place of its event (parseScenario makes it).
 */
export function simulate(scenario: Scenario, rescreens: ReadonlyMap<number, Intake>): Simulation {
  const { devices, today } = scenario;
  const outcome = scenario.outcome ?? outcomeSchema.parse({});
  const accepts = scenario.events.some(({ type }) => type === "accept-program");
  let count = 0;
  let state: FoldState = emptyState();
  const add = (event: Event) => {
    const applied = applyEvent(state, event, devices);
    state = applied.state;
    return applied.decision;
  };
  add({ type: "screening", on: today, id: eventId(count++), intake: scenario.intake });
  const first = standingOn(state, devices, today);
  const proposal = proposeProgram(first);
  const timeline: TimelineDay[] = [];
  let at = 0;
  const ordered = [...scenario.events.entries()].sort(([, one], [, other]) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));

  for (let day = 0; day < scenario.days; day++) {
    const on = addDays(today, day);
    const logged: Logged["log"][] = [];
    const said: string[] = [];
    let decision: Decision | undefined;
    const take = (line: ScenarioEvent, place: number, planned: PlannedDay) => {
      if (isPlanChange(line)) {
        const answer = mayChangePlan(state, devices, on, line);
        const told = answer.ok ? sayChange(line) : `${sayChange(line)} ${refused}: ${answer.why.rule}`;
        said.push(told);
        if (!answer.ok) return;
      }
      const size = standingOn(state, devices, on).device;
      const event = toEvent(line, eventId(count++), rescreens.get(place) ?? scenario.intake, planned, size?.id);
      const before = state;
      const decided = add(event);
      if ("log" in event) logged.push(event.log);
      else if (!isPlanChange(event)) said.push(sayEvent(event, before, state));
      if (decided && (!decision || severity(decided) > severity(decision) || (event.type === "session" && severity(decided) === severity(decision))))
        decision = decided;
    };
    const planNow = (): PlannedDay => {
      const [planned] = generatePlan(state, devices, on, 1).days;
      if (!planned) throw new Error("A plan of one day has one day.");
      return planned;
    };
    const dueNow = (wanted: (line: ScenarioEvent) => boolean, planned: PlannedDay) => {
      for (let next = ordered[at]; next && next[1].on === on && wanted(next[1]); next = ordered[++at]) take(next[1], next[0], planned);
    };

    dueNow((line) => !isLog(line), planNow());
    const standing = standingOn(state, devices, on);
    if (!accepts && !standing.program) {
      const wanted = scenario.program && mayAccept(standing, scenario.program).ok ? scenario.program : standing.opens[0];
      if (wanted) {
        add({ type: "accept-program", on, id: eventId(count++), kind: wanted });
        said.push(`accept-program ${wanted}`);
      }
    }
    const { readiness } = standing;
    if (scenario.follow && scenario.confirmStepUps && readiness?.ready && readiness.nextDeviceId) {
      add({ type: "confirm-step-up", on, id: eventId(count++), deviceId: readiness.nextDeviceId });
      said.push(`confirm-step-up ${readiness.nextDeviceId}`);
    }
    const planned = planNow();
    if (scenario.follow) {
      const asksBaseline = ["relax-first", "recovery"].includes(state.program?.kind ?? "") || outcome.baselinePain !== undefined;
      for (const line of followedEvents(planned, outcome, asksBaseline)) take(line, -1, planned);
    }
    dueNow(() => true, planned);
    timeline.push(dayOf(planned, standingOn(state, devices, on), logged, said, decision));
  }
  const accepted = timeline.find(({ events }) => events?.some((text) => text.startsWith("accept-program") && !text.endsWith(refused)))?.on;
  return {
    screening: {
      result: first.screening?.result ?? "do-not-start",
      reasons: first.screening?.reasons ?? [],
      ...(first.screening?.until && { until: first.screening.until }),
    },
    program: programOf(proposal, scenario, accepted, first),
    timeline,
  };
}

const refused = "(refused)";
const isPlanChange = <T extends { type: string }>(line: T): line is Extract<T, { type: PlanChange["type"] }> =>
  planChangeKinds.some((kind) => kind === line.type);

function sayChange(change: PlanChange): string {
  if (change.type === "move") return `move ${change.from} to ${change.to}`;
  if (change.type === "availability") return `availability ${change.weekdays.join(" ")}`;
  return change.type === "holiday" ? `holiday ${change.from} to ${change.to ?? "its end"}` : "end-holiday";
}

/** What happened that is no log; an event that the rules do not allow says so. */
function sayEvent(event: Exclude<Event, Logged | PlanChange>, before: FoldState, after: FoldState): string {
  if (event.type === "accept-program") return `accept-program ${event.kind}${after.versions > before.versions ? "" : ` ${refused}`}`;
  if (event.type === "edit-program") return `edit-program${after.versions > before.versions ? "" : ` ${refused}`}`;
  if (event.type === "confirm-step-up") return `confirm-step-up ${event.deviceId}${after.size?.id === event.deviceId ? "" : ` ${refused}`}`;
  return event.type === "screening"
    ? `rescreen: ${after.screening?.result}`
    : `clinician ${event.agrees ? "agrees" : "does not agree"}${event.parameters ? ", sets parameters" : ""}`;
}

function programOf(
  proposal: ReturnType<typeof proposeProgram>,
  scenario: Scenario,
  acceptedOn: LocalDate | undefined,
  standing: Standing,
): Simulation["program"] {
  if (!proposal) return null;
  const asked = scenario.events.find((event) => event.type === "accept-program")?.kind ?? scenario.program;
  const kind = asked && standing.opens.includes(asked) ? asked : proposal.proposed;
  const { name, parameters } = templates[kind];
  const alternatives = standing.opens.filter((other) => other !== kind);
  return { kind, name, reasons: proposal.reasons, alternatives, ...(acceptedOn && { acceptedOn }), parameters };
}

function dayOf(planned: PlannedDay, standing: Standing, logged: Logged["log"][], said: string[], decided: Decision | undefined): TimelineDay {
  const { device, readiness } = standing;
  return {
    on: planned.on,
    planned: planned.items,
    why: { rule: planned.why.rule, source: planned.why.source },
    state: standing.state,
    ...(device && { size: { deviceId: device.id, mm: device.mm } }),
    ...(said.length > 0 && { events: said }),
    ...(logged.length > 0 && { logged }),
    ...(decided && { decision: shown(decided) }),
    ...(readiness && { readiness }),
  };
}

function shown({
  action,
  rule,
  source,
  standing,
  until,
  deviceId,
  counts,
  needs,
  alsoMatched,
  because,
}: Decision): NonNullable<TimelineDay["decision"]> {
  return { action, rule, source, ...(until && { until }), ...(deviceId && { deviceId }), standing, counts, needs, alsoMatched, because };
}
