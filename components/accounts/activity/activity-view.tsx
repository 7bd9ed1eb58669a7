import Link from "next/link";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import type { ActivityPage } from "@/lib/accounts/activity/queries";
import { type ActivityScope, scopes } from "@/lib/accounts/activity/schema";
import { sayDay } from "@/lib/core/dates";
import { ActivityLine } from "./activity-line";

const address = (scope: ActivityScope, before?: string): string => {
  const query = new URLSearchParams({ ...(scope !== "everything" && { show: scope }), ...(before && { before }) }).toString();
  return `/settings/activity${query ? `?${query}` : ""}`;
};

/** @param later whether this is not the first page */
export function ActivityView({ page: { days, next }, scope, later }: { page: ActivityPage; scope: ActivityScope; later: boolean }) {
  const t = useTranslations("accountActivity");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} back={{ href: "/settings", label: t("back") }} />
      <nav aria-label={t("show")} className="mb-6 flex flex-wrap gap-2">
        {scopes.map((one) => (
          <ButtonLink
            key={one}
            href={address(one)}
            size="sm"
            variant={one === scope ? "secondary" : "quiet"}
            aria-current={one === scope || undefined}
          >
            {t(`scopes.${one}`)}
          </ButtonLink>
        ))}
      </nav>
      <div className="space-y-8">
        {days.length === 0 ? <p className="text-muted">{t("empty")}</p> : null}
        {days.map(({ on, items }) => (
          <section key={on} aria-labelledby={`on-${on}`}>
            <h2 id={`on-${on}`} className="eyebrow mb-1">
              {sayDay(on)} {on.slice(0, 4)}
            </h2>
            <ul className="divide-y divide-line border-line border-y">
              {items.map((item) => (
                <ActivityLine key={item.id} item={item} />
              ))}
            </ul>
          </section>
        ))}
        <div className="flex flex-wrap gap-3">
          {next ? (
            <ButtonLink href={address(scope, next)} variant="secondary">
              {t("earlier")}
            </ButtonLink>
          ) : null}
          {later ? (
            <ButtonLink href={address(scope)} variant="quiet">
              {t("newest")}
            </ButtonLink>
          ) : null}
        </div>
        <p className="max-w-measure text-muted text-md">
          {t("unknown")}{" "}
          <Link href="/settings/sessions" className="link">
            {t("unknownLink")}
          </Link>
        </p>
      </div>
    </>
  );
}
