import { nextSmaller, setFor } from "@/lib/devices/order";
import type { PlannedSession } from "@/lib/sessions/session-timeline";
import { minutesRule, parametersInForce } from "./parameters-in-force";
import { limitOf, reasonOf } from "./rules";
import type { PlannedItem, ProgramDevice } from "./schema";
import type { FoldState } from "./state";

type Dilation = Extract<PlannedItem, { kind: "dilation" }>;

/** A smaller size first, when it is wished: a minute of it where nobody has set more, or none. [D] */
export const usualSmallerMinutes = 1;

type Input = { item: Dilation; devices: readonly ProgramDevice[]; state: FoldState; size: (deviceId: string) => string };

/**
 * Today's planned dilation as the session that is played. The next smaller size of the own set may come first; all minutes together stay within what
 * may be done without a clinician, or with one (clinical.md 4).
 */
export function sessionToday({ item, devices, state, size }: Input): PlannedSession {
  const mostMinutes = limitOf(minutesRule(state));
  const { deviceId, minutes, mode, holdSeconds, repetitions, sets } = item;
  const target = devices.find(({ id }) => id === deviceId);
  const own = devices.filter(({ retiredOn }) => !retiredOn);
  const smaller = target && nextSmaller(setFor(own, target.use), target.maxDiameterMm);
  const first = Math.min(parametersInForce(state).smallerMinutes ?? usualSmallerMinutes, mostMinutes - minutes);
  return {
    segments: [
      ...(smaller && first >= 1 ? [{ deviceId: smaller.id, size: size(smaller.id), minutes: first, mode: "hold", optional: true } as const] : []),
      { deviceId, size: size(deviceId), minutes, mode, holdSeconds, ...(repetitions !== undefined && { repetitions, sets }) },
    ],
    warmUpMinutes: item.warmUpMinutes,
    coolDownMinutes: item.coolDownMinutes,
    mostMinutes,
    mostReason: reasonOf(minutesRule(state)).wording,
  };
}
