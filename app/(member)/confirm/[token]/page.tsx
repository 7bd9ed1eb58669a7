import type { Metadata } from "next";
import { LinkPage } from "@/components/accounts/email/link-page";
import { Page } from "@/components/layout/page";
import { PressForm } from "@/components/shared/press-form";
import { confirmByLink } from "@/lib/accounts/email/actions";
import { identityLinkWorks } from "@/lib/accounts/email/gate";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/account-email.json";
import accounts from "@/lib/core/messages/en/accounts.json";

export const metadata: Metadata = { title: text.identity.title };

/** For the session that asked for the letter only. */
export default async function ConfirmByLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const owner = await requireOwner({ evenWithdrawn: true });
  const { token } = await params;
  return (
    <Page width="narrow">
      <LinkPage works={await identityLinkWorks(owner, token)} {...text.identity} again={{ href: "/confirm", label: text.over.confirm }}>
        <PressForm
          action={confirmByLink}
          fields={{ token }}
          label={text.identity.send}
          wait={text.identity.sending}
          problem={accounts.problem}
          size="lg"
          className="max-sm:w-full"
        />
      </LinkPage>
    </Page>
  );
}
