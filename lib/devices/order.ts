import type { Device, DeviceUse } from "./schema";

type Sized = Pick<Device, "id" | "maxDiameterMm">;

/** Smallest first; equal sizes by id, so that the order never depends on how the set was read. */
export const bySize = <D extends Sized>(devices: readonly D[]): D[] =>
  [...devices].sort((one, other) => one.maxDiameterMm - other.maxDiameterMm || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));

/** The set for one use, smallest first. Sets are separate per use. */
export const setFor = <D extends Sized & Pick<Device, "use">>(devices: readonly D[], use: DeviceUse): D[] =>
  bySize(devices.filter((device) => device.use === use));

/** The next size above `diameterMm` in a set of one use; equal sizes are no step. */
export const nextLarger = <D extends Sized>(set: readonly D[], diameterMm: number): D | undefined =>
  bySize(set).find((device) => device.maxDiameterMm > diameterMm);

/** The next size below `diameterMm`; nothing when it is the smallest. */
export const nextSmaller = <D extends Sized>(set: readonly D[], diameterMm: number): D | undefined =>
  bySize(set).findLast((device) => device.maxDiameterMm < diameterMm);
