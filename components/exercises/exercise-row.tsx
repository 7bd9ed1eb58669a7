import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Figure } from "@/components/exercises/figure";
import { Icon } from "@/components/ui/icon";
import { toMinutes } from "@/lib/exercises/cycle-time";
import type { Exercise } from "@/lib/exercises/schema";
import { exerciseSeconds } from "@/lib/exercises/total-time";

/** One exercise in the list: the whole row is the link. `children`: what a search has to say about it. */
export function ExerciseRow({ exercise, children }: { exercise: Exercise; children?: ReactNode }) {
  const t = useTranslations("exercises");
  const [first] = exercise.positions;
  return (
    <li className="group relative flex gap-4 py-5 sm:gap-5">
      {first ? <Figure exerciseId={exercise.id} position={first.position} decorative className="w-20 sm:w-24" /> : null}
      <div className="min-w-0 flex-1">
        <div className="flex items-baseline justify-between gap-4">
          <h3 className="min-w-0 break-words text-lg">
            <Link
              href={`/exercises/${exercise.id}`}
              prefetch={false}
              className="rounded-control after:absolute after:-inset-x-3 after:inset-y-0 after:rounded-card group-hover:text-accent group-hover:underline group-hover:underline-offset-4"
            >
              {exercise.name}
            </Link>
          </h3>
          <p className="tabular whitespace-nowrap text-md text-muted">{t("time.minutes", { minutes: toMinutes(exerciseSeconds(exercise)) })}</p>
        </div>
        <p className="mt-1 max-w-measure text-md text-muted">{exercise.summary}</p>
        <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-muted text-sm">
          <span>{exercise.positions.map(({ position }) => t(`position.${position}`)).join(" · ")}</span>
          {exercise.lockedWhenTight ? (
            <span className="inline-flex items-center gap-1.5 text-hold">
              <Icon name="lock" size={15} />
              {t("list.locked")}
            </span>
          ) : null}
        </p>
        {children}
      </div>
    </li>
  );
}
