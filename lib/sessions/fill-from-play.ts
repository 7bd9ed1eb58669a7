import type { LocalDate } from "@/lib/core/calendar";
import type { FormValues } from "@/lib/core/form";
import type { DoneSoFar } from "@/lib/exercises/done-so-far";
import { segmentGroups } from "./fill-log-form";
import type { Segment } from "./session-timeline";

/** What was played: a routine, or a session with its sizes as they were planned. */
export type Played = { kind: "exercise"; routineId: string } | { kind: "dilation"; segments: readonly Segment[] };

type Circumstances = { id: string; on: LocalDate; time: string; stoppedEarly: boolean };

/** Minutes at a size: half minutes, and never none where there was some. Of repetitions, the planned minutes' share of the turns that were done. */
function minutesOf(segment: Segment, { seconds, turns }: DoneSoFar["dilated"][number]): number {
  const all = (segment.repetitions ?? 0) * (segment.sets ?? 1);
  const minutes = segment.mode === "repetitions" && all > 0 ? (segment.minutes * turns) / all : seconds / 60;
  return Math.max(0.5, Math.round(minutes * 2) / 2);
}

/** The log of what was really done, in the log form's fields: what was felt is never filled in. */
export function playedValues(played: Played, done: DoneSoFar, { id, on, time, stoppedEarly }: Circumstances): FormValues {
  const values: FormValues = { id, kind: played.kind, on, time };
  if (played.kind === "exercise") return { ...values, routineId: played.routineId, completedSteps: String(done.exercises) };
  const used = played.segments.flatMap((segment) => {
    const part = done.dilated.find(({ deviceId }) => deviceId === segment.deviceId);
    return part ? [{ segment, part }] : [];
  });
  // Stopped before anything was in place: the size that was taken is still what the log is about.
  const target = played.segments.at(-1);
  if (used.length === 0 && target) used.push({ segment: target, part: { deviceId: target.deviceId, seconds: 0, turns: 0 } });
  for (const [index, { segment, part }] of used.entries()) {
    const place = `segments.${index === used.length - 1 ? segmentGroups - 1 : index}`;
    values[`${place}.deviceId`] = segment.deviceId;
    values[`${place}.minutes`] = String(part.seconds === 0 && part.turns === 0 ? 0 : minutesOf(segment, part));
    values[`${place}.mode`] = segment.mode;
    if (segment.mode === "repetitions") {
      values[`${place}.repetitions`] = String(part.turns);
      if (segment.holdSeconds !== undefined) values[`${place}.holdSeconds`] = String(segment.holdSeconds);
    }
  }
  if (stoppedEarly) values.stoppedEarly = "on";
  return { ...values, lubricant: "water-based" };
}

/** What hurt or bled, pressed in the middle: with what was done it is a whole log, on which the rules decide at once. */
export type Trouble = { pain: string; blood: string; sharpPain?: boolean; burning?: boolean; flags?: readonly string[] };

export function troubleFields(values: FormValues, { pain, blood, sharpPain, burning, flags = [] }: Trouble): [string, string][] {
  const dilation = values.kind === "dilation";
  const { lubricant: _, ...known } = values;
  const fields = Object.entries(known).flatMap(([name, value]): [string, string][] => (typeof value === "string" ? [[name, value]] : []));
  return [
    ...fields,
    ["pain", pain],
    ["blood", blood],
    ...(dilation && sharpPain ? ([["sharpPain", "on"]] as [string, string][]) : []),
    ...(dilation && burning ? ([["burning", "on"]] as [string, string][]) : []),
    ...flags.map((flag): [string, string] => ["flags[]", flag]),
  ];
}
