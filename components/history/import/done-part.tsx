import { useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import { Icon } from "@/components/ui/icon";
import text from "@/lib/core/messages/en/history-import.json";
import { comesIn } from "@/lib/history/import/arriving";
import type { DoneAbout } from "@/lib/history/import/schema";
import { ImportPressForm } from "./press-form";

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
        <ImportPressForm does="close" id={id} label={t("done.close")} wait={t("done.close")} problem={text.problem} />
        <ImportPressForm does="another" id={id} label={t("done.another")} wait={t("done.another")} problem={text.problem} />
      </div>
      {from === "table" && brought.length > 0 ? (
        <div className="border-line border-t pt-5">
          <ImportPressForm does="undo" id={id} label={t("done.undo")} wait={t("done.undoing")} problem={text.problem} />
          <p className="mt-2 text-muted text-sm">{t("done.undoHint")}</p>
        </div>
      ) : null}
    </section>
  );
}
