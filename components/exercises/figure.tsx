import { useTranslations } from "next-intl";
import { edgeLook, partLook } from "@/components/exercises/figure-look";
import { figureSheetAddress } from "@/components/exercises/figure-sheet";
import { cn } from "@/components/ui/cn";
import { Icon } from "@/components/ui/icon";
import { exerciseById } from "@/lib/exercises/catalogue";
import { type Frames, figureFrames, type MovingShape } from "@/lib/exercises/draw-figure";
import { type FigureRhythm, figureRhythm } from "@/lib/exercises/figure-rhythm";
import { figureOf } from "@/lib/exercises/figures";
import type { ExercisePosition } from "@/lib/exercises/schema";

/** From one end of the movement to the other and back, in the exercise's own time. */
function Movement({ shape, rhythm: { seconds, stops } }: { shape: MovingShape; rhythm: FigureRhythm }) {
  return (
    <animate
      attributeName="d"
      dur={`${seconds}s`}
      repeatCount="indefinite"
      calcMode="spline"
      values={stops.map(({ end }) => (end ? shape.to : shape.from)).join(";")}
      keyTimes={stops.map(({ at }) => Math.round(at * 1000) / 1000).join(";")}
      keySplines={stops
        .slice(1)
        .map(() => ".4 0 .6 1")
        .join(";")}
    />
  );
}

type Drawn = { frames: Frames; rhythm?: FigureRhythm; ghost?: boolean; label: string; className?: string };

function Drawing({ frames: { viewBox, shapes }, rhythm, ghost, label, className }: Drawn) {
  return (
    <svg viewBox={viewBox} className={cn("block w-full", className)} {...edgeLook} role="img" aria-label={label}>
      {shapes.map((shape, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a drawing's shapes never change their order.
        <path key={i} d={shape.from} {...partLook[shape.part]}>
          {rhythm && shape.to ? <Movement shape={shape} rhythm={rhythm} /> : null}
        </path>
      ))}
      {ghost ? <path d={shapes.map(({ to = "" }) => to).join("")} className="fill-none stroke-figure-ghost" strokeDasharray="1.5 2" /> : null}
    </svg>
  );
}

type Asked = { exerciseId: string; position: ExercisePosition; className?: string };

/** An exercise in one position, small and still, from the sheet that all lists share. `decorative` where a list says the same in words. */
export function Figure({ exerciseId, position, decorative, className }: Asked & { decorative?: boolean }) {
  const t = useTranslations("figures.of");
  const { name } = figureOf(exerciseId, position);
  return (
    <svg
      className={cn("aspect-[5/4] shrink-0 self-start rounded-card bg-accent-soft", className)}
      role={decorative ? undefined : "img"}
      aria-label={decorative ? undefined : t(name)}
      aria-hidden={decorative}
    >
      <use href={`${figureSheetAddress}#${name}`} />
    </svg>
  );
}

/**
 * The same moving in the exercise's rhythm, with a switch that needs no script (WCAG 2.2.2). Paused, or where less motion is wished,
 * it is still, and the movement's other end shows as a dotted line.
 */
export function FigureWithPause({ exerciseId, position, className = "" }: Asked) {
  const t = useTranslations("figures");
  const frames = figureFrames(exerciseId, position);
  const label = t(`of.${frames.name}`);
  return (
    <div className={`group/figure relative ${className}`}>
      <Drawing
        frames={frames}
        rhythm={figureRhythm(exerciseById(exerciseId).cycle.steps)}
        label={label}
        className="group-has-checked/figure:hidden motion-reduce:hidden"
      />
      <Drawing frames={frames} ghost label={label} className="hidden group-has-checked/figure:block motion-reduce:block" />
      <label className="ring-within absolute right-2 bottom-2 inline-flex min-h-11 items-center rounded-control px-3 font-semibold text-accent text-sm hover:text-accent-strong motion-reduce:hidden">
        <input type="checkbox" className="sr-only" aria-label={t("pauseLabel")} />
        <span className="inline-flex items-center gap-2 group-has-checked/figure:hidden">
          <Icon name="pause" size={18} />
          {t("pause")}
        </span>
        <span className="hidden items-center gap-2 group-has-checked/figure:inline-flex">
          <Icon name="play" size={18} />
          {t("move")}
        </span>
      </label>
    </div>
  );
}
