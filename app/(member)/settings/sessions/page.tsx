import type { Metadata } from "next";
import { SignInsView } from "@/components/accounts/sign-ins/sign-ins-view";
import { Page } from "@/components/layout/page";
import { signInsOf } from "@/lib/accounts/sign-ins/queries";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/account-sign-ins.json";

export const metadata: Metadata = { title: text.title };

export default async function SessionsPage({ searchParams }: { searchParams: Promise<{ ended?: string | string[] }> }) {
  const list = await signInsOf(await requireOwner({ evenWithdrawn: true }));
  const { ended } = await searchParams;
  return (
    <Page>
      <SignInsView {...list} now={new Date()} ended={ended === "one" || ended === "others" ? ended : undefined} />
    </Page>
  );
}
