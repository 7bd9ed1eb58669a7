import type { Metadata } from "next";
import { ConsentView } from "@/components/accounts/consent/consent-view";
import { Page } from "@/components/layout/page";
import { consentsOf } from "@/lib/accounts/consent/queries";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/account-consent.json";

export const metadata: Metadata = { title: text.title };

export default async function ConsentPage({ searchParams }: { searchParams: Promise<{ given?: string | string[] }> }) {
  const owner = await requireOwner({ evenWithdrawn: true });
  const own = await consentsOf(owner);
  const { given } = await searchParams;
  return (
    <Page>
      <ConsentView own={own} given={given === "yes"} />
    </Page>
  );
}
