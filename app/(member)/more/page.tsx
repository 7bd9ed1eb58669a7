import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MoreMenu } from "@/components/layout/more-menu";
import { Page } from "@/components/layout/page";
import { SignOutForm } from "@/components/layout/sign-out-form";
import { LinkNews } from "@/components/sharing/link-news";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { requireOwner } from "@/lib/core/gate";
import layoutText from "@/lib/core/messages/en/layout.json";
import { hasLinkNews } from "@/lib/sharing/queries";

export const metadata: Metadata = { title: "More" };

export default async function MorePage() {
  const news = await hasLinkNews(await requireOwner());
  const t = await getTranslations("layout");
  return (
    <Page>
      <PageHeader title={t("more.title")} />
      {news ? (
        <div className="mb-6">
          <LinkNews />
        </div>
      ) : null}
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
