import type { Cue } from "./timeline";

/** How open the pacer is when a phase has come to its end: 0 closed, 1 wide. A squeeze draws it in; letting go opens it further than rest. */
const levels: Record<Cue["phase"], number> = { "get-ready": 0.5, in: 1, out: 0.12, hold: 0.62, contract: 0.2, release: 0.78, rest: 0.5, end: 0.5 };
/** Seconds in which it gets there; a breath takes all of its time. */
const travel: Partial<Record<Cue["phase"], number>> = { contract: 0.7, release: 1.6, hold: 2, rest: 2, "get-ready": 2, end: 2 };

/** Slow breathing that goes on in phases which only last: 4 s wider, 6 s narrower. */
const swing = 0.09;
const breathSeconds = { in: 4, out: 6 };

const ease = (share: number) => (1 - Math.cos(Math.PI * Math.min(1, Math.max(0, share)))) / 2;

/**
 * How open the pacer is, 0 to 1, so many seconds into a cue that follows `before`. A function of time alone, so that a dropped frame moves nothing.
 * @param still whole seconds only: it steps, for those who asked for less motion
 */
export function pacerLevel(cue: Pick<Cue, "phase" | "seconds">, before: Cue["phase"] | undefined, seconds: number, still = false): number {
  const at = still ? Math.floor(seconds) + (cue.phase === "in" || cue.phase === "out" ? 1 : 0) : seconds;
  const from = levels[before ?? "get-ready"];
  const to = levels[cue.phase];
  const way = Math.min(travel[cue.phase] ?? cue.seconds, Math.max(cue.seconds, 0.001));
  const level = from + (to - from) * ease(still && way < 1 ? 1 : at / way);
  const lasting = cue.phase !== "in" && cue.phase !== "out" && cue.phase !== "contract" && cue.phase !== "release";
  const over = seconds - way;
  if (!lasting || still || over <= 0) return level;
  const turn = over % (breathSeconds.in + breathSeconds.out);
  return level + swing * (turn < breathSeconds.in ? ease(turn / breathSeconds.in) : 1 - ease((turn - breathSeconds.in) / breathSeconds.out));
}
