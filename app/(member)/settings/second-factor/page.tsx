import type { Metadata } from "next";
import { SecondFactorView } from "@/components/accounts/second-factor/second-factor-view";
import { Page } from "@/components/layout/page";
import { secondFactorOf } from "@/lib/accounts/second-factor/queries";
import { requireRecentOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/account-second-factor.json";

export const metadata: Metadata = { title: text.title };

export default async function SecondFactorPage({ searchParams }: { searchParams: Promise<{ now?: string | string[] }> }) {
  const factor = await secondFactorOf(await requireRecentOwner("/settings/second-factor"));
  const { now } = await searchParams;
  return (
    <Page>
      <SecondFactorView factor={factor} now={now === "on" || now === "off" ? now : undefined} />
    </Page>
  );
}
