import { addDays, daysBetween, type LocalDate } from "@/lib/core/dates";
import { applyEvent } from "./fold-state";
import { generatePlan } from "./generate-plan";
import { holidayOn } from "./own-days";
import { daysToPlan } from "./plan-weeks";
import { limitOf, reasonOf } from "./rules";
import type { PlanChange, PlannedDay, ProgramDevice, Reason } from "./schema";
import type { FoldState } from "./state";

type Answer = { ok: true } | { ok: false; why: Reason };
const refused = (why: Reason): Answer => ({ ok: false, why });

/** A session that stands in the plan with its dilator; `moved`: put there by the person. */
const practises = (day: PlannedDay | undefined) => day?.kind === "practice";

/**
 * Whether a session may go from one day to another: tried by planning with the change and looking at the day, so that the rules are asked where
 * they stand and nowhere else. Sessions keep their order, and no session that was moved before is lost by it.
 * @param plan the days from `today`, as they stand now
 */
export function mayMove(
  state: FoldState,
  devices: readonly ProgramDevice[],
  today: LocalDate,
  { from, to }: { from: LocalDate; to: LocalDate },
  plan: readonly PlannedDay[] = generatePlan(state, devices, today, daysToPlan(today)).days,
): Answer {
  const at = (on: LocalDate) => plan[daysBetween(today, on)];
  if (!practises(at(from))) return refused(reasonOf("PRG-MOVE-NOTHING"));
  if (!at(to)) return refused(reasonOf("PRG-MOVE-AHEAD"));
  const [first, last] = from < to ? [addDays(from, 1), to] : [to, addDays(from, -1)];
  if (plan.some((day) => practises(day) && first <= day.on && day.on <= last)) return refused(reasonOf("PRG-MOVE-PASS"));
  const kept = (state.moves ?? []).map((move) => move.to).filter((on) => on !== from && practises(at(on)));
  const moved = applyEvent(state, { type: "move", on: today, id: "trial", from, to }, devices).state;
  const reach = [to, ...kept].reduce((one, other) => (one > other ? one : other));
  const tried = generatePlan(moved, devices, today, daysBetween(today, reach) + 1).days;
  const lost = [to, ...kept].map((on) => tried[daysBetween(today, on)]).find((day) => !practises(day));
  return lost ? refused(lost.why) : { ok: true };
}

/** Whether a change may be made on the person's own `today`. */
export function mayChangePlan(state: FoldState, devices: readonly ProgramDevice[], today: LocalDate, change: PlanChange): Answer {
  switch (change.type) {
    case "move":
      return mayMove(state, devices, today, change);
    case "availability":
      return { ok: true };
    case "holiday":
      return change.from < today || daysBetween(today, change.from) > limitOf("PRG-HOLIDAY-AHEAD")
        ? refused(reasonOf("PRG-HOLIDAY-AHEAD"))
        : { ok: true };
    case "end-holiday":
      return holidayOn(state, today) ? { ok: true } : refused(reasonOf("PRG-HOLIDAY-NONE"));
  }
}

/** A planned session with the days around it that it may go to, and those that it may not, each with its rule. Days past its neighbours are not asked. */
export type MoveChoices = { from: LocalDate; to: LocalDate[]; refused: { on: LocalDate; why: Reason }[] };

/** Days looked at on either side of a session. */
const reach = 6;

export function moveChoices(
  state: FoldState,
  devices: readonly ProgramDevice[],
  today: LocalDate,
  plan: readonly PlannedDay[],
  from: LocalDate,
): MoveChoices {
  const choices: MoveChoices = { from, to: [], refused: [] };
  const look = (step: 1 | -1) => {
    for (let far = 1; far <= reach; far++) {
      const on = addDays(from, step * far);
      const day = plan[daysBetween(today, on)];
      if (on < today || !day || practises(day)) return;
      const answer = mayMove(state, devices, today, { from, to: on }, plan);
      if (answer.ok) choices.to.push(on);
      else choices.refused.push({ on, why: answer.why });
    }
  };
  look(-1);
  look(1);
  return {
    from,
    to: choices.to.sort(),
    refused: choices.refused.sort((one, other) => (one.on < other.on ? -1 : 1)),
  };
}
