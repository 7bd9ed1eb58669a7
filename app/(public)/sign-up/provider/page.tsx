import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { useTranslations } from "next-intl";
import { ProviderSignUpForm } from "@/components/accounts/providers/provider-sign-up-form";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/ui/page-header";
import { newcomersProvider } from "@/lib/accounts/providers/gate";
import { providersOffered } from "@/lib/accounts/providers/queries";
import providerText from "@/lib/core/messages/en/account-providers.json";
import text from "@/lib/core/messages/en/accounts.json";

export const metadata: Metadata = { title: providerText.signUp.title, robots: { index: false } };

/** Opened by having just come from a provider, and for minutes. */
export default async function ProviderSignUpPage() {
  const name = await newcomersProvider();
  if (!name) {
    if (providersOffered().length === 0) notFound();
    redirect("/sign-in/other?provider=late");
  }
  return (
    <Page width="narrow">
      <SignUp name={name} />
    </Page>
  );
}

function SignUp({ name }: { name: string }) {
  const t = useTranslations("accountProviders.signUp");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead", { name })} />
      <ProviderSignUpForm
        text={{ ...text.signUp, warning: t("warning", { name }), problem: text.problem }}
        zones={Intl.supportedValuesOf("timeZone")}
      />
    </>
  );
}
