import { useTranslations } from "next-intl";
import { OwnRoutineDetail } from "@/components/exercises/routine-detail";
import { Page } from "@/components/layout/page";
import { PressForm } from "@/components/shared/press-form";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { UndoBar } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import text from "@/lib/core/messages/en/own-routines.json";
import { deleteRoutine, restoreRoutine } from "@/lib/exercises/actions";
import { isLocked } from "@/lib/exercises/is-locked";
import { warnings } from "@/lib/exercises/own-routine";
import type { RoutineChange } from "@/lib/exercises/read-own-routine";
import type { OwnRoutine } from "@/lib/exercises/schema";
import { ChangeNotice } from "./change-notice";
import { RuleLine, SqueezesClosed } from "./squeezes-closed";

type OwnPageProps = { routine: OwnRoutine & { deleted: boolean }; standing: { strengtheningLocked: boolean }; change?: RoutineChange };

/** An own routine as a page, with all that its owner may do to it. */
export function OwnPage({ routine, standing, change }: OwnPageProps) {
  const t = useTranslations("ownRoutines.detail");
  const closed = isLocked(routine, standing);
  const notes = (
    <div className="space-y-4">
      <ChangeNotice change={change} routines={[routine]} />
      {closed ? <SqueezesClosed /> : null}
      {warnings(routine).map((rule) => (
        <Alert key={rule.id} title={t("warning")}>
          <p>{rule.wording}</p>
          <RuleLine rule={rule} />
        </Alert>
      ))}
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`/routines/own/${routine.id}/edit`} variant="secondary">
          <Icon name="pencil" size={18} />
          {t("change")}
        </ButtonLink>
        <ButtonLink href={`/routines/own/new?from=${routine.id}`} variant="secondary">
          <Icon name="copy" size={18} />
          {t("duplicate")}
        </ButtonLink>
      </div>
    </div>
  );
  return (
    <OwnRoutineDetail routine={routine} open={!closed} notes={notes}>
      <section className="border-line border-t pt-6">
        <h2 className="text-lg">{t("deleteTitle")}</h2>
        <p className="mt-1 mb-4 max-w-measure text-md text-muted">{t("deleteHint")}</p>
        <PressForm
          action={deleteRoutine}
          fields={{ id: routine.id }}
          label={t("delete")}
          wait={t("deleteWait")}
          problem={text.problem}
          variant="danger"
        />
      </section>
    </OwnRoutineDetail>
  );
}

/** The page of a routine that was deleted: nothing of it but the way back. */
export function DeletedRoutine({ id }: { id: string }) {
  const t = useTranslations("ownRoutines");
  return (
    <Page>
      <PageHeader title={t("detail.deletedTitle")} />
      <div className="space-y-6">
        <UndoBar message={t("detail.deleteHint")}>
          <PressForm
            action={restoreRoutine}
            fields={{ id }}
            label={t("detail.restore")}
            wait={t("change.undoWait")}
            problem={text.problem}
            variant="quiet"
          />
        </UndoBar>
        <ButtonLink href="/routines/own" variant="secondary">
          {t("detail.all")}
        </ButtonLink>
      </div>
    </Page>
  );
}
