import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PressForm } from "@/components/shared/press-form";
import { Alert } from "@/components/ui/alert";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { markReceiptsSeen, revokeLinks } from "@/lib/sharing/actions";
import type { OwnLinks } from "@/lib/sharing/own-link";
import { LinkCard } from "./link-card";

/** What was used since the person last looked, the open links, one press that ends them all, and those that have ended. */
export function LinkList({ shared: { timeZone, links, news }, create }: { shared: OwnLinks; create: ReactNode }) {
  const t = useTranslations("sharing.list");
  const open = links.filter(({ state }) => state === "open");
  const ended = links.filter(({ state }) => state !== "open");
  const problems = useTranslations("sharing.problem");
  const problem = { title: problems("title"), failed: problems("failed", { reference: "{reference}" }) };
  const inEnded = ended.some(({ views }) => views.some((view) => view.news));
  return (
    <div className="space-y-6">
      {news > 0 ? (
        <Alert tone="info">
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
            <p className="min-w-0 flex-1 basis-64">{t("news", { count: news })}</p>
            <PressForm action={markReceiptsSeen} label={t("seen")} wait={t("seeing")} problem={problem} variant="secondary" size="sm" />
          </div>
        </Alert>
      ) : null}
      {open.length === 0 ? (
        <EmptyState icon="link" title={t("none")} action={create}>
          {t("noneText")}
        </EmptyState>
      ) : null}
      {open.map((link) => (
        <LinkCard key={link.id} link={link} timeZone={timeZone} />
      ))}
      {open.length > 0 ? (
        <section className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <PressForm action={revokeLinks} label={t("endAll")} wait={t("endingAll")} problem={problem} variant="danger" />
          <p className="min-w-0 flex-1 basis-64 text-muted text-sm">{t("endAllWhat")}</p>
        </section>
      ) : null}
      {ended.length > 0 ? (
        <Disclosure summary={t("ended", { count: ended.length })} open={inEnded}>
          <div className="space-y-4">
            {ended.map((link) => (
              <LinkCard key={link.id} link={link} timeZone={timeZone} />
            ))}
          </div>
        </Disclosure>
      ) : null}
    </div>
  );
}
