import { type LocalDate, sayDay } from "@/lib/core/calendar";
import accounts from "@/lib/core/messages/en/accounts.json";
import messages from "@/lib/core/messages/en/sessions.json";
import { checkLubricant } from "@/lib/devices/check-lubricant";
import { formatSize } from "@/lib/devices/convert-size";
import { bySize } from "@/lib/devices/order";
import type { Device, Unit } from "@/lib/devices/schema";
import { exercises } from "@/lib/exercises/catalogue";
import { routines } from "@/lib/exercises/routines";
import { segmentGroups } from "@/lib/sessions/fill-log-form";
import { earliestDay } from "@/lib/sessions/read-log-form";
import type { Log } from "@/lib/sessions/schema";
import { type LogChoices, type LogText, optionsOf } from "./log-form-types";

export const logText: LogText = { ...messages.form, problem: accounts.problem };

const { question, hoursOptions } = messages.soreness;

type Owned = Device & { retiredOn?: LocalDate };
type OwnName = { id: string; name: string; deleted: boolean };
type Setting = {
  devices: readonly Owned[];
  ownRoutines: readonly OwnName[];
  unit: Unit;
  today: LocalDate /** The log being changed. */;
  log?: Log;
  sorenessDue?: { logId: string; on: LocalDate };
};

/** Sizes in use (and those that the log names, retired or not), smallest first; a name is added where two sizes would read alike. */
export function sizeOptions(devices: readonly Owned[], unit: Unit, named: readonly string[] = []) {
  const shown = bySize(devices.filter(({ id, retiredOn }) => retiredOn === undefined || named.includes(id)));
  const label = ({ maxDiameterMm }: Owned) => formatSize(maxDiameterMm, unit);
  return shown.map((device) => {
    const alike = shown.filter((other) => label(other) === label(device)).length > 1;
    return { value: device.id, label: alike ? `${label(device)} (${device.label})` : label(device) };
  });
}

/** The person's own routines first (and one that the log names, deleted or not), then the named ones, then exercises by themselves. */
function routineOptions(own: readonly OwnName[], named?: string) {
  const { ownRoutines: mine, namedRoutines: ours, singleExercises: single } = messages.form;
  const shown = own.filter(({ id, deleted }) => !deleted || id === named);
  return [
    ...shown.map(({ id, name }) => ({ value: id, label: name, group: mine })),
    ...routines.map(({ id, name }) => ({ value: id, label: name, group: ours })),
    ...exercises.map(({ id, name }) => ({ value: id, label: name, group: single })),
  ];
}

export function logChoices({ devices, ownRoutines, unit, today, log, sorenessDue: due }: Setting): LogChoices {
  const segments = log?.kind === "dilation" ? log.segments : [];
  const materials = new Set(devices.map(({ material }) => material));
  const silicone = materials.has("silicone") ? checkLubricant("silicone", "silicone")[0] : undefined;
  return {
    sizes: sizeOptions(
      devices,
      unit,
      segments.map(({ deviceId }) => deviceId),
    ),
    routines: routineOptions(ownRoutines, log?.kind === "exercise" ? log.routineId : undefined),
    ...(silicone ? { lubricantHint: silicone.wording } : {}),
    groups: Math.max(segmentGroups, segments.length),
    nextDay: log !== undefined && log.on < today,
    ...(due && { sore: { logId: due.logId, label: question.replace("{day}", sayDay(due.on)), hours: optionsOf(hoursOptions) } }),
  };
}

/** The days a form offers, and how its day is said: "Today, Fri 20 Nov". */
export function logDays(on: LocalDate, today: LocalDate) {
  const { when, whenOther } = messages.form;
  return { label: (on === today ? when : whenOther).replace("{day}", sayDay(on)), earliest: earliestDay(today), today };
}
