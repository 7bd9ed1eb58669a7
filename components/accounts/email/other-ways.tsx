import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import text from "@/lib/core/messages/en/account-email.json";
import accounts from "@/lib/core/messages/en/accounts.json";
import { AskLetterForm } from "./ask-letter-form";

const { email, link, reset } = text.other;

/** Every way in besides the password. @param asked whether a letter was just asked for: whether one was sent is nobody's to know */
export function OtherWays({ asked, sendsMail, children }: { asked: boolean; sendsMail: boolean; children?: ReactNode }) {
  const t = useTranslations("accountEmail.other");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} back={{ href: "/sign-in", label: t("back") }} />
      <div className="space-y-6">
        {asked ? (
          <div role="status">
            <Alert title={t("sentTitle")}>
              <p>{t("sent")}</p>
              {sendsMail ? null : <p className="mt-2">{text.outbox}</p>}
            </Alert>
          </div>
        ) : null}
        {children}
        <Card aria-labelledby="by-mail">
          <CardHeader id="by-mail" title={t("mailTitle")} note={t("mailNote")} />
          <AskLetterForm text={{ email, link, reset, problem: accounts.problem }} />
        </Card>
        <section aria-labelledby="by-code" className="space-y-3">
          <h2 id="by-code">{t("codeTitle")}</h2>
          <p className="text-md text-muted">{t("codeNote")}</p>
          <ButtonLink href="/sign-in/recovery" variant="secondary" prefetch={false}>
            {t("code")}
          </ButtonLink>
        </section>
        <p className="text-md text-muted">{t("passkey")}</p>
      </div>
    </>
  );
}
