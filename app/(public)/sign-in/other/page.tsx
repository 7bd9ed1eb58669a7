import type { Metadata } from "next";
import { OtherWays } from "@/components/accounts/email/other-ways";
import { ProviderWays } from "@/components/accounts/providers/provider-ways";
import { Page } from "@/components/layout/page";
import { sendsMail } from "@/lib/accounts/email/queries";
import { providersOffered } from "@/lib/accounts/providers/queries";
import text from "@/lib/core/messages/en/account-email.json";

export const metadata: Metadata = { title: text.other.title };

export default async function OtherWaysPage({ searchParams }: { searchParams: Promise<Partial<Record<"asked" | "provider", string | string[]>>> }) {
  const { asked, provider } = await searchParams;
  return (
    <Page width="narrow">
      <OtherWays asked={asked === "yes"} sendsMail={sendsMail()}>
        <ProviderWays offered={providersOffered()} said={provider} />
      </OtherWays>
    </Page>
  );
}
