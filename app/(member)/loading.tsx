import { useTranslations } from "next-intl";
import { Page } from "@/components/layout/page";
import { PageSkeleton } from "@/components/ui/skeleton";

export default function Loading() {
  const t = useTranslations("layout");
  return (
    <Page>
      <PageSkeleton label={t("loading")} />
    </Page>
  );
}
