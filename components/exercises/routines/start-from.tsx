import Link from "next/link";
import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { isLocked } from "@/lib/exercises/is-locked";
import { routines as named } from "@/lib/exercises/routines";
import type { AnyRoutine, OwnRoutine } from "@/lib/exercises/schema";
import { routineMinutes } from "@/lib/exercises/total-time";

type StartFromProps = { own: readonly OwnRoutine[]; standing: { strengtheningLocked: boolean } };

/** Routines to begin from: each is a page with its exercises filled in. One that is closed says so and leads nowhere. */
export function StartFrom({ own, standing }: StartFromProps) {
  const t = useTranslations("ownRoutines.start");
  return (
    <Disclosure boxed summary={t("summary")}>
      <p className="text-muted">{t("note")}</p>
      <List title={t("own")} routines={own} standing={standing} />
      <List title={t("named")} routines={named} standing={standing} />
    </Disclosure>
  );
}

type ListProps = { title: string; routines: readonly AnyRoutine[]; standing: StartFromProps["standing"] };

function List({ title, routines, standing }: ListProps) {
  const t = useTranslations();
  if (routines.length === 0) return null;
  return (
    <div className="mt-4">
      <p className="eyebrow">{title}</p>
      <ul className="sm:grid sm:grid-cols-2 sm:gap-x-8">
        {routines.map((routine) => (
          <li key={routine.id} className="flex min-h-11 items-center justify-between gap-3">
            {isLocked(routine, standing) ? (
              <span className="text-muted">
                {routine.name} ({t("ownRoutines.start.closed")})
              </span>
            ) : (
              <Link
                href={`/routines/own/new?from=${routine.id}`}
                prefetch={false}
                className="link inline-flex min-h-11 min-w-0 items-center break-words"
              >
                {routine.name}
              </Link>
            )}
            <span className="tabular whitespace-nowrap text-muted">{t("exercises.time.minutes", { minutes: routineMinutes(routine) })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
