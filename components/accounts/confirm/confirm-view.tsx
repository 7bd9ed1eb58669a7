import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import type { WaysIn } from "@/lib/accounts/ways-in";
import text from "@/lib/core/messages/en/account-confirm.json";
import codes from "@/lib/core/messages/en/account-second-factor.json";
import accounts from "@/lib/core/messages/en/accounts.json";
import { ConfirmForm } from "./confirm-form";

/** Said to who came here beside a form of theirs. */
export function Confirmed() {
  const t = useTranslations("accountConfirm.confirmed");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <ButtonLink href="/settings" variant="secondary">
        {t("back")}
      </ButtonLink>
    </>
  );
}

const { code, codeHint, noApp, recoveryCode, recoveryCodeHint } = codes;
const { password, send, sending } = text;
const formText = { code, codeHint, noApp, recoveryCode, recoveryCodeHint, password, send, sending, problem: accounts.problem };

/** The password where there is one, and after it every other way the account has. @param others one section each; only those that this account can use */
export function ConfirmView({ ways, to, others }: { ways: WaysIn; to: string; others: readonly ReactNode[] }) {
  const t = useTranslations("accountConfirm");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {ways.password ? <ConfirmForm to={to} asksCode={ways.secondFactor} text={formText} /> : null}
      {others.length > 0 ? (
        <section aria-labelledby="others" className={ways.password ? "mt-8 border-line border-t pt-6" : undefined}>
          <h2 id="others" className="mb-4 text-lg">
            {ways.password ? t("other") : t("none")}
          </h2>
          <div className="space-y-4">{others}</div>
        </section>
      ) : null}
    </>
  );
}
