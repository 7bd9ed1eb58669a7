import { addDays, daysBetween, type LocalDate } from "@/lib/core/dates";
import { screen } from "@/lib/screening/screen";
import { compareEvents } from "../fold-state";
import type { Event, PlannedDay, ProgramDevice } from "../schema";
import type { Morning } from "./live";

/**
 * The promises of the rule book, checked against the raw events and not against the fold: what a plan says is held to what was recorded.
 */
type Of<Type extends Event["type"]> = Extract<Event, { type: Type }>;
const of = <Type extends Event["type"]>(events: readonly Event[], type: Type): Of<Type>[] =>
  events.filter((event): event is Of<Type> => event.type === type);
const latest = <Type extends Event["type"]>(events: readonly Event[], type: Type): Of<Type> | undefined =>
  of(events, type).reduce<Of<Type> | undefined>(
    (one, other) => (!one || other.on > one.on || (other.on === one.on && (other.id ?? "") > (one.id ?? "")) ? other : one),
    undefined,
  );
const bled = (event: Event) =>
  "log" in event && event.log.kind !== "skip" && (event.log.blood !== "none" || event.log.flags.includes("clots-or-red-water"));
const forbidding = ["urgent-care", "seek-care", "do-not-start"];
const dilates = (day: PlannedDay) => day.items.some((item) => item.kind === "dilation");
const strengthening = ["strength-start", "strength-build"];

/** Days away, from the events themselves. An end takes the days from its own on out of the holidays that it falls into. */
export function isAway(events: readonly Event[], on: LocalDate): boolean {
  return of(events, "holiday").some((holiday) => {
    if (on < holiday.from || (holiday.to && on > holiday.to)) return false;
    return !of(events, "end-holiday").some(
      (end) => compareEvents(end, holiday) > 0 && end.on <= on && end.on >= holiday.from && !(holiday.to && end.on > holiday.to),
    );
  });
}

/** What the latest screening asks of a plan, read once a morning: the answer tells of a day what breaks it. */
function screeningRule(events: readonly Event[]): (day: PlannedDay) => string | undefined {
  const last = latest(events, "screening");
  if (!last) return (day) => (day.items.length > 0 ? "planned before any screening" : undefined);
  const { result, until, tightFloor } = screen(last.intake, last.on);
  const agreements = of(events, "clinician").filter(({ agrees }) => agrees);
  const specialist = agreements.some(({ role }) => role === "specialist");
  const fields = ["startDiameterMm", "maxDiameterMm", "dilationMinutes", "sessionsPerWeek"] as const;
  const set = agreements.some(({ parameters }) => fields.every((field) => parameters?.[field] !== undefined));
  const led = last.intake.clinician.some((answer) => answer === "fissure" || answer === "surgery-under-6-months");
  const assessed = agreements.some(({ floor }) => floor !== undefined);
  const accepted = of(events, "accept-program")[0]?.on;
  return (day) => {
    if (forbidding.includes(result) && day.items.length > 0) return `planned although ${result}`;
    if (until && day.on < until && day.items.length > 0) return "planned before the wait was over";
    if (result === "specialist-only" && day.items.length > 0 && !specialist) return "planned without a specialist";
    if (["clinician-only", "wait"].includes(result) && dilates(day) && agreements.length === 0) return "dilation without a clinician";
    if (led && dilates(day) && !set) return "dilation without a clinician's parameters";
    if (!tightFloor || assessed) return undefined;
    if (day.items.some((item) => item.kind === "routine" && strengthening.includes(item.routineId))) return "strengthening with a tight floor";
    return !set && dilates(day) && (!accepted || daysBetween(accepted, day.on) < 28) ? "dilation in the relax weeks" : undefined;
  };
}

/** A pause asked for by a log's symptoms, as the table says it, and not yet answered by a re-screen. */
function pausedByLog(events: readonly Event[]): boolean {
  const bad = events.filter(
    (event) => event.type === "session" && (event.log.pain >= 7 || event.log.blood === "more" || event.log.flags.includes("fever")),
  );
  const screenings = of(events, "screening");
  return bad.some((event) => !screenings.some(({ on, id }) => on > event.on || (on === event.on && (id ?? "") > (event.id ?? ""))));
}

/** The first broken promise of a morning's plan, in words; undefined when all are kept. */
export function brokenPromise({ on, plan, standing, events }: Morning, devices: readonly ProgramDevice[]): string | undefined {
  const sessions = new Set(of(events, "session").map((event) => event.on));
  const bloodOn = events.filter(bled).map((event) => event.on);
  const lastBlood = bloodOn.sort().at(-1);
  const perWeek = standing.clinician?.parameters?.sessionsPerWeek ?? 0;
  const paused = pausedByLog(events);
  const holds = screeningRule(events);
  let before: PlannedDay | undefined;
  for (const day of plan) {
    const held = holds(day);
    if (held) return `${day.on}: ${held}`;
    if (day.items.length > 0 && isAway(events, day.on)) return `${day.on}: something on a holiday`;
    if (dilates(day)) {
      const yesterday = addDays(day.on, -1);
      if (perWeek <= 3 && (sessions.has(yesterday) || (before && dilates(before)))) return `${day.on}: dilation on two days in a row`;
      if (lastBlood && daysBetween(lastBlood, day.on) <= 7) return `${day.on}: dilation ${daysBetween(lastBlood, day.on)} days after blood`;
      if (paused || standing.state === "paused") return `${day.on}: dilation while paused`;
      if (!standing.program) return `${day.on}: dilation without a program`;
    }
    if (standing.state === "paused" && day.items.some((item) => item.kind === "routine" && item.routineId !== "wind-down"))
      return `${day.on}: more than relaxation while paused`;
    for (const item of day.items) {
      if (item.kind !== "dilation") continue;
      const mm = devices.find(({ id }) => id === item.deviceId)?.maxDiameterMm ?? 99;
      const cap = standing.clinician?.parameters?.maxDiameterMm ?? 30;
      if (mm > cap || mm > (standing.device?.mm ?? 0)) return `${day.on}: ${mm} mm passes the cap or the size in force`;
      if (item.minutes > (standing.clinician?.parameters?.dilationMinutes === undefined ? 10 : 15)) return `${day.on}: ${item.minutes} minutes`;
    }
    before = day;
  }
  if (standing.on !== on) return "the standing is of another day";
  return undefined;
}
