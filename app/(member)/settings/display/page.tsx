import type { Metadata } from "next";
import { SettingsView } from "@/components/accounts/settings-view";
import { Page } from "@/components/layout/page";
import { personOf } from "@/lib/accounts/queries";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/accounts.json";

export const metadata: Metadata = { title: text.settings.title };

export default async function SettingsPage({ searchParams }: { searchParams: Promise<{ saved?: string | string[] }> }) {
  const owner = await requireOwner();
  const person = await personOf(owner);
  const { saved } = await searchParams;
  return (
    <Page>
      <SettingsView person={person} saved={saved === "yes"} />
    </Page>
  );
}
