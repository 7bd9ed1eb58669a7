import { daysBetween, type LocalDate } from "@/lib/core/dates";
import type { ChangeProposal } from "./read-proposal";
import { limitOf } from "./rules";
import type { Parameters, ProgramDevice } from "./schema";
import { ladderOn } from "./size-ladder";
import type { FoldState } from "./state";

/** What is left of the weeks of every other day: an agreement begins them anew, and a difference that does not name them must not. */
function weeksLeft({ clinician }: FoldState, on: LocalDate): number | undefined {
  const weeks = clinician?.parameters?.everyOtherDayWeeks;
  if (weeks === undefined || clinician?.beganOn === undefined) return weeks;
  const left = weeks - Math.floor(daysBetween(clinician.beganOn, on) / 7);
  return left >= 1 ? left : undefined;
}

/** After more than 60 days a clinician's former start does not hold; a difference that does not name it must not bring it back. */
function startLeft(state: FoldState, devices: readonly ProgramDevice[], on: LocalDate): number | undefined {
  const start = state.clinician?.parameters?.startDiameterMm;
  if (start === undefined || !state.startSmallest || !state.screening) return start;
  const smallest = ladderOn(devices, state.screening.intake.use, on)[0]?.maxDiameterMm;
  return smallest === undefined ? undefined : Math.min(start, smallest);
}

const without = (parameters: Parameters, ...names: (keyof Parameters)[]): Parameters =>
  Object.fromEntries(Object.entries(parameters).filter(([name]) => !names.includes(name as keyof Parameters)));

/**
 * All that a clinician has set once the difference is laid over it: an agreement names the whole. Where a number that is not named would contradict one
 * that is, it goes along: the seconds of another mode, a hold or a smaller size longer than is left, weeks of every other day at three a week, a first size
 * above the largest. The state is advanced to `on`. Undefined: the difference names none.
 */
export function mergeProposal(state: FoldState, devices: readonly ProgramDevice[], on: LocalDate, change: ChangeProposal): Parameters | undefined {
  const given = change.parameters;
  if (!given) return undefined;
  const { everyOtherDayWeeks: _, startDiameterMm: __, ...before } = state.clinician?.parameters ?? {};
  const [weeks, start] = [weeksLeft(state, on), startLeft(state, devices, on)];
  const kept = given.mode !== undefined && given.mode !== before.mode ? without(before, "holdSeconds") : before;
  const merged: Parameters = {
    ...kept,
    ...(weeks !== undefined && { everyOtherDayWeeks: weeks }),
    ...(start !== undefined && { startDiameterMm: start }),
    ...given,
  };
  const { maxDiameterMm: most, dilationMinutes: minutes } = merged;
  if (given.holdSeconds === undefined && minutes !== undefined && (merged.holdSeconds ?? 0) > minutes * 60) merged.holdSeconds = minutes * 60;
  const room = limitOf("PRG-MINUTES-CLINICIAN-15") - (minutes ?? 0);
  if (given.smallerMinutes === undefined && (merged.smallerMinutes ?? 0) > room) merged.smallerMinutes = room;
  if (given.startDiameterMm === undefined && most !== undefined && (merged.startDiameterMm ?? 0) > most) merged.startDiameterMm = most;
  return (merged.sessionsPerWeek ?? 0) > limitOf("PRG-WEEK-3") ? merged : without(merged, "everyOtherDayWeeks");
}
