import type { Metadata } from "next";
import { LinkPage } from "@/components/accounts/email/link-page";
import { PressForm } from "@/components/accounts/email/press-form";
import { Page } from "@/components/layout/page";
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
        <PressForm action={confirmByLink} token={token} text={{ ...text.identity, problem: accounts.problem }} />
      </LinkPage>
    </Page>
  );
}
