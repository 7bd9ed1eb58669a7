import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** A session is logged with a size; without any there is nothing to choose from yet. */
export function NoSizes() {
  const t = useTranslations("sessions.log.noDevices");
  return (
    <EmptyState icon="ruler" title={t("title")} action={<ButtonLink href="/devices">{t("action")}</ButtonLink>}>
      {t("text")}
    </EmptyState>
  );
}
