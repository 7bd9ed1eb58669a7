import { useTranslations } from "next-intl";
import { PressForm } from "@/components/shared/press-form";
import { UndoBar } from "@/components/ui/notice";
import text from "@/lib/core/messages/en/own-routines.json";
import { restoreRoutine } from "@/lib/exercises/actions";
import type { RoutineChange } from "@/lib/exercises/read-own-routine";

type ChangeNoticeProps = { change?: RoutineChange; routines: readonly { id: string; name: string; deleted: boolean }[] };

/** What was just done to a routine, with its way back after a delete. A routine that is not there says nothing. */
export function ChangeNotice({ change, routines }: ChangeNoticeProps) {
  const t = useTranslations("ownRoutines.change");
  const routine = routines.find(({ id }) => id === change?.routine);
  if (!change || !routine || routine.deleted !== (change.did === "deleted")) return null;
  return (
    <UndoBar message={t(change.did, { name: routine.name })}>
      {change.did === "deleted" ? (
        <PressForm
          action={restoreRoutine}
          fields={{ id: routine.id }}
          label={t("undo")}
          wait={t("undoWait")}
          problem={text.problem}
          variant="quiet"
        />
      ) : null}
    </UndoBar>
  );
}
