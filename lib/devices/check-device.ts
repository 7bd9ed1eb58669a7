import { type DeviceReason, type DeviceRuleId, deviceReason, diameterBoundsMm, largeMm, lengthBoundsMm, longMm, selfGuidedCapMm } from "./rules";
import type { Device } from "./schema";

export type DeviceField = "maxDiameterMm" | "insertableLengthMm" | "flaredBase";
export type DeviceFinding = DeviceReason & { field: DeviceField };
export type DeviceCheck = { errors: DeviceFinding[]; warnings: DeviceFinding[] };

type Checked = Pick<Device, "maxDiameterMm" | "insertableLengthMm" | "flaredBase" | "use">;

/** The largest diameter in mm that may be planned: 30 self-guided, above that only what a clinician set. */
export const largestPlannedMm = (clinicianMaxMm?: number): number => clinicianMaxMm ?? selfGuidedCapMm;

/** One device against the rules of clinical.md 3. Errors refuse it; warnings are shown and left to the person. `clinicianMaxMm`: set by a clinician. */
export function checkDevice(device: Checked, clinicianMaxMm?: number): DeviceCheck {
  const { maxDiameterMm: diameter, insertableLengthMm: length } = device;
  const rows: [DeviceRuleId, DeviceField, boolean][] = [
    ["DEV-DIAMETER", "maxDiameterMm", !(diameter >= diameterBoundsMm.min && diameter <= diameterBoundsMm.max)],
    ["DEV-GRID", "maxDiameterMm", !Number.isInteger(diameter * 2)],
    ["DEV-LENGTH", "insertableLengthMm", !(length >= lengthBoundsMm.min && length <= lengthBoundsMm.max)],
    ["DEV-BASE", "flaredBase", device.use === "anal" && !device.flaredBase],
    ["DEV-CAP-30", "maxDiameterMm", diameter > Math.max(selfGuidedCapMm, largestPlannedMm(clinicianMaxMm))],
    ["DEV-ABOVE-25", "maxDiameterMm", diameter > largeMm],
    ["DEV-LONG", "insertableLengthMm", length > longMm],
  ];
  const found = rows.filter(([, , matched]) => matched).map(([id, field]) => ({ ...deviceReason(id), field }));
  return { errors: found.filter(({ severity }) => severity === "block"), warnings: found.filter(({ severity }) => severity === "warn") };
}
