import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import text from "@/lib/core/messages/en/account-data.json";

export const dynamic = "error";
export const metadata: Metadata = { title: text.deleted.title, robots: { index: false } };

/** Where a deletion ends. It says the same to whoever opens it. */
export default function DeletedPage() {
  const t = useTranslations("accountData.deleted");
  return (
    <Page>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="max-w-measure space-y-4">
        <p>
          {t("browser")} {t("backups")}
        </p>
        <p>{t("thanks")}</p>
        <ButtonLink href="/" variant="secondary">
          {t("home")}
        </ButtonLink>
      </div>
    </Page>
  );
}
