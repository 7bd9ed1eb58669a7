import type { LocalDate } from "@/lib/core/dates";
import { type SizeGap, sizeGaps } from "@/lib/devices/size-gaps";
import type { ProgramDevice, Reason } from "./schema";
import { standingOn } from "./standing";
import type { FoldState } from "./state";

/** What changes when a device is put away; nothing of it when nothing does. Sizes in mm. */
export type WithoutDevice = {
  /** The size in force becomes this one, and its days begin anew. */
  sizeMm?: number;
  /** The dilator is open now and closed then. */
  closed?: Reason;
  /** Another size comes next than would have; without `mm` none does. */
  next?: { mm?: number };
  /** The step that is then too wide, or wider than it should be. */
  gap?: SizeGap;
  /** Today's session was at it: it stays in the history and counts towards no step. */
  usedToday?: true;
};

/**
 * What the rules would say today without a device, beside what they say with it: the same fold and the same standing that follow once it is put away.
 * Pure. The wide step is named within the device's own use only.
 */
export function withoutDevice(state: FoldState, devices: readonly ProgramDevice[], today: LocalDate, id: string): WithoutDevice {
  const rest = devices.map((device) => (device.id === id && !device.retiredOn ? { ...device, retiredOn: today } : device));
  const [now, then] = [standingOn(state, devices, today), standingOn(state, rest, today)];
  const mmOf = (deviceId: string | undefined) => devices.find((device) => device.id === deviceId)?.maxDiameterMm;
  const inUse = (all: readonly ProgramDevice[]) => all.filter(({ retiredOn }) => !retiredOn);
  const wide = sizeGaps(inUse(devices)).map(({ fromId, toId }) => `${fromId} ${toId}`);
  const gap = sizeGaps(inUse(rest)).find(({ fromId, toId }) => !wide.includes(`${fromId} ${toId}`));
  const moves = then.device && then.device.mm !== now.device?.mm;
  const closes = now.dilation.open && !then.dilation.open;
  const nextMm = mmOf(then.readiness?.nextDeviceId);
  const otherNext = !moves && !closes && now.readiness && nextMm !== mmOf(now.readiness.nextDeviceId);
  return {
    ...(moves && { sizeMm: then.device?.mm }),
    ...(closes && { closed: then.dilation.why }),
    ...(otherNext && { next: nextMm === undefined ? {} : { mm: nextMm } }),
    ...(gap && { gap }),
    ...(state.sessions.some(({ on, deviceId, inPlan }) => on === today && deviceId === id && inPlan) && { usedToday: true as const }),
  };
}
