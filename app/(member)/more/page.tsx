import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MoreMenu } from "@/components/layout/more-menu";
import { Page } from "@/components/layout/page";
import { SignOutForm } from "@/components/layout/sign-out-form";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { requireOwner } from "@/lib/core/gate";
import layoutText from "@/lib/core/messages/en/layout.json";

export const metadata: Metadata = { title: "More" };

export default async function MorePage() {
  await requireOwner();
  const t = await getTranslations("layout");
  return (
    <Page>
      <PageHeader title={t("more.title")} />
      <MoreMenu
        signOut={
          <SignOutForm text={layoutText.signOut}>
            <Button variant="quiet" className="-ml-5 gap-4!">
              <Icon name="sign-out" />
              {t("more.signOut")}
            </Button>
          </SignOutForm>
        }
      />
    </Page>
  );
}
