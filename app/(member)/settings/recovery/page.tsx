import type { Metadata } from "next";
import { RecoveryView } from "@/components/accounts/second-factor/recovery-view";
import { Page } from "@/components/layout/page";
import { recoveryCodesOf } from "@/lib/accounts/second-factor/queries";
import { requireRecentOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/account-second-factor.json";

export const metadata: Metadata = { title: text.recovery.title };

export default async function RecoveryPage() {
  const codes = await recoveryCodesOf(await requireRecentOwner("/settings/recovery"));
  return (
    <Page>
      <RecoveryView {...codes} />
    </Page>
  );
}
