import type { Device } from "./schema";

/** The devices of a series that the set does not hold already: the same use, diameter and name. So a set added twice is there once. */
export function missingFrom<D extends Omit<Device, "id">>(owned: readonly Omit<Device, "id">[], wanted: readonly D[]): D[] {
  const key = ({ use, maxDiameterMm, label }: Omit<Device, "id">) => `${use}/${maxDiameterMm}/${label}`;
  const held = new Set(owned.map(key));
  return wanted.filter((device) => !held.has(key(device)));
}
