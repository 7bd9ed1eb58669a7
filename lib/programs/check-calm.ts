import type { LocalDate } from "@/lib/core/dates";
import { limitOf } from "./rules";
import type { FoldState, SessionFact } from "./state";

/** Its own numbers are outside of what calm means. A comfort that was not said is no number. */
const isRough = (fact: SessionFact): boolean =>
  fact.pain > limitOf("PRG-CALM-PAIN-2") || (fact.comfort !== undefined && fact.comfort < limitOf("PRG-CALM-COMFORT-7")) || fact.sharp;

/** Pain 0–2, comfort 7 or more, no sharp pain and no burning (clinical.md 5). */
export const isCalm = (fact: SessionFact): boolean => !isRough(fact) && fact.comfort !== undefined;

/** The next-day soreness is known to be 0–1; on the day of the session itself nobody can know it. */
export const isSettled = (fact: SessionFact, today: LocalDate): boolean =>
  fact.on < today && fact.soreness !== undefined && fact.soreness <= limitOf("PRG-SORENESS-1");

/** A decision was against it, and its own numbers say why: pain, discomfort, blood or soreness. */
const wentBadly = (fact: SessionFact): boolean =>
  !fact.ok && (isRough(fact) || fact.blood || (fact.soreness !== undefined && fact.soreness > limitOf("PRG-SORENESS-1")));

/**
 * The sessions that readiness looks at, newest last: those in plan on the size in force that count, and any that went badly, at whatever size. A
 * calm session outside the plan neither counts nor harms, nor does one that was stopped early or for distress: stopping is never held against anyone.
 */
export function sessionsOnSize(state: FoldState, count: number): SessionFact[] {
  const { size } = state;
  if (!size?.firstOn) return [];
  const { firstOn, id } = size;
  return state.sessions
    .filter((fact) => fact.on >= firstOn && ((fact.ok && fact.inPlan && fact.deviceId === id && fact.comfort !== undefined) || wentBadly(fact)))
    .slice(-count);
}
