import Link from "next/link";
import { useTranslations } from "next-intl";
import { RoutineBar } from "@/components/exercises/routine-bar";
import { Icon } from "@/components/ui/icon";
import { exerciseById } from "@/lib/exercises/catalogue";
import { needsUnlockedFloor } from "@/lib/exercises/is-locked";
import type { OwnRoutine } from "@/lib/exercises/schema";
import { squeezeRatio } from "@/lib/exercises/squeeze-ratio";
import { routineMinutes } from "@/lib/exercises/total-time";

/** `closed`: it holds a squeeze, and squeezes are closed to the person. */
export function OwnCard({ routine, closed }: { routine: OwnRoutine; closed: boolean }) {
  const t = useTranslations();
  const ratio = squeezeRatio(routine);
  const often = {
    times: t("exercises.facts.timesPerDay", { count: routine.timesPerDay }),
    days: t("ownRoutines.list.days", { count: routine.daysPerWeek }),
  };
  return (
    <li className="group relative flex flex-col rounded-card border border-line bg-card p-5 shadow-card sm:p-6">
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="min-w-0 break-words">
          <Link
            href={`/routines/own/${routine.id}`}
            className="after:absolute after:inset-0 after:rounded-card group-hover:text-accent group-hover:underline group-hover:underline-offset-4"
          >
            {routine.name}
          </Link>
        </h2>
        <p className="tabular whitespace-nowrap font-serif text-lg text-muted">{t("exercises.time.minutes", { minutes: routineMinutes(routine) })}</p>
      </div>
      <p className="mt-1 mb-4 text-md text-muted">
        {t("ownRoutines.list.often", often)}
        {ratio ? ` · ${t("ownRoutines.list.ratio", { ratio: ratio.letGoPerSqueeze })}` : null}
      </p>
      <RoutineBar routine={routine} />
      <p className="mt-3 text-muted text-sm">{routine.items.map(({ exerciseId }) => exerciseById(exerciseId).name).join(" · ")}</p>
      {needsUnlockedFloor(routine) && closed ? (
        <p className="mt-2 inline-flex items-center gap-1.5 font-semibold text-hold text-sm">
          <Icon name="lock" size={16} />
          {t("ownRoutines.list.closed")}
        </p>
      ) : null}
      <div className="relative mt-auto flex gap-1 self-start pt-3">
        <CardLink
          href={`/routines/own/${routine.id}/edit`}
          icon="pencil"
          label={t("ownRoutines.list.change")}
          name={t("ownRoutines.list.changeOf", { name: routine.name })}
        />
        <CardLink
          href={`/routines/own/new?from=${routine.id}`}
          icon="copy"
          label={t("ownRoutines.list.duplicate")}
          name={t("ownRoutines.list.duplicateOf", { name: routine.name })}
        />
      </div>
    </li>
  );
}

function CardLink({ href, icon, label, name }: { href: string; icon: "pencil" | "copy"; label: string; name: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-label={name}
      className="-ml-2 mr-2 inline-flex min-h-11 items-center gap-1.5 rounded-control px-2 font-semibold text-accent text-sm hover:bg-accent-soft"
    >
      <Icon name={icon} size={16} />
      {label}
    </Link>
  );
}
