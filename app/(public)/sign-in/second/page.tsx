import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SecondStepForm } from "@/components/accounts/second-factor/second-step-form";
import { Page } from "@/components/layout/page";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { secondStepState } from "@/lib/accounts/second-factor/gate";
import text from "@/lib/core/messages/en/account-second-factor.json";
import accounts from "@/lib/core/messages/en/accounts.json";

const { code, codeHint, noApp, recoveryCode, recoveryCodeHint, second } = text;
const formText = { code, codeHint, noApp, recoveryCode, recoveryCodeHint, send: second.send, sending: second.sending, problem: accounts.problem };

export const metadata: Metadata = { title: text.second.title };

export default async function SecondStepPage() {
  const state = await secondStepState();
  if (state === "none") redirect("/sign-in");
  return (
    <Page width="narrow">
      <PageHeader title={text.second.title} lead={state === "open" ? text.second.lead : undefined} />
      {state === "open" ? (
        <SecondStepForm text={formText} />
      ) : (
        <div className="space-y-6">
          <Alert tone="hold">{text.second.over}</Alert>
          <ButtonLink href="/sign-in" size="lg" wide>
            {text.second.again}
          </ButtonLink>
        </div>
      )}
    </Page>
  );
}
