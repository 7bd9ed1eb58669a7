import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { useDuration } from "@/components/exercises/duration";
import { phaseWord } from "@/components/exercises/phase-word";
import type { Exercise, Override, Step } from "@/lib/exercises/schema";
import { timedSteps } from "@/lib/exercises/timed-steps";
import { exerciseSeconds } from "@/lib/exercises/total-time";

function StepRow({ exercise, step }: { exercise: Exercise; step: Step }) {
  const t = useTranslations("exercises");
  const duration = useDuration();
  return (
    <li className="grid grid-cols-[4.25rem_1fr] gap-x-3 py-3">
      <p className="tabular whitespace-nowrap font-serif text-lg leading-6">{duration(step.seconds)}</p>
      <div className="text-md">
        <p className="font-semibold">{t(`phase.${phaseWord(exercise, step.phase)}`)}</p>
        <p className="text-muted">{step.instruction}</p>
        {step.skipWhenTight ? <p className="mt-0.5 text-hold text-sm">{t("detail.skipWhenTight")}</p> : null}
      </div>
    </li>
  );
}

/** Get ready, then the turn inside its bracket of repetitions, then the total. */
export function StepList({
  exercise,
  override,
  plain,
}: {
  exercise: Exercise;
  override?: Override /** Inside a routine, which gives the total itself. */;
  plain?: boolean;
}) {
  const t = useTranslations("exercises.detail");
  const duration = useDuration();
  const { getReady, cycle } = timedSteps(exercise, override);
  return (
    <div>
      <ol>
        <StepRow exercise={exercise} step={getReady} />
        <li className="mt-1 rounded-r-control border-accent border-l-[3px] bg-well px-4 pt-3 pb-1 sm:px-5">
          <p className="font-semibold text-accent text-md">
            {t("times", { count: cycle.repetitions })}
            {cycle.sets > 1 ? ` · ${t("sets", { count: cycle.sets, rest: duration(cycle.restBetweenSetsSeconds) })}` : null}
          </p>
          <ol className="divide-y divide-line">
            {cycle.steps.map((step) => (
              <StepRow key={step.instruction} exercise={exercise} step={step} />
            ))}
          </ol>
        </li>
      </ol>
      <p className={clsx("flex items-baseline justify-between px-1 pt-4", plain && "sr-only")}>
        <span className="font-semibold">{t("total")}</span>
        <span className="tabular font-serif text-xl">{duration(exerciseSeconds(exercise, override))}</span>
      </p>
    </div>
  );
}
