import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";

/** The title, and the way to take everything along. */
export function HistoryHeader() {
  const t = useTranslations("history");
  return (
    <PageHeader
      title={t("title")}
      action={
        <ButtonLink href="/settings/data" variant="secondary" size="sm" className="print:hidden">
          {t("export")}
        </ButtonLink>
      }
    />
  );
}
