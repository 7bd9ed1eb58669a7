import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import type { RecoveryCodes } from "@/lib/accounts/second-factor/queries";
import { sayDay } from "@/lib/core/dates";
import texts from "@/lib/core/messages/en/account-second-factor.json";
import accounts from "@/lib/core/messages/en/accounts.json";
import { MakeCodesForm } from "./make-codes-form";

export function RecoveryView({ ways, madeOn }: RecoveryCodes) {
  const t = useTranslations("accountSecondFactor.recovery");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} back={{ href: "/settings", label: texts.back }} />
      <div className="space-y-6">
        {ways.email || ways.passkeys > 0 ? null : (
          <div className="print:hidden">
            <Alert tone="hold">{t("lost")}</Alert>
          </div>
        )}
        <Card>
          <MakeCodesForm replaces={ways.recoveryCodes > 0} text={{ ...texts.recovery, problem: accounts.problem }}>
            <p className="text-md">
              {madeOn ? (
                <>
                  <span className="font-semibold">{t("left", { count: ways.recoveryCodes })}</span> {t("made", { day: sayDay(madeOn) })}
                </>
              ) : (
                t("never")
              )}
            </p>
          </MakeCodesForm>
        </Card>
      </div>
    </>
  );
}
