import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { isLocked } from "@/lib/exercises/is-locked";
import { mostRoutines } from "@/lib/exercises/own-routine";
import type { RoutineChange } from "@/lib/exercises/read-own-routine";
import type { OwnRoutine } from "@/lib/exercises/schema";
import { ChangeNotice } from "./change-notice";
import { OwnCard } from "./own-card";
import { SqueezesClosed } from "./squeezes-closed";

type OwnListProps = { routines: readonly (OwnRoutine & { deleted: boolean })[]; standing: { strengtheningLocked: boolean }; change?: RoutineChange };

/** The person's routines with their times; where squeezes are closed to them, why some are closed. */
export function OwnList({ routines, standing, change }: OwnListProps) {
  const t = useTranslations("ownRoutines.list");
  const shown = routines.filter(({ deleted }) => !deleted);
  const full = shown.length >= mostRoutines;
  const add = full ? null : (
    <ButtonLink href="/routines/own/new">
      <Icon name="plus" />
      {t("add")}
    </ButtonLink>
  );
  const named = (
    <ButtonLink href="/routines" variant="quiet" prefetch={false}>
      {t("named")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} action={shown.length > 0 ? add : null} />
      <div className="space-y-6">
        <ChangeNotice change={change} routines={routines} />
        {full ? <Alert>{t("full", { most: mostRoutines })}</Alert> : null}
        {shown.some((routine) => isLocked(routine, standing)) ? <SqueezesClosed /> : null}
        {shown.length === 0 ? (
          <EmptyState icon="layout-list" title={t("emptyTitle")} action={add}>
            {t("empty")}
          </EmptyState>
        ) : (
          <ul className="grid gap-5">
            {shown.map((routine) => (
              <OwnCard key={routine.id} routine={routine} closed={isLocked(routine, standing)} />
            ))}
          </ul>
        )}
        <div className="-ml-5">{named}</div>
      </div>
    </>
  );
}
