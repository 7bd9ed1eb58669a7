import type { LocalDate } from "@/lib/core/dates";
import { type HelpLevel, helpFor } from "@/lib/screening/emergency";
import { screeningRules } from "@/lib/screening/rules";
import type { Region } from "@/lib/screening/schema";
import { helpLevelOf } from "@/lib/sessions/describe-decision";
import type { DecisionAction } from "@/lib/sessions/schema";
import { reasonOf } from "./rules";
import type { PlannedDay, PlannedItem, ProgramDevice, Reason, Standing } from "./schema";
import type { FoldState } from "./state";
import { templates } from "./templates";

export type AskKind =
  | "screen"
  | "urgent"
  | "blocked"
  | "paused"
  | "devices"
  | "program"
  | "practice"
  | "done"
  | "skipped"
  | "away"
  | "rest"
  | "routine";
/** A place that today leads to; the first of a list is the one primary button. */
export type Step = {
  to: "call" | "screening" | "rescreen" | "result" | "clinician" | "devices" | "program" | "session" | "log" | "routine" | "decision" | "plan";
  href: string;
};

/** What today asks, why, and what can be done about it. */
export type TodaysAsk = {
  kind: AskKind;
  why: Pick<Reason, "rule" | "wording">;
  steps: Step[];
  /** Asked of the body today, or offered beside what is asked. */
  dilation?: Extract<PlannedItem, { kind: "dilation" }>;
  /** Sessions of it still to do today. */
  times?: number;
  routine?: Extract<PlannedItem, { kind: "routine" }>;
  /** First day on which dilation is open again. */
  until?: LocalDate;
  /** Done: what was decided. */
  action?: DecisionAction;
  /** Urgent: whom to call, and the number where one is known. */
  help?: { level: HelpLevel; number?: string; sentence: string };
};

export type AskInput = { standing: Standing; state: FoldState; devices: readonly ProgramDevice[]; day: PlannedDay; region: string };

const screening: Step = { to: "screening", href: "/screening" };
const rescreen: Step = { to: "rescreen", href: "/screening" };
const result: Step = { to: "result", href: "/screening/result" };
const clinician: Step = { to: "clinician", href: "/screening/clinician" };
const addDevices: Step = { to: "devices", href: "/devices" };
const session: Step = { to: "session", href: "/session" };
const plan: Step = { to: "plan", href: "/plan" };
const program: Step = { to: "program", href: "/program" };
/** What a clinician has not set yet keeps the dilator closed. */
const setByClinician = ["PRG-FISSURE-LOCKED", "PRG-POSTOP-PARAMETERS", "PRG-CLINICIAN-AGREES", "PRG-RELAX-UNLOCK-14", "PRG-RELAX-LOGS-4"];

const needed = ({ needs }: Standing): Step[] => needs.map((need) => (need === "rescreen" ? rescreen : clinician));

const helpOf = (rule: string): HelpLevel | undefined => screeningRules.find(({ id }) => id === rule)?.help;

/** Help that the screening or an urgent pause asks for now; whom to call stands before everything else (clinical.md 6). */
export function helpDue({ standing, state, region }: Pick<AskInput, "standing" | "state" | "region">): TodaysAsk["help"] {
  const screened = standing.state === "blocked" ? (standing.screening?.reasons ?? []).map(({ rule }) => helpOf(rule)) : [];
  const { pause } = state;
  const levels = [...screened, pause?.urgent ? (helpLevelOf({ rule: pause.reason.rule, alsoMatched: [] }) ?? "same-day") : undefined];
  const level = levels.includes("emergency") ? "emergency" : levels.includes("same-day") ? "same-day" : undefined;
  return level && helpFor(level, region as Region);
}

function forbidden(input: AskInput, why: Reason): TodaysAsk | undefined {
  const { standing } = input;
  if (standing.state === "none") return { kind: "screen", why, steps: [screening] };
  if (standing.state !== "blocked" && standing.state !== "paused") return undefined;
  const help = helpDue(input);
  const decision: Step[] =
    standing.lastDecision?.logId && standing.state === "paused" ? [{ to: "decision", href: `/log/${standing.lastDecision.logId}/decision` }] : [];
  const onward = standing.state === "paused" ? [...needed(standing), ...decision] : [result, ...needed(standing)];
  if (help) {
    const call: Step[] = help.number ? [{ to: "call", href: `tel:${help.number}` }] : [];
    // The row's wording ends with whom to call, which is the card's own sentence already.
    const wording = why.wording.replace(help.sentence, "").trim();
    return { kind: "urgent", why: { ...why, wording }, help, steps: [...call, ...onward] };
  }
  const until = standing.screening?.until;
  return { kind: standing.state, why, steps: onward, ...(until && until > standing.on && { until }) };
}

/** Whether what the day asked has been done: a dilation that was planned once, or any practice on a day without one. */
const isDone = ({ state, day, standing }: AskInput): boolean => day.kind !== "practice" && state.lastPracticeOn === standing.on;

const ownDevices = ({ devices, standing }: AskInput) =>
  devices.filter(({ use, retiredOn }) => use === standing.screening?.intake.use && !(retiredOn && retiredOn <= standing.on));

/** What stands between the person and a program: the set it needs, then their yes. */
function beforeProgram(input: AskInput): TodaysAsk | undefined {
  const { standing } = input;
  const [proposed] = standing.opens;
  if (standing.program || !proposed || standing.needs.length > 0) return undefined;
  const needsSet = templates[proposed].phases.some(({ dilation }) => dilation) && ownDevices(input).length === 0;
  return needsSet
    ? { kind: "devices", why: reasonOf("PRG-START-SMALLEST"), steps: [addDevices, program] }
    : { kind: "program", why: input.day.why, steps: [program] };
}

/**
 * What today asks of a person, most important first: screening, urgent help, what is forbidden or paused, the set, the program, then the day as
 * planned (`day` is the plan's day for today, after today's logs). Pure.
 */
export function todaysAsk(input: AskInput): TodaysAsk {
  const { standing, state, day } = input;
  const why = day.why;
  const routine = day.items.find((item) => item.kind === "routine");
  const beside = routine ? { routine } : {};
  const first = forbidden(input, standing.reasons[0] ?? why);
  if (first) return { ...first, ...(first.kind === "paused" && beside) };
  const before = beforeProgram(input);
  if (before) return { ...before, ...beside };
  const until = standing.restUntil ? { until: standing.restUntil } : {};
  if (isDone(input)) {
    const decided = standing.lastDecision?.on === standing.on ? standing.lastDecision : undefined;
    const steps: Step[] = decided?.logId ? [{ to: "decision", href: `/log/${decided.logId}/decision` }] : [];
    return { kind: "done", why: decided?.decision ?? why, steps, ...(decided && { action: decided.decision.action }), ...until, ...beside };
  }
  if (why.rule === "PRG-HOLIDAY") return { kind: "away", why, steps: [plan] };
  const dilation = day.items.find((item) => item.kind === "dilation");
  if (dilation) return { kind: "practice", why, dilation, times: day.items.length, steps: [session, { to: "log", href: "/log" }] };
  const open: Step[] = routine ? [{ to: "routine", href: `/session?routine=${routine.routineId}` }] : [];
  if (why.rule === "PRG-NO-DEVICE") return { kind: "devices", why, steps: [addDevices], ...beside };
  const more = setByClinician.includes(why.rule) ? [clinician, ...(standing.program ? [] : [program])] : [];
  const kind = state.skippedOn === standing.on ? "skipped" : day.kind === "rest" ? "rest" : "routine";
  return { kind, why, steps: [...open, ...more], ...until, ...beside };
}
