import Link from "next/link";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { type Facets, searchPath } from "@/lib/exercises/facet-path";
import { findExercises } from "@/lib/exercises/find-exercises";
import { exercisePositions, purposes, timeLimits } from "@/lib/exercises/schema";

type Choice = { label: string; filter: Facets & { text?: string }; chosen: boolean; count: number };

const shape = "relative inline-flex min-h-11 items-center gap-2 whitespace-nowrap rounded-full px-3.5 text-md md:w-full md:rounded-control md:px-3";

/** One choice: a link to the page with it, or without it where it is chosen already. */
function Chip({ label, filter, chosen, count }: Choice) {
  const t = useTranslations("exercises.browse");
  if (count === 0) {
    return (
      <span className={`${shape} text-muted`}>
        {label}
        <span className="tabular text-sm md:ml-auto">0</span>
        <span className="sr-only">{t("none")}</span>
      </span>
    );
  }
  return (
    <Link
      href={searchPath(filter)}
      prefetch={false}
      scroll={false}
      aria-current={chosen ? "true" : undefined}
      className={`${shape} ${chosen ? "bg-accent font-semibold text-on-accent" : "bg-card ring-1 ring-line ring-inset hover:bg-accent-soft hover:text-accent md:bg-transparent md:ring-0"}`}
    >
      {label}
      {chosen ? (
        <>
          <span className="sr-only">{t("chosen")}</span>
          <Icon name="x" size={16} className="md:ml-auto" />
        </>
      ) : (
        <span className="tabular text-muted text-sm md:ml-auto">{count}</span>
      )}
    </Link>
  );
}

/** Browsing by purpose, position and time, among what a search has found too. Every choice is a page, so it works without scripts and can be linked. */
export function FacetNav({ facets, text }: { facets: Facets; text?: string }) {
  const t = useTranslations("exercises");
  const toggled = <K extends keyof Facets>(key: K, value: Facets[K], label: string): Choice => {
    const chosen = facets[key] === value;
    const filter = { ...facets, text, [key]: chosen ? undefined : value };
    return { label, chosen, filter, count: findExercises(filter).length };
  };
  const groups = [
    { label: t("browse.purpose"), choices: purposes.map((purpose) => toggled("purpose", purpose, t(`purpose.${purpose}`))) },
    { label: t("browse.position"), choices: exercisePositions.map((position) => toggled("position", position, t(`position.${position}`))) },
    { label: t("browse.time"), choices: timeLimits.map((minutes) => toggled("maxMinutes", minutes, t("time.upTo", { minutes }))) },
  ];
  return (
    <nav aria-label={t("browse.label")} className="space-y-3 md:space-y-6">
      {groups.map(({ label, choices }) => (
        <div key={label}>
          <p className="eyebrow mb-1.5 md:px-3">{label}</p>
          {/* What can not be pressed can not be scrolled to by keyboard either: then all of it stands in sight. */}
          <ul
            className={`-mx-4 flex gap-2 px-4 py-1 sm:-mx-8 sm:px-8 md:mx-0 md:block md:space-y-0.5 md:overflow-visible md:px-0 ${choices.some(({ count }) => count > 0) ? "overflow-x-auto" : "flex-wrap"}`}
          >
            {choices.map((choice) => (
              <li key={choice.label}>
                <Chip {...choice} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
