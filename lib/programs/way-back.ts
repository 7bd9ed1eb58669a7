import type { LocalDate } from "@/lib/core/dates";
import { reasonOf } from "./rules";
import type { PlannedDay, ProgramDevice, Reason } from "./schema";
import { ladderOn } from "./size-ladder";

/** From the size that time away leads to, up to the former one. `fromOn`: the first day of the way; the sizes above it have none, since each is asked for. */
export type WayBack = { fromOn: LocalDate; steps: number[]; why: Reason[] };

/** The way back that a plan holds; undefined where there is none, or none that is shorter than the usual one. Pure. */
export function wayBackIn(plan: readonly PlannedDay[], devices: readonly ProgramDevice[], use: string): WayBack | undefined {
  const first = plan.find(({ back }) => back?.toMm !== undefined);
  const [item] = first?.items ?? [];
  const start = item?.kind === "dilation" ? devices.find(({ id }) => id === item.deviceId)?.maxDiameterMm : undefined;
  const to = first?.back?.toMm;
  if (!first?.back || start === undefined || to === undefined) return undefined;
  const between = ladderOn(devices, use, first.on)
    .map(({ maxDiameterMm }) => maxDiameterMm)
    .filter((mm) => mm >= start && mm <= to);
  const led = first.back.why.rule === "PRG-RAMP-2" ? [] : [first.back.why];
  return { fromOn: first.on, steps: [...new Set([start, ...between, to])], why: [...led, reasonOf("PRG-RAMP-2")] };
}
