import { useCallback, useEffect, useReducer, useState } from "react";
import { type Adjusted, easier, longer } from "@/lib/exercises/adjust-play";
import { advance, back, beginPlay, goOn, type Play, pause, placeAt, resume, skip } from "@/lib/exercises/play";
import type { Timeline } from "@/lib/exercises/timeline";
import { keepPlaying, keepSeen, keptPlaying, type Playing } from "./kept-play";

/**
 * The practice under way. What is shown follows from the clock at each look; the timer only says when something shown changes next, so one that comes
 * late is late once and adds nothing up. Kept on the device at each change, to go on after a reload.
 */
export function usePlayer(id: string, timeline: Timeline) {
  const [playing, setPlaying] = useState<Playing>(() => keptPlaying(id, Date.now()) ?? { timeline, play: beginPlay(Date.now()) });
  const [, look] = useReducer((count: number) => count + 1, 0);
  const now = Date.now();
  const place = placeAt(playing.timeline, playing.play, now);

  useEffect(() => {
    keepPlaying(id, playing);
    keepSeen(Date.now());
  }, [id, playing]);

  useEffect(() => {
    if (place.paused || place.ended) return;
    keepSeen(Date.now());
    const { into, cue } = advance(playing.timeline, playing.play, Date.now());
    const left = (playing.timeline.cues[cue]?.seconds ?? 0) * 1000 - into;
    const timer = setTimeout(look, left > 0 ? left % 1000 || 1000 : 1000);
    return () => clearTimeout(timer);
  });

  useEffect(() => {
    const seen = () => {
      keepSeen(Date.now());
      look();
    };
    document.addEventListener("visibilitychange", seen);
    addEventListener("pageshow", seen);
    return () => {
      document.removeEventListener("visibilitychange", seen);
      removeEventListener("pageshow", seen);
    };
  }, []);

  const move = useCallback(
    (how: (timeline: Timeline, play: Play, now: number) => Play) =>
      setPlaying((before) => ({ ...before, play: how(before.timeline, before.play, Date.now()) })),
    [],
  );

  /** Answers why not, where it is refused. */
  const adjust = (how: (timeline: Timeline, play: Play, now: number) => Adjusted): string | undefined => {
    const adjusted = how(playing.timeline, playing.play, Date.now());
    if ("refused" in adjusted) return adjusted.refused;
    setPlaying(adjusted);
    return undefined;
  };

  return {
    ...playing,
    place,
    pause: () => move(pause),
    resume: () => move((_, play, at) => resume(play, at)),
    skip: () => move(skip),
    back: () => move(back),
    goOn: () => move(goOn),
    longer: () => adjust(longer),
    easier: () => adjust(easier),
  };
}
export type Player = ReturnType<typeof usePlayer>;
