import type { Metadata } from "next";
import { LinkPage } from "@/components/accounts/email/link-page";
import { ResetForm } from "@/components/accounts/email/reset-form";
import { Page } from "@/components/layout/page";
import { linkWorks } from "@/lib/accounts/email/queries";
import text from "@/lib/core/messages/en/account-email.json";
import accounts from "@/lib/core/messages/en/accounts.json";

export const metadata: Metadata = { title: text.reset.title, robots: { index: false, follow: false } };

/** Opened by scanners and previews too: it spends nothing and names nobody. */
export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  return (
    <Page width="narrow">
      <LinkPage works={await linkWorks("password-reset", token)} {...text.reset} again={{ href: "/sign-in/other", label: text.over.again }}>
        <ResetForm token={token} text={{ ...text.reset, problem: accounts.problem, passwordField: accounts.passwordField }} />
      </LinkPage>
    </Page>
  );
}
