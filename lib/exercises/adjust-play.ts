import { advance, type Play } from "./play";
import type { Cue, Timeline } from "./timeline";

/** A timeline changed while it is played, and the play that goes on in it; or why it stays as it is. */
export type Adjusted = { timeline: Timeline; play: Play } | { refused: string };

const spliced = <T>(list: readonly T[], at: number, remove: number, more: readonly T[] = []): T[] => [
  ...list.slice(0, at),
  ...more,
  ...list.slice(at + remove),
];

/** One turn more of the part that is under way, up to what its exercise or program allows. */
export function longer(timeline: Timeline, before: Play, now: number): Adjusted {
  const play = advance(timeline, before, now);
  const at = timeline.cues[play.cue]?.part ?? 0;
  const part = timeline.parts[at];
  if (!part || part.turns === 0) return { refused: "Take all the time you want here: this part has no turns to add." };
  if (part.turns >= part.mostTurns) return { refused: part.mostReason };
  const last = timeline.cues.filter((cue) => cue.part === at && cue.turn === part.turns - 1);
  const added = last.map((cue): Cue => ({ ...cue, turn: part.turns }));
  const after = timeline.cues.findLastIndex((cue) => cue.part === at) + 1;
  return {
    timeline: {
      ...timeline,
      cues: spliced(timeline.cues, after, 0, added),
      parts: timeline.parts.map((one, index) => (index === at ? { ...one, turns: one.turns + 1 } : one)),
    },
    play: { ...play, played: play.played.length > after ? spliced(play.played, after, 0, Array<number>(added.length).fill(0)) : play.played },
  };
}

/** What one press of "easier" takes off a phase, in seconds. [D] */
const off: Partial<Record<Cue["phase"], number>> = { in: 1, out: 1, contract: 1, hold: 5 };

/** The turns that are still to come become shorter, each phase down to its least; with a dilator in place, half of them fall away. */
export function easier(timeline: Timeline, before: Play, now: number): Adjusted {
  const play = advance(timeline, before, now);
  const here = timeline.cues[play.cue];
  const part = here && timeline.parts[here.part];
  const coming = timeline.cues.flatMap((cue, index) =>
    here && cue.part === here.part && cue.turn !== undefined && cue.turn > (here.turn ?? -1) ? [{ cue, index }] : [],
  );
  const [first] = coming;
  if (!here || !part || !first) return { refused: "This is the last turn already. Stop whenever you like." };
  if (part.kind === "dilation") {
    const turns = new Set(coming.map(({ cue }) => cue.turn)).size;
    const kept = Math.floor(turns / 2);
    const gone = coming.filter(({ cue }) => (cue.turn ?? 0) > (here.turn ?? -1) + kept);
    const at = gone[0]?.index ?? 0;
    return {
      timeline: {
        ...timeline,
        cues: spliced(timeline.cues, at, gone.length),
        parts: timeline.parts.map((one) => (one === part ? { ...one, turns: one.turns - (turns - kept) } : one)),
      },
      play: { ...play, played: play.played.length > at ? spliced(play.played, at, gone.length) : play.played },
    };
  }
  const shorter = ({ phase, seconds }: Cue) => {
    const least = phase === "end" ? undefined : part.least[phase];
    return least === undefined ? seconds : Math.min(seconds, Math.max(least, seconds - (off[phase] ?? 0)));
  };
  if (coming.every(({ cue }) => shorter(cue) === cue.seconds)) return { refused: "It is as easy as it gets. Skip it, or stop, whenever you like." };
  const changed = new Set(coming.map(({ index }) => index));
  return { timeline: { ...timeline, cues: timeline.cues.map((cue, at) => (changed.has(at) ? { ...cue, seconds: shorter(cue) } : cue)) }, play };
}
