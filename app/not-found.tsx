import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { Page } from "@/components/layout/page";
import { PublicFrame } from "@/components/layout/public-frame";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  const t = useTranslations("layout");
  return (
    <PublicFrame>
      <Page width="wide">
        <PageHeader title={t("notFound.title")} lead={t("notFound.lead")} />
        <ButtonLink href="/" variant="secondary">
          {t("notFound.home")}
        </ButtonLink>
      </Page>
    </PublicFrame>
  );
}
