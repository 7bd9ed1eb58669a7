import Link from "next/link";
import { useTranslations } from "next-intl";
import { AllLink } from "@/components/exercises/all-link";
import { ExerciseRow } from "@/components/exercises/exercise-row";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { type Facets, searchPath } from "@/lib/exercises/facet-path";
import { cautionsAbout, findExercises } from "@/lib/exercises/find-exercises";
import type { Exercise } from "@/lib/exercises/schema";

/** Offered where nothing was found: each finds something. */
const tried = ["breath", "bath", "cough", "hips"].map((text) => ({ href: searchPath({ text }), label: text }));

function Caution({ exercise, text }: { exercise: Exercise; text: string }) {
  const t = useTranslations("exercises");
  const lines = cautionsAbout(exercise, text);
  return lines.length > 0 ? (
    <p className="mt-2 flex max-w-measure gap-2 text-hold text-sm">
      <Icon name="alert" size={16} className="mt-0.5" />
      <span>
        {t("detail.avoid")}: {lines.join(" ")}
      </span>
    </p>
  ) : null;
}

function NothingFound({ text }: { text: string }) {
  const t = useTranslations("exercises.search");
  const elsewhere = findExercises({ text }).length;
  return (
    <EmptyState icon="search" title={t("nothing")} action={<AllLink />}>
      <p className="[overflow-wrap:anywhere]">{t(elsewhere > 0 ? "nothingAmong" : "nothingHint", { text })}</p>
      <ul className="mt-4 flex flex-wrap justify-center gap-x-5">
        {(elsewhere > 0 ? [{ href: searchPath({ text }), label: t("everywhere", { count: elsewhere }) }] : tried).map(({ href, label }) => (
          <li key={href}>
            <Link href={href} prefetch={false} className="link inline-flex min-h-11 items-center">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}

/** What a search has found, the best first; each with the cautions that speak of what was searched for. */
export function FoundList({ facets, text }: { facets: Facets; text: string }) {
  const t = useTranslations("exercises.search");
  const found = findExercises({ ...facets, text });
  if (found.length === 0) return <NothingFound text={text} />;
  return (
    <section aria-labelledby="found">
      <div className="flex items-baseline justify-between gap-4 border-line border-b pb-2">
        <h2 id="found" className="min-w-0 [overflow-wrap:anywhere]">
          {t("found", { count: found.length, text })}
        </h2>
        <AllLink />
      </div>
      <ul className="divide-y divide-line">
        {found.map((exercise) => (
          <ExerciseRow key={exercise.id} exercise={exercise}>
            <Caution exercise={exercise} text={text} />
          </ExerciseRow>
        ))}
      </ul>
    </section>
  );
}
