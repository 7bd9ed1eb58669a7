import type { Metadata } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { PasskeySignIn } from "@/components/accounts/passkeys/passkey-sign-in";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/ui/page-header";
import passkeys from "@/lib/core/messages/en/account-passkeys.json";
import text from "@/lib/core/messages/en/accounts.json";

export const metadata: Metadata = { title: text.signIn.title };

/** Static: whoever is signed in already may sign in again, as somebody else for example. */
export default function SignInPage() {
  const t = useTranslations("accounts.signIn");
  return (
    <Page width="narrow">
      <PageHeader title={t("title")} />
      <SignInForm text={{ ...text.signIn, problem: text.problem, passwordField: text.passwordField }} />
      <PasskeySignIn text={{ ...passkeys.signIn, trouble: passkeys.trouble, problem: text.problem }} />
      <ul className="mt-6 divide-y divide-line border-line border-y">
        {(["ways", "signUp"] as const).map((link) => (
          <li key={link}>
            <Link href={link === "ways" ? "/sign-in/other" : "/sign-up"} className="group flex min-h-12 flex-wrap items-center gap-x-2 py-2 text-md">
              <span className="link font-semibold">{t(`links.${link}.link`)}</span>
              <span className="text-muted">{t(`links.${link}.note`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
