import type { Metadata } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { SignUpForm } from "@/components/accounts/sign-up-form";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/ui/page-header";
import text from "@/lib/core/messages/en/accounts.json";

export const metadata: Metadata = { title: text.signUp.title };

export default function SignUpPage() {
  const t = useTranslations("accounts.signUp");
  return (
    <Page width="narrow">
      <PageHeader title={t("title")} lead={t("lead")} />
      <SignUpForm text={{ ...text.signUp, problem: text.problem, passwordField: text.passwordField }} zones={Intl.supportedValuesOf("timeZone")} />
      <p className="mt-6 text-md">
        {t("other")}{" "}
        <Link className="link" href="/sign-in">
          {t("otherLink")}
        </Link>
      </p>
    </Page>
  );
}
