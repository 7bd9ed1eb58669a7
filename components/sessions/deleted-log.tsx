import { useTranslations } from "next-intl";
import { Page } from "@/components/layout/page";
import { PressForm } from "@/components/shared/press-form";
import { ButtonLink } from "@/components/ui/button";
import { UndoBar } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { restoreLog } from "@/lib/sessions/actions";
import { logText } from "./log-choices";

/** The page of a log that was deleted: nothing of it but the way back. */
export function DeletedLog({ id }: { id: string }) {
  const t = useTranslations("sessions");
  return (
    <Page>
      <PageHeader title={t("log.deleted")} />
      <div className="space-y-6">
        <UndoBar message={t("log.deleteHint")}>
          <PressForm
            action={restoreLog}
            fields={{ id }}
            label={t("log.restore")}
            wait={t("form.restoreWait")}
            problem={logText.problem}
            variant="quiet"
          />
        </UndoBar>
        <ButtonLink href="/history" variant="secondary">
          {t("log.openHistory")}
        </ButtonLink>
      </div>
    </Page>
  );
}
