import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { AnswersRow } from "@/components/sharing/answer-news";
import { LinkList } from "@/components/sharing/link-list";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/sharing.json";
import { countAnswers } from "@/lib/sharing/answers/queries";
import { ownLinks } from "@/lib/sharing/queries";

export const metadata: Metadata = { title: text.list.title };

export default async function SharePage() {
  const owner = await requireOwner();
  const [shared, answers] = await Promise.all([ownLinks(owner), countAnswers(owner)]);
  const create = <ButtonLink href="/share/new">{text.list.new}</ButtonLink>;
  const some = shared.links.some(({ state }) => state === "open");
  return (
    <Page>
      <PageHeader title={text.list.title} lead={text.list.lead} action={some ? create : undefined} />
      {answers.all > 0 ? <AnswersRow {...answers} /> : null}
      <LinkList shared={shared} create={create} />
    </Page>
  );
}
