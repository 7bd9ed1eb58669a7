import { formatSize, fromMm } from "./convert-size";
import { parseSize } from "./parse-size";
import { type Device, type Unit, units } from "./schema";
import { bridgingSizes } from "./size-gaps";

/** A size's form as it begins, every value as the person would type it. */
export type SizeStart = { size: string; unit: Unit; use: string; material: string; length: string; tip: string; label: string; flaredBase: boolean };

/** The unit a person chose, read from its column; mm where it is none of ours. */
export const unitOf = (stored: string): Unit => units.find((unit) => unit === stored) ?? "mm";

/** The diameter as typed in `unit`; where that unit's rounding would move it, in mm. Editing must never change a size by itself. */
function typed(mm: number, unit: Unit): { size: string; unit: Unit } {
  const size = String(fromMm(mm, unit));
  const read = parseSize(size, unit);
  return read.ok && read.mm === mm ? { size, unit } : { size: String(mm), unit: "mm" };
}

/** A name that only says the size, in whatever unit it was typed: it follows the size when that is put right. */
const isSizeName = ({ label, maxDiameterMm }: Device) => units.some((unit) => formatSize(maxDiameterMm, unit) === label);

/** The form of a size to edit. */
export function startOf(device: Device, unit: Unit): SizeStart {
  const { use, material, tip, flaredBase, insertableLengthMm } = device;
  const label = isSizeName(device) ? "" : device.label;
  return { ...typed(device.maxDiameterMm, unit), use, material, tip, flaredBase, label, length: String(insertableLengthMm) };
}

/** A size that bridges the step above the device `id`: the first of them, or the `nth`. */
export type Bridge = { id: string; nth?: number };

/** The form of a size to add: empty, or a size that bridges a step, alike in everything else. `use`: what the person said at their screening. */
export function startNew(devices: readonly Device[], after: Bridge | undefined, unit: Unit, use = ""): SizeStart {
  const empty = { size: "", unit, use, material: "silicone", tip: "rounded", flaredBase: false, label: "", length: "" };
  const from = devices.find(({ id }) => id === after?.id);
  if (!from) return empty;
  const { material, tip, flaredBase, maxDiameterMm } = from;
  const above = devices.filter((device) => device.use === from.use && device.maxDiameterMm > maxDiameterMm).map((device) => device.maxDiameterMm);
  const bridge = above.length > 0 ? bridgingSizes(maxDiameterMm, Math.min(...above))[(after?.nth ?? 1) - 1] : undefined;
  return { ...empty, use: from.use, material, tip, flaredBase, ...(bridge === undefined ? {} : typed(bridge, unit)) };
}
