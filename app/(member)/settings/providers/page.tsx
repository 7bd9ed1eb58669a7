import type { Metadata } from "next";
import { ProvidersView } from "@/components/accounts/providers/providers-view";
import { Page } from "@/components/layout/page";
import { ownProviders } from "@/lib/accounts/providers/queries";
import { requireRecentOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/account-providers.json";

export const metadata: Metadata = { title: text.title };

type Said = Partial<Record<"linked" | "unlinked" | "last" | "provider", string | string[]>>;

export default async function ProvidersPage({ searchParams }: { searchParams: Promise<Said> }) {
  const owner = await requireRecentOwner("/settings/providers");
  const own = await ownProviders(owner);
  const { linked, unlinked, last, provider } = await searchParams;
  return (
    <Page>
      <ProvidersView own={own} said={{ linked: linked === "yes", unlinked: unlinked === "yes", last: last === "yes", provider }} />
    </Page>
  );
}
