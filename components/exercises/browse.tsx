import Link from "next/link";
import { useTranslations } from "next-intl";
import { ExerciseRow } from "@/components/exercises/exercise-row";
import { FacetNav } from "@/components/exercises/facet-nav";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/ui/page-header";
import { exercises } from "@/lib/exercises/catalogue";
import { type Facets, facetPath } from "@/lib/exercises/facet-path";
import { findExercises } from "@/lib/exercises/find-exercises";
import { purposes } from "@/lib/exercises/schema";

/** The catalogue, whole or narrowed down, grouped by purpose. */
export function Browse({ facets }: { facets: Facets }) {
  const t = useTranslations("exercises");
  const found = findExercises(facets);
  const groups = purposes
    .map((purpose) => ({ purpose, members: found.filter((exercise) => exercise.purpose === purpose) }))
    .filter(({ members }) => members.length > 0);
  const narrowed = facetPath(facets) !== "/exercises";
  return (
    <Page width="wide">
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="gap-x-14 md:grid md:grid-cols-[13rem_1fr]">
        <div>
          <FacetNav facets={facets} />
        </div>
        <div className="mt-8 md:mt-0">
          <p className="mb-6 flex min-h-6 items-baseline justify-between gap-4 text-md text-muted">
            {t("browse.found", { count: found.length })}
            {narrowed ? (
              <Link href="/exercises" prefetch={false} scroll={false} className="link -my-2.5 py-2.5">
                {t("browse.all", { count: exercises.length })}
              </Link>
            ) : null}
          </p>
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
        </div>
      </div>
    </Page>
  );
}
