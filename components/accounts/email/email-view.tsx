import { useTranslations } from "next-intl";
import { PressForm } from "@/components/shared/press-form";
import { Alert } from "@/components/ui/alert";
import { Card, CardHeader } from "@/components/ui/card";
import { UndoBar } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { cancelEmail, removeEmail } from "@/lib/accounts/email/actions";
import type { EmailStanding } from "@/lib/accounts/email/schema";
import text from "@/lib/core/messages/en/account-email.json";
import accounts from "@/lib/core/messages/en/accounts.json";
import { ChangeEmailForm } from "./change-email-form";

const { problem } = accounts;

/** The address as it is, the one that waits, and what can be done with each. */
export function EmailView({
  email: { address, pending },
  done,
  sendsMail,
}: {
  email: EmailStanding;
  done: "saved" | "removed" | null;
  sendsMail: boolean;
}) {
  const t = useTranslations("accountEmail");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} back={{ href: "/settings", label: t("back") }} />
      <div className="space-y-6">
        {done ? <UndoBar message={t(done)} /> : null}
        <dl className="flex flex-wrap items-baseline gap-x-6 gap-y-1 border-line border-y py-4 text-md">
          <dt className="text-muted">{t("current")}</dt>
          <dd className="min-w-0 font-semibold [overflow-wrap:anywhere]">{address ?? t("none")}</dd>
        </dl>
        {pending ? (
          <Alert title={t("pendingTitle")}>
            <div className="space-y-3 [overflow-wrap:anywhere]">
              <p>{t("pending", { address: pending })}</p>
              {address ? <p>{t("pendingKeeps", { address })}</p> : null}
              {sendsMail ? null : <p>{t("outbox")}</p>}
              <PressForm
                action={cancelEmail}
                label={text.cancel}
                wait={text.cancel}
                problem={problem}
                variant="secondary"
                className="max-sm:w-full"
              />
            </div>
          </Alert>
        ) : null}
        <Card aria-labelledby="change">
          <CardHeader id="change" title={address ? t("changeTitle") : t("addTitle")} />
          <ChangeEmailForm text={{ ...text.change, problem }} />
        </Card>
        {address ? (
          <section aria-labelledby="remove" className="space-y-3">
            <h2 id="remove">{t("removeTitle")}</h2>
            <p className="text-md text-muted">{t("removeNote")}</p>
            <PressForm action={removeEmail} label={text.remove} wait={text.remove} problem={problem} variant="danger" className="max-sm:w-full" />
          </section>
        ) : null}
      </div>
    </>
  );
}
