import type { Metadata } from "next";
import { ExportView } from "@/components/accounts/data/export-view";
import { ExportFormats } from "@/components/history/export-formats";
import { Page } from "@/components/layout/page";
import { personOf } from "@/lib/accounts/queries";
import { localDateAt } from "@/lib/core/dates";
import { currentSession, requireRecentOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/account-data.json";
import { datedFormats, readChoice } from "@/lib/history/export-days";

export const metadata: Metadata = { title: text.title };

/** An export whose days did not fit comes back here with its form as it was sent. */
export default async function DataPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const owner = await requireRecentOwner("/settings/data", { evenWithdrawn: true });
  const session = await currentSession();
  const today = localDateAt(new Date(), (await personOf(owner)).timeZone);
  const query = await searchParams;
  const format = datedFormats.find((one) => one === query.format);
  const read = format && readChoice(query, format, today);
  return (
    <Page>
      <ExportView withdrawn={session?.withdrawn ?? false}>
        <ExportFormats today={today} returned={read && "returned" in read ? read.returned : undefined} />
      </ExportView>
    </Page>
  );
}
