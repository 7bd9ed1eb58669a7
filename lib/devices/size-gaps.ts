import { bySize } from "./order";
import { type DeviceReason, deviceReason, stepBlockMm, stepWarnMm } from "./rules";
import type { Device, DeviceUse } from "./schema";

export type SizeGap = {
  use: DeviceUse;
  fromId: string;
  toId: string;
  fromMm: number;
  toMm: number;
  stepMm: number;
  severity: "warn" | "block";
  /** Sizes to get in mm, smallest first, on the half-millimetre grid: with them no step is above 3 mm. */
  bridgeMm: number[];
  reason: DeviceReason;
};

/** What a step up of `stepMm` is: up to 3 mm fine, up to 4 mm a warning, above blocked (clinical.md 3). */
export const stepVerdict = (stepMm: number): "ok" | "warn" | "block" => (stepMm > stepBlockMm ? "block" : stepMm > stepWarnMm ? "warn" : "ok");

/**
 * The fewest sizes between two that leave no step above 3 mm, evenly spread: one halfway where one is enough. Whole millimetres wherever they do,
 * because those are the ones to be had.
 */
export function bridgingSizes(fromMm: number, toMm: number): number[] {
  const steps = Math.ceil((toMm - fromMm) / stepWarnMm);
  const onGrid = (perMm: number) =>
    Array.from({ length: Math.max(0, steps - 1) }, (_, index) => Math.round((fromMm + ((toMm - fromMm) * (index + 1)) / steps) * perMm) / perMm);
  const whole = onGrid(1);
  const way = [fromMm, ...whole, toMm];
  return way.every((mm, index) => index === 0 || stepVerdict(mm - (way[index - 1] ?? mm)) === "ok") ? whole : onGrid(2);
}

/** Every step above 3 mm between neighbouring sizes, separately for each use, smallest first. Diameters on the half-millimetre grid. */
export function sizeGaps(devices: readonly Pick<Device, "id" | "maxDiameterMm" | "use">[]): SizeGap[] {
  return (["anal", "vaginal"] as const).flatMap((use) => {
    const set = bySize(devices.filter((device) => device.use === use));
    return set.flatMap((to, index): SizeGap[] => {
      const from = set[index - 1];
      const severity = from ? stepVerdict(to.maxDiameterMm - from.maxDiameterMm) : "ok";
      if (!from || severity === "ok") return [];
      const [fromMm, toMm] = [from.maxDiameterMm, to.maxDiameterMm];
      const reason = deviceReason(severity === "block" ? "DEV-STEP-4" : "DEV-STEP-3");
      return [{ use, fromId: from.id, toId: to.id, fromMm, toMm, stepMm: toMm - fromMm, severity, bridgeMm: bridgingSizes(fromMm, toMm), reason }];
    });
  });
}
