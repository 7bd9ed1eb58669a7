import type { Metadata } from "next";
import { PasswordView, passwordChanges } from "@/components/accounts/password/password-view";
import { Page } from "@/components/layout/page";
import { passwordStandingOf } from "@/lib/accounts/password/queries";
import { requireRecentOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/account-password.json";

export const metadata: Metadata = { title: text.title };

export default async function PasswordPage({ searchParams }: { searchParams: Promise<{ done?: string | string[] }> }) {
  const owner = await requireRecentOwner("/settings/password");
  const standing = await passwordStandingOf(owner);
  const { done } = await searchParams;
  return (
    <Page>
      <PasswordView standing={standing} done={passwordChanges.find((change) => change === done)} />
    </Page>
  );
}
