import Link from "next/link";
import { useTranslations } from "next-intl";
import { useDuration } from "@/components/exercises/duration";
import { Figure } from "@/components/exercises/figure";
import { StepList } from "@/components/exercises/step-list";
import { Disclosure } from "@/components/ui/disclosure";
import { exerciseById } from "@/lib/exercises/catalogue";
import type { AnyRoutine, RoutineItem } from "@/lib/exercises/schema";
import { timedSteps } from "@/lib/exercises/timed-steps";
import { exerciseSeconds } from "@/lib/exercises/total-time";

function Item({ item }: { item: RoutineItem }) {
  const t = useTranslations("exercises");
  const duration = useDuration();
  const exercise = exerciseById(item.exerciseId);
  const { cycle } = timedSteps(exercise, item);
  return (
    <li className="flex gap-4 py-5 sm:gap-5">
      <Figure exerciseId={exercise.id} position={item.position} decorative className="w-20 sm:w-24" />
      <div className="min-w-0 flex-1">
        <div className="flex items-baseline justify-between gap-4">
          <h3 className="min-w-0 break-words text-lg">
            <Link
              href={`/exercises/${exercise.id}`}
              prefetch={false}
              className="-my-2.5 inline-block py-2.5 underline decoration-edge decoration-1 underline-offset-4 hover:text-accent hover:decoration-accent"
            >
              {exercise.name}
            </Link>
          </h3>
          <p className="tabular whitespace-nowrap text-md text-muted">{duration(exerciseSeconds(exercise, item))}</p>
        </div>
        {item.why ? <p className="text-md">{item.why}</p> : null}
        <p className="mt-1 text-muted text-sm">
          {t(`position.${item.position}`)} · {t("routines.dose", { count: cycle.repetitions })}
        </p>
        <Disclosure summary={t("routines.steps")} className="mt-1">
          <StepList exercise={exercise} override={item} plain />
        </Disclosure>
      </div>
    </li>
  );
}

/** The exercises of a routine in their order, each with its own dose and its steps folded. */
export function RoutineItems({ routine }: { routine: AnyRoutine }) {
  return (
    <ol className="divide-y divide-line">
      {routine.items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an own routine may name an exercise twice, and its place is what tells the two apart.
        <Item key={at} item={item} />
      ))}
    </ol>
  );
}
