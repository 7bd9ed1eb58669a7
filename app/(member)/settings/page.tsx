import type { Metadata } from "next";
import { SettingsMenu } from "@/components/accounts/settings-menu";
import { Page } from "@/components/layout/page";
import { providersOffered } from "@/lib/accounts/providers/queries";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/accounts.json";

export const metadata: Metadata = { title: text.settingsPlaces.title };

export default async function SettingsPage() {
  await requireOwner();
  return (
    <Page>
      <SettingsMenu providers={providersOffered().length > 0} />
    </Page>
  );
}
