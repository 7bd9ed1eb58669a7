import { useTranslations } from "next-intl";
import { NewsLine } from "@/components/shared/news-line";

/** Names nobody: a link was used since the person last looked. */
export function LinkNews() {
  const t = useTranslations("sharing.news");
  return (
    <NewsLine href="/share" icon="link" look={t("look")}>
      {t("line")}
    </NewsLine>
  );
}
