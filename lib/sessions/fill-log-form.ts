import type { LocalDate } from "@/lib/core/calendar";
import type { FormValues } from "@/lib/core/form";
import type { Log } from "./schema";

/** How many sizes the form offers: up to two smaller ones, then the target. */
export const segmentGroups = 3;

export const logKinds = ["dilation", "exercise", "daily", "skip"] as const satisfies readonly Log["kind"][];

/** What the log needs of a planned item (lib/programs/schema.ts PlannedItem, which fits). */
type Planned =
  | { kind: "dilation"; deviceId: string; minutes: number; mode: "hold" | "repetitions"; holdSeconds?: number; repetitions?: number; sets?: number }
  | { kind: "routine"; routineId: string; minutes: number };

type Circumstances = {
  planned: readonly Planned[];
  /** The size in force, for a day on which none is planned. */
  deviceId?: string;
  hasDevices: boolean;
};

/** The kind the log opens with: what was planned, else a session where there is a set to practise with. */
export function kindToStart({ planned, deviceId, hasDevices }: Circumstances): Log["kind"] {
  if (planned.some(({ kind }) => kind === "dilation")) return "dilation";
  if (planned.some(({ kind }) => kind === "routine")) return "exercise";
  return hasDevices || deviceId ? "dilation" : "exercise";
}

const text = (value: number | undefined) => (value === undefined ? "" : String(value));

/** A new log as the form first shows it: what the plan asked for is filled in, what was felt never is. */
export function newLogValues(kind: Log["kind"], { id, today }: { id: string; today: LocalDate }, { planned, deviceId }: Circumstances): FormValues {
  const values: FormValues = { id, kind, on: today };
  const target = `segments.${segmentGroups - 1}`;
  if (kind === "dilation") {
    const item = planned.find((one) => one.kind === "dilation");
    Object.assign(values, {
      [`${target}.deviceId`]: item?.deviceId ?? deviceId ?? "",
      [`${target}.minutes`]: text(item?.minutes),
      [`${target}.mode`]: item?.mode ?? "hold",
      [`${target}.repetitions`]: text(item?.repetitions === undefined ? undefined : item.repetitions * (item.sets ?? 1)),
      [`${target}.holdSeconds`]: text(item?.mode === "repetitions" ? item.holdSeconds : undefined),
      lubricant: "water-based",
    });
  }
  if (kind === "exercise") values.routineId = planned.find((one) => one.kind === "routine")?.routineId ?? "";
  if (kind === "daily") values.leaks = "0";
  return values;
}

/** A stored log as its form shows it: every answer in its field, so that saving it again changes nothing. */
export function logValues(log: Log & { id: string }, note: string): FormValues {
  const { kind, on, time = "", id } = log;
  const values: FormValues = { id, kind, on, time, note };
  for (const [name, value] of Object.entries(log)) {
    if (typeof value === "number") values[name] = text(value);
    else if (value === true) values[name] = "on";
    else if (typeof value === "string") values[name] = value;
  }
  if ("flags" in log) values["flags[]"] = [...log.flags];
  if (log.kind === "dilation") {
    const groups = Math.max(segmentGroups, log.segments.length);
    for (const [index, segment] of log.segments.entries()) {
      // Smaller sizes from the first group on, the target always in the last: the order stays.
      const place = index === log.segments.length - 1 ? groups - 1 : index;
      for (const [name, value] of Object.entries(segment)) values[`segments.${place}.${name}`] = String(value);
    }
  }
  return values;
}
