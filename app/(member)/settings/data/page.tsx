import type { Metadata } from "next";
import { ExportView } from "@/components/accounts/data/export-view";
import { Page } from "@/components/layout/page";
import { currentSession, requireRecentOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/account-data.json";

export const metadata: Metadata = { title: text.title };

export default async function DataPage() {
  await requireRecentOwner("/settings/data", { evenWithdrawn: true });
  const session = await currentSession();
  return (
    <Page>
      <ExportView withdrawn={session?.withdrawn ?? false} />
    </Page>
  );
}
