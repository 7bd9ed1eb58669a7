import { useTranslations } from "next-intl";
import { PressForm } from "@/components/shared/press-form";
import { UndoBar } from "@/components/ui/notice";
import accounts from "@/lib/core/messages/en/accounts.json";
import { restoreLog } from "@/lib/sessions/actions";
import type { Change } from "@/lib/sessions/recall-change";

/** After a delete: what it changed, and the way back. */
export function DeletedBar({ change }: { change: Change }) {
  const t = useTranslations("history");
  return (
    <UndoBar message={`${t("deleted")} ${change.count > 0 ? t("deletedChanged", { count: change.count }) : ""}`}>
      <PressForm action={restoreLog} fields={{ id: change.id }} label={t("undo")} wait={t("undoWait")} problem={accounts.problem} variant="quiet" />
    </UndoBar>
  );
}
