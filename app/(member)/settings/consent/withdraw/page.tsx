import type { Metadata } from "next";
import { WithdrawView } from "@/components/accounts/consent/withdraw-view";
import { Page } from "@/components/layout/page";
import { consentsOf } from "@/lib/accounts/consent/queries";
import { requireRecentOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/account-consent.json";

export const metadata: Metadata = { title: text.withdraw.title };

export default async function WithdrawPage() {
  const owner = await requireRecentOwner("/settings/consent/withdraw");
  const { openLinks } = await consentsOf(owner);
  return (
    <Page>
      <WithdrawView openLinks={openLinks} />
    </Page>
  );
}
