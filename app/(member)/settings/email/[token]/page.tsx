import type { Metadata } from "next";
import { LinkPage } from "@/components/accounts/email/link-page";
import { Page } from "@/components/layout/page";
import { PressForm } from "@/components/shared/press-form";
import { confirmEmail } from "@/lib/accounts/email/actions";
import { waitingFor } from "@/lib/accounts/email/queries";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/account-email.json";
import accounts from "@/lib/core/messages/en/accounts.json";

export const metadata: Metadata = { title: text.title };

/** For the person who asked only: nobody can be made to confirm their address for somebody else's account. */
export default async function ConfirmEmailPage({ params }: { params: Promise<{ token: string }> }) {
  const owner = await requireOwner();
  const { token } = await params;
  const pending = await waitingFor(owner, token);
  const { title, lead } = text.confirmAddress;
  return (
    <Page width="narrow">
      <LinkPage
        works={pending !== null}
        title={title}
        lead={lead.replace("{address}", pending ?? "")}
        again={{ href: "/settings/email", label: text.over.settings }}
      >
        <PressForm
          action={confirmEmail}
          fields={{ token }}
          label={text.confirmAddress.send}
          wait={text.confirmAddress.sending}
          problem={accounts.problem}
          size="lg"
          className="max-sm:w-full"
        />
      </LinkPage>
    </Page>
  );
}
