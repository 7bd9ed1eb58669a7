import Link from "next/link";
import { useTranslations } from "next-intl";
import { RoutineBar } from "@/components/exercises/routine-bar";
import { Icon } from "@/components/ui/icon";
import { exerciseById } from "@/lib/exercises/catalogue";
import { needsUnlockedFloor } from "@/lib/exercises/is-locked";
import type { Routine } from "@/lib/exercises/schema";
import { routineMinutes } from "@/lib/exercises/total-time";

export function RoutineCard({ routine }: { routine: Routine }) {
  const t = useTranslations("exercises");
  return (
    <li className="group relative flex flex-col rounded-card border border-line bg-card p-5 shadow-card sm:p-6">
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="min-w-0 break-words">
          <Link
            href={`/routines/${routine.id}`}
            prefetch={false}
            className="after:absolute after:inset-0 after:rounded-card group-hover:text-accent group-hover:underline group-hover:underline-offset-4"
          >
            {routine.name}
          </Link>
        </h2>
        <p className="tabular whitespace-nowrap font-serif text-lg text-muted">{t("time.minutes", { minutes: routineMinutes(routine) })}</p>
      </div>
      <p className="mt-2 text-md">{routine.summary}</p>
      <p className="mt-2 mb-5 text-md text-muted">
        {t("routines.forWhom")} {routine.forWhom.charAt(0).toLowerCase() + routine.forWhom.slice(1)}
      </p>
      <div className="mt-auto">
        <RoutineBar routine={routine} />
        <p className="mt-3 text-muted text-sm">{routine.items.map(({ exerciseId }) => exerciseById(exerciseId).name).join(" · ")}</p>
        {needsUnlockedFloor(routine) ? (
          <p className="mt-2 inline-flex items-center gap-1.5 text-hold text-sm">
            <Icon name="lock" size={15} />
            {t("list.locked")}
          </p>
        ) : null}
      </div>
    </li>
  );
}
