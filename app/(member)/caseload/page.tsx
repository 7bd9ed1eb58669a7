import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { CaseloadList } from "@/components/sharing/caseload-list";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/sharing-caseload.json";
import { caseloadOf } from "@/lib/sharing/caseload/queries";

export const metadata: Metadata = { title: text.page.title };

export default async function CaseloadPage() {
  const owner = await requireOwner();
  return (
    <Page>
      <CaseloadList {...(await caseloadOf(owner))} />
    </Page>
  );
}
