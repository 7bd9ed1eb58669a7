import { useEffect, useRef } from "react";
import { pacerLevel } from "@/lib/exercises/pacer-level";
import { advance } from "@/lib/exercises/play";
import type { Cue } from "@/lib/exercises/timeline";
import type { Playing } from "./kept-play";

/** Radius in the drawing's units: closed, and how much wider it gets. */
const least = 34;
const range = 54;
const ring = 2 * Math.PI * 94;

/** Each phase has a look besides its word, its sound and its size: what is filled, what is only a line. */
const looks: Record<Cue["phase"], string> = {
  "get-ready": "fill-accent/10 stroke-accent/60 [stroke-dasharray:3_6]",
  in: "fill-accent/30 stroke-accent",
  out: "fill-accent/15 stroke-accent",
  hold: "fill-accent/25 stroke-accent",
  contract: "fill-hold/45 stroke-hold [stroke-width:4]",
  release: "fill-go/15 stroke-go",
  rest: "fill-transparent stroke-accent/70 [stroke-dasharray:1_7] [stroke-linecap:round]",
  end: "fill-accent/20 stroke-accent",
};

/**
 * The shape that breathes. Sixty times a second it asks the clock, not the last frame, how wide it is, and sets two attributes; React draws it anew
 * only when the phase changes.
 */
export function Pacer({ playing, cue, index, seconds, label }: { playing: Playing; cue: Cue; index: number; seconds?: string; label?: string }) {
  const shape = useRef<SVGCircleElement>(null);
  const arc = useRef<SVGCircleElement>(null);

  useEffect(() => {
    const still = matchMedia("(prefers-reduced-motion: reduce)");
    const draw = () => {
      const { timeline, play } = playing;
      const { cue: at, into } = advance(timeline, play, Date.now());
      const here = timeline.cues[at];
      if (here) {
        shape.current?.setAttribute("r", (least + range * pacerLevel(here, timeline.cues[at - 1]?.phase, into / 1000, still.matches)).toFixed(2));
        const time = still.matches ? Math.floor(into / 1000) * 1000 : into;
        arc.current?.setAttribute("stroke-dashoffset", (here.waits || !here.seconds ? ring : ring * (time / (here.seconds * 1000))).toFixed(1));
      }
      if (play.since !== undefined) frame = requestAnimationFrame(draw);
    };
    let frame = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(frame);
  }, [playing]);

  return (
    <svg viewBox="-100 -100 200 200" role="img" aria-label={label} aria-hidden={label ? undefined : true} className="size-full" data-pacer={index}>
      <circle r={94} fill="none" strokeWidth={2} className="stroke-line" />
      <circle
        ref={arc}
        r={94}
        fill="none"
        strokeWidth={3}
        strokeLinecap="round"
        strokeDasharray={ring}
        transform="rotate(-90)"
        className="stroke-muted"
      />
      <circle ref={shape} r={least + range / 2} strokeWidth={2.5} className={looks[cue.phase]} />
      {seconds ? (
        <text textAnchor="middle" dominantBaseline="central" className="tabular fill-ink font-serif text-[38px]">
          {seconds}
        </text>
      ) : null}
    </svg>
  );
}
