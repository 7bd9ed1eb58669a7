import type { Metadata } from "next";
import { EmailView } from "@/components/accounts/email/email-view";
import { Page } from "@/components/layout/page";
import { emailOf, sendsMail } from "@/lib/accounts/email/queries";
import { requireRecentOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/account-email.json";

export const metadata: Metadata = { title: text.title };

export default async function EmailPage({ searchParams }: { searchParams: Promise<{ done?: string | string[] }> }) {
  const owner = await requireRecentOwner("/settings/email");
  const { done } = await searchParams;
  return (
    <Page>
      <EmailView email={await emailOf(owner)} done={done === "confirmed" ? "saved" : done === "removed" ? "removed" : null} sendsMail={sendsMail()} />
    </Page>
  );
}
