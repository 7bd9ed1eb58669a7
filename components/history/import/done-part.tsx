import { useTranslations } from "next-intl";
import { PressForm } from "@/components/shared/press-form";
import { DefinitionList } from "@/components/ui/definition-list";
import { Icon } from "@/components/ui/icon";
import text from "@/lib/core/messages/en/history-import.json";
import { closeImport, undoImport } from "@/lib/history/import/actions";
import { comesIn } from "@/lib/history/import/arriving";
import type { DoneAbout } from "@/lib/history/import/schema";

/** What came of it, until its person has seen it; of a table also the way back. */
export function DonePart({ id, about }: { id: string; about: DoneAbout }) {
  const t = useTranslations("historyImport");
  const { added, same, left, changed, settings, from } = about;
  const brought = comesIn.filter((section) => added[section] > 0);
  const said = [
    ...(["same", "left", "changed"] as const).flatMap((fact) =>
      about[fact] > 0 ? [t(`done.${fact}`, { count: { same, left, changed }[fact] })] : [],
    ),
    ...(settings ? [t("done.settings")] : []),
  ];
  return (
    <section className="space-y-5" role="status">
      <h2 className="flex items-center gap-2">
        <Icon name="circle-check" className="text-go" />
        {t("done.title")}
      </h2>
      {brought.length > 0 ? (
        <DefinitionList
          items={brought.map((section) => ({ key: section, term: t(`sections.${section}`), value: added[section].toLocaleString("en") }))}
        />
      ) : (
        <p>{t("done.nothing")}</p>
      )}
      {said.map((sentence) => (
        <p key={sentence} className="max-w-measure">
          {sentence}
        </p>
      ))}
      <div className="flex flex-wrap gap-3">
        <PressForm action={closeImport} fields={{ id }} label={t("done.close")} wait={t("done.close")} problem={text.problem} />
        <PressForm
          action={closeImport}
          fields={{ id, next: "another" }}
          label={t("done.another")}
          wait={t("done.another")}
          problem={text.problem}
          variant="secondary"
        />
      </div>
      {from === "table" && brought.length > 0 ? (
        <div className="border-line border-t pt-5">
          <PressForm action={undoImport} fields={{ id }} label={t("done.undo")} wait={t("done.undoing")} problem={text.problem} variant="danger" />
          <p className="mt-2 text-muted text-sm">{t("done.undoHint")}</p>
        </div>
      ) : null}
    </section>
  );
}
