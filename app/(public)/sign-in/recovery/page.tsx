import type { Metadata } from "next";
import Link from "next/link";
import { RecoverForm } from "@/components/accounts/second-factor/recover-form";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/ui/page-header";
import text from "@/lib/core/messages/en/account-second-factor.json";
import accounts from "@/lib/core/messages/en/accounts.json";

const { recoveryCode, recoveryCodeHint, recover } = text;

export const metadata: Metadata = { title: text.recover.title };

export default function RecoverPage() {
  return (
    <Page width="narrow">
      <PageHeader title={text.recover.title} lead={text.recover.lead} />
      <RecoverForm text={{ ...recover, recoveryCode, recoveryCodeHint, problem: accounts.problem, passwordField: accounts.passwordField }} />
      <p className="mt-6 text-md">
        {text.recover.none}{" "}
        <Link className="link" href="/sign-in/other">
          {text.recover.noneLink}
        </Link>
      </p>
    </Page>
  );
}
