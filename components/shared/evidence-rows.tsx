import { useTranslations } from "next-intl";
import { StandingBadge } from "@/components/shared/standing-badge";
import type { Evidence } from "@/lib/exercises/evidence";

/** What a study or a document says, and beside it what it does not: never the one without the other. */
export function EvidenceRows({ of }: { of: readonly Evidence[] }) {
  const t = useTranslations("exercises.safety.evidence");
  return (
    <ul className="divide-y divide-line border-line border-y">
      {of.map(({ id, standing, source, found, doesNotShow }) => (
        <li key={id} className="py-5">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-muted text-sm">
            <StandingBadge standing={standing} />
            {source}
          </p>
          <dl className="mt-3 grid gap-x-8 gap-y-3 text-md md:grid-cols-2">
            <div>
              <dt className="eyebrow">{t("says")}</dt>
              <dd className="mt-0.5">{found}</dd>
            </div>
            <div>
              <dt className="eyebrow">{t("limits")}</dt>
              <dd className="mt-0.5">{doesNotShow}</dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}
