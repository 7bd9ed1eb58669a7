import { useTranslations } from "next-intl";
import { Emblem } from "@/components/exercises/emblem";
import { phaseWord } from "@/components/exercises/phase-word";
import { rhythmPath } from "@/components/exercises/rhythm-path";
import { turnSeconds } from "@/lib/exercises/cycle-time";
import type { Exercise } from "@/lib/exercises/schema";
import { useDuration } from "./duration";

const frame = { width: 400, top: 34, bottom: 168 };
/** Below this width, in the drawing's own units, a step has no room for its word. */
const roomForWords = 52;

/** The middle of a step, or as near to it as its word can stand without leaving the drawing. */
const wordAt = ({ from, to }: { from: number; to: number }) => Math.min(frame.width - 40, Math.max(40, (from + to) / 2));

/** The exercise as a figure: one turn as a line in time. The step list says the same in words, so readers skip the drawing. */
export function Rhythm({ exercise }: { exercise: Exercise }) {
  const t = useTranslations("exercises");
  const duration = useDuration();
  const { steps } = exercise.cycle;
  const seconds = turnSeconds(steps);
  // A turn of one phase has no course of its own: it is drawn as the breath that goes on through it.
  const drawn =
    steps.length > 1 ? steps : Array.from({ length: 6 }, () => [{ phase: "in", seconds: 4 } as const, { phase: "out", seconds: 6 } as const]).flat();
  const rhythm = rhythmPath(drawn, { ...frame, top: steps.length > 1 ? frame.top : 96, effort: (exercise.effortPercent ?? 100) / 100 });
  const worded = rhythm.steps.every((step) => step.to - step.from >= roomForWords) && steps.length > 1;
  return (
    <figure className="overflow-hidden rounded-card bg-accent-soft text-accent">
      <div className="flex items-start justify-between px-5 pt-5">
        <Emblem purpose={exercise.purpose} size={56} />
        <p className="text-muted text-sm">
          {exercise.cycle.repetitions > 1 ? t("detail.rhythm", { time: duration(seconds) }) : t("detail.rhythmOnce")}
        </p>
      </div>
      <svg viewBox={`0 0 ${frame.width} ${worded ? 218 : frame.bottom}`} className="block w-full" fill="none" aria-hidden="true">
        <path d={rhythm.area} fill="currentColor" opacity={0.09} />
        {worded
          ? rhythm.steps
              .slice(1)
              .map((step) => (
                <path
                  key={step.from}
                  d={`M${step.from} ${frame.top - 12}V${frame.bottom}`}
                  stroke="currentColor"
                  opacity={0.28}
                  strokeDasharray="2 5"
                />
              ))
          : null}
        <path d={rhythm.line} stroke="currentColor" strokeWidth={2.25} strokeLinecap="round" strokeLinejoin="round" />
        {worded
          ? rhythm.steps.map((step) => (
              <text key={step.from} textAnchor="middle" fontSize={15}>
                <tspan x={wordAt(step)} y={190} className="fill-ink" fontWeight={600}>
                  {t(`phaseShort.${phaseWord(exercise, step.phase)}`)}
                </tspan>
                <tspan x={wordAt(step)} y={208} className="fill-muted" fontSize={13.5}>
                  {duration(step.seconds)}
                </tspan>
              </text>
            ))
          : null}
      </svg>
    </figure>
  );
}
