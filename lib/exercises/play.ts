import { type Cue, firstCueOf, type Timeline } from "./timeline";

/**
 * Where a player is. All of it follows from the moment it was last touched, so a clock that was throttled, asleep or gone in between changes
 * nothing: whoever looks again sees where the practice is by now. JSON, to be kept over a reload. Times in milliseconds, moments since 1970.
 */
export type Play = {
  cue: number;
  /** Time of that cue that was over at `since`. */
  into: number;
  /** Absent while it is paused. */
  since?: number;
  /** Time played of each cue so far, by its index; absent is none. */
  played: readonly number[];
};

export const beginPlay = (now: number): Play => ({ cue: 0, into: 0, since: now, played: [] });

const timeOf = (played: readonly number[], at: number, time: number): number[] => {
  const next = Array.from({ length: Math.max(played.length, at + 1) }, (_, index) => played[index] ?? 0);
  next[at] = Math.max(next[at] ?? 0, time);
  return next;
};

/** The same play at `now`: cues whose time is over are behind it. It stops at a cue that waits, and at the end. */
export function advance({ cues }: Pick<Timeline, "cues">, play: Play, now: number): Play {
  if (play.since === undefined) return play;
  let { cue } = play;
  let { played } = play;
  let into = play.into + Math.max(0, now - play.since);
  for (let here = cues[cue]; here && here.phase !== "end" && !here.waits && into >= here.seconds * 1000; here = cues[cue]) {
    played = timeOf(played, cue, here.seconds * 1000);
    into -= here.seconds * 1000;
    cue += 1;
  }
  const here = cues[cue];
  if (here?.phase === "end") into = 0;
  return { cue, into, since: now, played: here?.phase === "end" ? played : timeOf(played, cue, into) };
}

/** What is to be shown at `now`. Seconds are whole, as a person counts down: 4, 3, 2, 1. */
export function placeAt(timeline: Timeline, play: Play, now: number) {
  const { cue: index, into, since } = advance(timeline, play, now);
  const cue = timeline.cues[index] as Cue;
  const length = cue.seconds * 1000;
  const left = Math.max(0, length - into);
  return {
    index,
    cue,
    part: timeline.parts[cue.part] as Timeline["parts"][number],
    /** 0 to 1 through the cue. */
    share: length > 0 ? Math.min(1, into / length) : 1,
    secondsLeft: Math.ceil(left / 1000),
    paused: since === undefined,
    ended: cue.phase === "end",
    next: timeline.cues[index + 1],
  };
}
export type Place = ReturnType<typeof placeAt>;

/** When each of the coming cues begins if nothing is touched, up to `until`: for sounds that are set ahead, since a hidden tab's timers are late. */
export function upcoming({ cues }: Pick<Timeline, "cues">, play: Play, now: number, until: number): { index: number; at: number }[] {
  const { cue, into, since } = advance({ cues }, play, now);
  if (since === undefined) return [];
  const coming: { index: number; at: number }[] = [];
  let at = now - into;
  for (let index = cue; ; index++) {
    const here = cues[index];
    if (!here || here.waits || here.phase === "end") return coming;
    at += here.seconds * 1000;
    if (at > until) return coming;
    coming.push({ index: index + 1, at });
  }
}

export const pause = (timeline: Timeline, play: Play, now: number): Play => {
  const { since: _, ...rest } = advance(timeline, play, now);
  return rest;
};

export const resume = (play: Play, now: number): Play => ({ ...play, since: now });

/** To a cue's beginning; a paused play stays paused. */
function jump(timeline: Timeline, play: Play, now: number, cue: number): Play {
  const { played, since } = advance(timeline, play, now);
  return { cue, into: 0, ...(since !== undefined && { since: now }), played };
}

/** Ready: on from a cue that waits. */
export function goOn(timeline: Timeline, play: Play, now: number): Play {
  const { cue } = advance(timeline, play, now);
  return timeline.cues[cue]?.waits ? { ...jump(timeline, play, now, cue + 1), since: now } : play;
}

/** To the next part; at the last one, to the end. */
export function skip(timeline: Timeline, play: Play, now: number): Play {
  const { cue } = advance(timeline, play, now);
  const part = timeline.cues[cue]?.part ?? 0;
  const next = firstCueOf(timeline, part + 1);
  return next < 0 ? play : jump(timeline, play, now, next);
}

/** How long after a part's beginning "back" still means the part before it. */
const backWithinMs = 5_000;

/** To the beginning of this part or, when it has hardly begun, of the one before. */
export function back(timeline: Timeline, play: Play, now: number): Play {
  const { cue, into } = advance(timeline, play, now);
  const part = timeline.cues[cue]?.part ?? 0;
  const first = firstCueOf(timeline, part);
  const fresh = cue === first && into < backWithinMs;
  return jump(timeline, play, now, fresh && part > 0 ? firstCueOf(timeline, part - 1) : first);
}

/** Gone for longer, a practice waits where it was last seen; a break of less is gone on through, as by a closed screen. [D] */
const goneForMs = 5 * 60_000;
/** After this nobody is in the middle of it any more. [D] */
const forgottenAfterMs = 12 * 3_600_000;

/** A play that was kept over a reload or a closed browser, last seen at `seen`. Undefined: too long ago. */
export function restorePlay(timeline: Timeline, play: Play, seen: number, now: number): Play | undefined {
  if (now - seen > forgottenAfterMs) return undefined;
  return now - seen > goneForMs ? pause(timeline, play, seen) : play;
}
