import type { LocalDate } from "@/lib/core/dates";
import { capInForce } from "./parameters-in-force";
import type { ProgramDevice } from "./schema";
import { absencesOf, ladderOn, sizeAtMost, sizeBelow } from "./size-ladder";
import type { FoldState, Size } from "./state";

const newSize = (device: ProgramDevice, since: LocalDate): Size => ({ id: device.id, mm: device.maxDiameterMm, since, calm: 0 });
const ladder = (state: FoldState, devices: readonly ProgramDevice[], on: LocalDate) =>
  state.screening ? ladderOn(devices, state.screening.intake.use, on) : [];

/** The size a first session begins at: the smallest, or the largest that does not pass what a clinician set to start with (clinical.md 5). */
export function startSize(state: FoldState, devices: readonly ProgramDevice[], on: LocalDate): Size | undefined {
  const sizes = ladder(state, devices, on);
  const cap = capInForce(state, devices, on);
  const set = state.clinician?.parameters?.startDiameterMm;
  const from = set === undefined || state.startSmallest ? sizes.slice(0, 1) : sizes;
  const device = sizeAtMost(from, Math.min(set ?? cap, cap));
  return device && newSize(device, on);
}

/** The size in force; before the first session, the one to start with. */
export const sizeInForce = (state: FoldState, devices: readonly ProgramDevice[], on: LocalDate): Size | undefined =>
  state.size ?? startSize(state, devices, on);

/**
 * One size down from the size in force on `since`: the next smaller of the set. At the smallest the size stays, and its days and calm sessions
 * begin again.
 */
export function sizeDown(state: FoldState, devices: readonly ProgramDevice[], since: LocalDate): Size | undefined {
  if (!state.size) return undefined;
  const below = sizeBelow(ladder(state, devices, since), state.size.mm);
  return below ? newSize(below, since) : { id: state.size.id, mm: state.size.mm, since, calm: 0 };
}

/** Keeps the size within the cap and within the set as it is on one day: smaller if need be, never larger. */
function withinLimitsOn(state: FoldState, devices: readonly ProgramDevice[], on: LocalDate): FoldState {
  const { size } = state;
  if (!size) return state;
  const sizes = ladder(state, devices, on);
  const most = Math.min(size.mm, capInForce(state, devices, on));
  if (most === size.mm && sizes.some(({ id }) => id === size.id)) return state;
  const fitting = sizeAtMost(sizes, most);
  const { size: _, ...rest } = state;
  // Without any fitting size the program waits at what was confirmed: standing says that a dilator is missing.
  return fitting ? { ...state, size: newSize(fitting, on) } : most < size.mm ? rest : state;
}

/**
 * Keeps the size within the cap and within the set up to `on`: smaller if need be, never larger. A size that was put away since it came into force was
 * lost on that very day, and having been taken back by now returns nobody to it.
 */
export function withinLimits(state: FoldState, devices: readonly ProgramDevice[], on: LocalDate): FoldState {
  const { size } = state;
  const device = size && devices.find(({ id }) => id === size.id);
  for (const { from } of device ? absencesOf(device) : []) {
    if (size && from >= size.since && from <= on) {
      const then = withinLimitsOn(state, devices, from);
      if (then !== state) return withinLimits(then, devices, on);
    }
  }
  return withinLimitsOn(state, devices, on);
}
