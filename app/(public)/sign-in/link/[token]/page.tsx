import type { Metadata } from "next";
import { LinkPage } from "@/components/accounts/email/link-page";
import { Page } from "@/components/layout/page";
import { PressForm } from "@/components/shared/press-form";
import { signInByLink } from "@/lib/accounts/email/actions";
import { linkWorks } from "@/lib/accounts/email/queries";
import text from "@/lib/core/messages/en/account-email.json";
import accounts from "@/lib/core/messages/en/accounts.json";

export const metadata: Metadata = { title: text.link.title, robots: { index: false, follow: false } };

/** Opened by scanners and previews too: it spends nothing and names nobody. */
export default async function SignInLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  return (
    <Page width="narrow">
      <LinkPage works={await linkWorks("email-link", token)} {...text.link} again={{ href: "/sign-in/other", label: text.over.again }}>
        <PressForm
          action={signInByLink}
          fields={{ token }}
          label={text.link.send}
          wait={text.link.sending}
          problem={accounts.problem}
          size="lg"
          className="max-sm:w-full"
        />
      </LinkPage>
    </Page>
  );
}
