import { useTranslations } from "next-intl";
import { NewsLine } from "@/components/shared/news-line";

/** Stands until there is a recovery code, a passkey or a confirmed address: a forgotten password would be the end of the account. */
export function WayBackLine() {
  const t = useTranslations("accounts.wayBack");
  return (
    <NewsLine href="/settings/recovery" icon="key" look={t("save")}>
      {t("none")}
    </NewsLine>
  );
}
