import type { Metadata } from "next";
import { DeleteView } from "@/components/accounts/data/delete-view";
import { Page } from "@/components/layout/page";
import { personOf } from "@/lib/accounts/queries";
import { requireRecentOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/account-data.json";

export const metadata: Metadata = { title: text.deletion.title };

export default async function DeletePage() {
  const owner = await requireRecentOwner("/settings/data/delete", { evenWithdrawn: true });
  const { userName } = await personOf(owner);
  return (
    <Page>
      <DeleteView userName={userName} />
    </Page>
  );
}
