import type { LocalDate } from "@/lib/core/calendar";
import type { FormErrors } from "@/lib/core/form";
import { exercises } from "@/lib/exercises/catalogue";
import { routines } from "@/lib/exercises/routines";
import { refuseDay } from "./read-log-form";
import type { Log } from "./schema";

/** Own routines with those deleted since: what was done before counts, whenever its log arrives. */
type Own = { today: LocalDate; devices: readonly { id: string }[]; ownRoutines: readonly { id: string }[] };

/** What a person's own calendar, set and routines say against a log that is right in itself: a sentence a field, or nothing. */
export function refuseLog(log: Log, { today, devices, ownRoutines }: Own): FormErrors | undefined {
  const errors: FormErrors = {};
  const day = refuseDay(log.on, today);
  if (day) errors.on = day;
  if (log.kind === "dilation") {
    if (log.segments.some(({ deviceId }) => !devices.some(({ id }) => id === deviceId))) errors.segments = "Choose sizes from your own set.";
    const answered = log.nextDaySoreness !== undefined || log.sorenessHours !== undefined;
    if (answered && log.on >= today) errors.nextDaySoreness = "How it felt the next day can be answered from the next day on.";
  }
  if (log.kind === "exercise" && ![...routines, ...ownRoutines, ...exercises].some(({ id }) => id === log.routineId))
    errors.routineId = "Choose a routine from the list.";
  return Object.keys(errors).length > 0 ? errors : undefined;
}
