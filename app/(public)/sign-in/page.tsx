import type { Metadata } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/ui/page-header";
import text from "@/lib/core/messages/en/accounts.json";

export const metadata: Metadata = { title: text.signIn.title };

export default function SignInPage() {
  const t = useTranslations("accounts.signIn");
  return (
    <Page width="narrow">
      <PageHeader title={t("title")} />
      <SignInForm text={{ ...text.signIn, problem: text.problem }} />
      <p className="mt-6 text-md">
        {t("other")}{" "}
        <Link className="link" href="/sign-up">
          {t("otherLink")}
        </Link>
      </p>
    </Page>
  );
}
