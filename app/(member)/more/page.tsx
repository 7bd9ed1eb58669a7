import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { MoreMenu } from "@/components/layout/more-menu";
import { Page } from "@/components/layout/page";
import { SignOutForm } from "@/components/layout/sign-out-form";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "More" };

export default function MorePage() {
  const t = useTranslations("layout");
  return (
    <Page>
      <PageHeader title={t("more.title")} />
      <MoreMenu
        signOut={
          <SignOutForm>
            <Button variant="quiet" className="-ml-5">
              <Icon name="sign-out" />
              {t("more.signOut")}
            </Button>
          </SignOutForm>
        }
      />
    </Page>
  );
}
