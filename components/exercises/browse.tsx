import { useTranslations } from "next-intl";
import { AllLink } from "@/components/exercises/all-link";
import { ExerciseRow } from "@/components/exercises/exercise-row";
import { FacetNav } from "@/components/exercises/facet-nav";
import { FoundList } from "@/components/exercises/found-list";
import { GuideLine } from "@/components/exercises/guide-line";
import { SearchForm } from "@/components/exercises/search-form";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/ui/page-header";
import { type Facets, facetPath } from "@/lib/exercises/facet-path";
import { findExercises } from "@/lib/exercises/find-exercises";
import { purposes } from "@/lib/exercises/schema";

function ByPurpose({ facets }: { facets: Facets }) {
  const t = useTranslations("exercises");
  const found = findExercises(facets);
  const narrowed = facetPath(facets) !== "/exercises";
  const groups = purposes
    .map((purpose) => ({ purpose, members: found.filter((exercise) => exercise.purpose === purpose) }))
    .filter(({ members }) => members.length > 0);
  return (
    <div className="space-y-10">
      <p className="-mb-4 flex min-h-6 items-baseline justify-between gap-4 text-md text-muted">
        {t("browse.found", { count: found.length })}
        {narrowed ? <AllLink /> : null}
      </p>
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
  const choosable = facetPath(facets) !== "/exercises" || findExercises({ text }).length > 0;
  return (
    <Page width="wide">
      <PageHeader title={t("title")} lead={text ? undefined : t("lead")} />
      <SearchForm facets={facets} text={text} />
      <div className={choosable ? "gap-x-14 md:grid md:grid-cols-[13rem_1fr]" : "max-w-normal"}>
        <div>{choosable ? <FacetNav facets={facets} text={text} /> : null}</div>
        <div className="mt-8 md:mt-0">
          {text ? <FoundList facets={facets} text={text} /> : <ByPurpose facets={facets} />}
          <GuideLine className="mt-10" />
        </div>
      </div>
    </Page>
  );
}
