import type { FormValues } from "@/lib/core/form";
import { type Play, restorePlay } from "@/lib/exercises/play";
import type { Timeline } from "@/lib/exercises/timeline";

/** What the player leaves on the device, all of it gone with a sign-out: the practice under way, how it tells, and the log it filled in. */
const playKey = "gradual.play";
const seenKey = "gradual.play.seen";
const waysKey = "gradual.ways";
const playedKey = "gradual.played";

/** A browser that blocks storage throws at the first touch: then a reload begins anew, and nothing else is lost. */
function read<T>(key: string): T | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}
function write(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // As above.
  }
}

export type Playing = { timeline: Timeline; play: Play };

export const keepPlaying = (id: string, playing: Playing): void => write(playKey, { id, ...playing });
export const keepSeen = (now: number): void => write(seenKey, now);

/** The practice of this name that was under way when the page was left. */
export function keptPlaying(id: string, now: number): Playing | undefined {
  const kept = read<Playing & { id: string }>(playKey);
  if (kept?.id !== id) return undefined;
  const play = restorePlay(kept.timeline, kept.play, read<number>(seenKey) ?? now, now);
  return play && { timeline: kept.timeline, play };
}

export function forgetPlaying(): void {
  write(playKey, undefined);
  write(seenKey, undefined);
}

export type Ways = { sound: boolean; vibration: boolean; voice: boolean; neutral: boolean };
export const readWays = (): Ways => ({ sound: true, vibration: true, voice: false, neutral: false, ...read<Partial<Ways>>(waysKey) });
export const keepWays = (ways: Ways): void => write(waysKey, ways);

/** The log that the player filled in, for the log form; taken once, within the day. */
const takenWithinMs = 12 * 3_600_000;
export const leavePlayed = (values: FormValues, now: number): void => write(playedKey, { values, now });
export function takePlayed(kind: string, now: number): FormValues | undefined {
  const left = read<{ values: FormValues; now: number }>(playedKey);
  if (!left || left.values.kind !== kind || now - left.now > takenWithinMs) return undefined;
  return left.values;
}
export const forgetPlayed = (): void => write(playedKey, undefined);
