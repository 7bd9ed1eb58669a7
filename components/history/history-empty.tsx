import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export function HistoryEmpty() {
  const t = useTranslations("history.empty");
  return (
    <EmptyState icon="history" title={t("title")} action={<ButtonLink href="/log">{t("action")}</ButtonLink>}>
      {t("text")}
    </EmptyState>
  );
}
