import type { LocalDate } from "@/lib/core/dates";
import { limitOf } from "./rules";
import type { Parameters, ProgramDevice } from "./schema";

/** When a device was or is not at hand, oldest first; without `until` it still is not. */
export const absencesOf = ({ away = [], retiredOn }: ProgramDevice): readonly { from: LocalDate; until?: LocalDate }[] =>
  retiredOn ? [...away, { from: retiredOn }] : away;

const dated = (device: ProgramDevice) => device.addedOn !== undefined || device.retiredOn !== undefined || device.away !== undefined;
const isAway = (device: ProgramDevice, on: LocalDate) => absencesOf(device).some(({ from, until }) => from <= on && (!until || on < until));
const sortedBy = new WeakMap<readonly ProgramDevice[], Map<string, ProgramDevice[]>>();

function sortedOfUse(devices: readonly ProgramDevice[], use: string): ProgramDevice[] {
  const byUse = sortedBy.get(devices) ?? new Map<string, ProgramDevice[]>();
  sortedBy.set(devices, byUse);
  const known = byUse.get(use);
  if (known) return known;
  const sorted = devices
    .filter((device) => device.use === use)
    .sort((one, other) => one.maxDiameterMm - other.maxDiameterMm || (one.id < other.id ? -1 : 1));
  byUse.set(use, sorted);
  return sorted;
}

/**
 * The person's sizes for one use on a day, smallest first. Those added later, or away on that day, are left out, so that neither a new device nor one
 * taken back rewrites the past; when none was there yet (logs entered before the set was), all count.
 */
export function ladderOn(devices: readonly ProgramDevice[], use: string, on: LocalDate): ProgramDevice[] {
  const sorted = sortedOfUse(devices, use);
  if (!sorted.some(dated)) return sorted;
  const kept = sorted.filter((device) => !isAway(device, on));
  const there = kept.filter((device) => !device.addedOn || device.addedOn <= on);
  return there.length > 0 ? there : kept;
}

/** Largest diameter in mm that may be planned: the clinician's where set, else the self-guided 30 (clinical.md 3). */
export const capMm = (clinician: Parameters | undefined): number => clinician?.maxDiameterMm ?? limitOf("PRG-CAP-SELF-30");

/** The largest size of at most `mm`. */
export const sizeAtMost = (ladder: ProgramDevice[], mm: number): ProgramDevice | undefined => ladder.findLast((device) => device.maxDiameterMm <= mm);

/** One size down from `mm`: the next smaller of the set; none when `mm` is the smallest already. */
export const sizeBelow = (ladder: ProgramDevice[], mm: number): ProgramDevice | undefined => ladder.findLast((device) => device.maxDiameterMm < mm);

/** The next larger size, however far it is. */
export const sizeAbove = (ladder: ProgramDevice[], mm: number): ProgramDevice | undefined => ladder.find((device) => device.maxDiameterMm > mm);
