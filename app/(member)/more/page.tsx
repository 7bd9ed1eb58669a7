import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MoreMenu } from "@/components/layout/more-menu";
import { Page } from "@/components/layout/page";
import { SignOutForm } from "@/components/layout/sign-out-form";
import { AnswerNews } from "@/components/sharing/answer-news";
import { LinkNews } from "@/components/sharing/link-news";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { requireOwner } from "@/lib/core/gate";
import layoutText from "@/lib/core/messages/en/layout.json";
import { countAnswers } from "@/lib/sharing/answers/queries";
import { hasLinkNews } from "@/lib/sharing/queries";

export const metadata: Metadata = { title: "More" };

export default async function MorePage() {
  const owner = await requireOwner();
  const [news, { unseen }] = await Promise.all([hasLinkNews(owner), countAnswers(owner)]);
  const t = await getTranslations("layout");
  return (
    <Page>
      <PageHeader title={t("more.title")} />
      {news || unseen > 0 ? <div className="mb-6">{unseen > 0 ? <AnswerNews /> : <LinkNews />}</div> : null}
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
