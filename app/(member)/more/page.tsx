import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { MoreMenu } from "@/components/layout/more-menu";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "More" };

export default function MorePage() {
  const t = useTranslations("layout");
  return (
    <Page>
      <PageHeader title={t("more.title")} />
      <MoreMenu />
    </Page>
  );
}
