import type { Play } from "./play";
import type { Timeline } from "./timeline";

/** A part counts as done from this share of its time on: whoever lets the last breath be has done the exercise. [D] */
const doneShare = 0.8;

/** What was really practised: exercises done, and dilation time of each size in whole seconds, in order. */
export type DoneSoFar = { exercises: number; of: number; dilated: { deviceId: string; seconds: number; turns: number }[] };

export function doneSoFar({ parts, cues }: Timeline, { played }: Pick<Play, "played">): DoneSoFar {
  const timed = parts.map(({ kind, deviceId }, part) => {
    const own = cues.flatMap((cue, index) => (cue.part === part ? [{ cue, ms: played[index] ?? 0 }] : []));
    const total = own.reduce((sum, { cue }) => sum + cue.seconds * 1000, 0);
    const spent = own.reduce((sum, { cue, ms }) => sum + Math.min(ms, cue.seconds * 1000), 0);
    const dilating = own.filter(({ cue }) => cue.dilates);
    const turns = new Set(dilating.filter(({ cue, ms }) => ms >= cue.seconds * 1000 * doneShare).map(({ cue }) => cue.turn)).size;
    return { kind, deviceId, done: total > 0 && spent >= total * doneShare, dilated: dilating.reduce((sum, { ms }) => sum + ms, 0), turns };
  });
  const exercises = timed.filter(({ kind }) => kind === "exercise");
  return {
    exercises: exercises.filter(({ done }) => done).length,
    of: exercises.length,
    dilated: timed.flatMap(({ deviceId, dilated, turns }) =>
      deviceId && dilated > 0 ? [{ deviceId, seconds: Math.round(dilated / 1000), turns }] : [],
    ),
  };
}
