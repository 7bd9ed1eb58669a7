import Link from "next/link";
import { useTranslations } from "next-intl";
import { ExerciseRow } from "@/components/exercises/exercise-row";
import { FacetNav } from "@/components/exercises/facet-nav";
import { FoundList } from "@/components/exercises/found-list";
import { GuideLine } from "@/components/exercises/guide-line";
import { SearchForm } from "@/components/exercises/search-form";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/ui/page-header";
import { exercises } from "@/lib/exercises/catalogue";
import { type Facets, searchPath } from "@/lib/exercises/facet-path";
import { findExercises } from "@/lib/exercises/find-exercises";
import { type Exercise, purposes } from "@/lib/exercises/schema";

function ByPurpose({ found }: { found: Exercise[] }) {
  const t = useTranslations("exercises");
  const groups = purposes
    .map((purpose) => ({ purpose, members: found.filter((exercise) => exercise.purpose === purpose) }))
    .filter(({ members }) => members.length > 0);
  return (
    <div className="space-y-10">
      {groups.map(({ purpose, members }) => (
        <section key={purpose} aria-labelledby={`purpose-${purpose}`}>
          <div className="flex flex-wrap items-baseline gap-x-3 border-line border-b pb-2">
            <h2 id={`purpose-${purpose}`}>{t(`purpose.${purpose}`)}</h2>
            <p className="text-md text-muted">{t(`purposeNote.${purpose}`)}</p>
          </div>
          <ul className="divide-y divide-line">
            {members.map((exercise) => (
              <ExerciseRow key={exercise.id} exercise={exercise} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** The catalogue, whole, narrowed down, or searched: grouped by purpose, or what fits the words best first. */
export function Browse({ facets, text }: { facets: Facets; text?: string }) {
  const t = useTranslations("exercises");
  const found = findExercises({ ...facets, text });
  const narrowed = searchPath({ ...facets, text }) !== "/exercises";
  return (
    <Page width="wide">
      <PageHeader title={t("title")} lead={text ? undefined : t("lead")} />
      <SearchForm facets={facets} text={text} />
      <div className="gap-x-14 md:grid md:grid-cols-[13rem_1fr]">
        <div>
          <FacetNav facets={facets} text={text} />
        </div>
        <div className="mt-8 md:mt-0">
          <p className="mb-6 flex min-h-6 items-baseline justify-between gap-4 text-md text-muted">
            {text ? null : t("browse.found", { count: found.length })}
            {narrowed ? (
              <Link href="/exercises" prefetch={false} scroll={false} className="link -my-2.5 py-2.5">
                {t("browse.all", { count: exercises.length })}
              </Link>
            ) : null}
          </p>
          {text ? <FoundList facets={facets} text={text} /> : <ByPurpose found={found} />}
          <GuideLine className="mt-10" />
        </div>
      </div>
    </Page>
  );
}
