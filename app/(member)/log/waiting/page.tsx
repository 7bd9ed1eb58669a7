import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { WaitingList } from "@/components/offline/waiting-list";
import { PageHeader } from "@/components/ui/page-header";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/sessions.json";
import { personTag } from "@/lib/core/person-tag";

export const metadata: Metadata = { title: text.waiting.title };

export default async function WaitingPage() {
  const { userId } = await requireOwner();
  const { title, lead, ...words } = text.waiting;
  return (
    <Page>
      <PageHeader title={title} lead={lead} />
      <WaitingList person={personTag(userId)} text={{ ...words, kind: text.log.kind }} />
    </Page>
  );
}
