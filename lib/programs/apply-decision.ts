import { daysBetween, type LocalDate } from "@/lib/core/dates";
import { type Matter, matterOf, remember } from "@/lib/sessions/facts";
import { decisionRules, lookedBackAt } from "@/lib/sessions/rules";
import { type Decision, type DecisionAction, decisionActions } from "@/lib/sessions/schema";
import type { ProgramDevice, Reason } from "./schema";
import { sizeDown } from "./size-in-force";
import { type FoldState, keep } from "./state";

const pausing = ["pause", "same-day-care", "emergency"];

const severityOf = (action: DecisionAction) => decisionActions.indexOf(action);
/** How severe the row behind a pause is; rows of programs pause and no more. */
const severityOfPause = (rule: string) => severityOf(decisionRules.find(({ id }) => id === rule)?.action ?? "pause");

const reasonOfDecision = ({ rule, source, standing, wording }: Decision): Reason => ({ rule, source, standing, wording });

/** Matters that a later rule looks back at; the others would only push these out. */
function remembered(matters: Matter[], on: LocalDate, decision: Decision): Matter[] {
  const matter = matterOf(on, decision);
  const rules = matter.rules.filter((rule) => lookedBackAt.includes(rule));
  return rules.length > 0 ? remember(matters, { on, rules }).slice(-keep.mattersAtMost) : matters;
}

/**
 * Carries out a decision: rest, step down, pause. A dilation log always leads down where its row says so; another log only when no step down
 * has followed the last dilation, so that days of one and the same spotting do not lead down again and again.
 */
export function applyDecision(
  state: FoldState,
  log: { id: string; on: LocalDate; dilation: boolean },
  decision: Decision,
  devices: readonly ProgramDevice[],
): { state: FoldState; decision: Decision } {
  const { on } = log;
  const now: FoldState = { ...state, matters: remembered(state.matters, on, decision) };
  if (decision.until && decision.until > on) {
    const rest = {
      until: decision.until,
      ...(decision.untilOnceClear && { untilOnceClear: decision.untilOnceClear }),
      reason: reasonOfDecision(decision),
    };
    // Where there are too many, those that end soonest go first.
    now.rests = [...now.rests, rest].sort((one, other) => (one.until < other.until ? -1 : one.until > other.until ? 1 : 0)).slice(-keep.restsAtMost);
  }
  const downSince = state.downOn !== undefined && state.lastDilationOn !== undefined && state.downOn >= state.lastDilationOn;
  if (decision.stepDown && now.size && (log.dilation || !downSince)) {
    const smaller = sizeDown(now, devices, on);
    if (smaller) now.size = smaller;
    now.downOn = on;
    delete now.ramp;
  }
  if (decision.needs.length > 0 || pausing.includes(decision.action)) {
    const asked = new Set([...(now.pause?.needs ?? []), ...(decision.needs.length > 0 ? decision.needs : (["rescreen"] as const))]);
    const urgent = decision.action === "emergency" || decision.action === "same-day-care" || (now.pause?.urgent ?? false);
    now.pause = {
      since: on,
      needs: (["rescreen", "clinician"] as const).filter((need) => asked.has(need)),
      // The most severe reason stays until the pause ends: whom to call hangs on it.
      reason: now.pause && severityOfPause(now.pause.reason.rule) > severityOf(decision.action) ? now.pause.reason : reasonOfDecision(decision),
      urgent,
    };
  }
  const placed: Decision = decision.stepDown && now.size ? { ...decision, deviceId: now.size.id } : decision;
  if (log.dilation || decision.action !== "continue" || !now.lastDecision) now.lastDecision = { on, logId: log.id, decision: placed };
  return { state: now, decision: placed };
}

/** Lists without what no rule looks at any more. */
export function pruned(state: FoldState, on: LocalDate): FoldState {
  const { sessions, daily, rests, moves, holidays } = state;
  const recent = sessions.filter((fact, at) => sessions.length - at <= keep.sessionsAtLeast || daysBetween(fact.on, on) <= keep.sessionDays);
  return {
    ...state,
    sessions: recent.slice(-keep.sessionsAtMost),
    daily: daily.filter((day) => daysBetween(day.on, on) <= keep.dailyDays),
    rests: rests.filter((rest) => rest.until > on),
    ...(moves && { moves: moves.filter((move) => move.from >= on || move.to >= on) }),
    ...(holidays && { holidays: holidays.filter(({ to }) => to === undefined || to >= on) }),
  };
}
