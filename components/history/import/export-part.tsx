import { useTranslations } from "next-intl";
import { PressForm } from "@/components/shared/press-form";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { sayDay } from "@/lib/core/calendar";
import text from "@/lib/core/messages/en/history-import.json";
import { beginSaving } from "@/lib/history/import/actions";
import { comesIn } from "@/lib/history/import/arriving";
import type { ExportAbout } from "@/lib/history/import/schema";
import { CancelForm } from "./cancel-form";
import { StaysBehind } from "./stays-behind";

/** What is in an export, what of it is here already, and what stays behind. */
export function ExportPart({ id, about }: { id: string; about: ExportAbout }) {
  const t = useTranslations("historyImport");
  const { counts, same, settings, exportedAt } = about;
  const sections = comesIn.filter((section) => counts[section] > 0);
  const isNew = settings !== undefined || sections.some((section) => counts[section] > same[section]);
  return (
    <div className="space-y-8">
      <section className="space-y-5">
        <h2>{exportedAt ? t("export.title", { day: `${sayDay(exportedAt.slice(0, 10))} ${exportedAt.slice(0, 4)}` }) : t("export.tables")}</h2>
        {sections.length > 0 ? (
          <Table caption={t("export.section")} hideCaption>
            <thead>
              <Tr>
                <Th>{t("export.section")}</Th>
                <Th>{t("export.inFile")}</Th>
                <Th>{t("export.here")}</Th>
              </Tr>
            </thead>
            <tbody>
              {sections.map((section) => (
                <Tr key={section}>
                  <Th scope="row">{t(`sections.${section}`)}</Th>
                  <Td>{counts[section].toLocaleString("en")}</Td>
                  <Td>{same[section].toLocaleString("en")}</Td>
                </Tr>
              ))}
            </tbody>
          </Table>
        ) : null}
        {settings ? <p className="max-w-measure">{t("export.settings")}</p> : null}
        <p className={isNew ? "text-md text-muted" : ""}>{isNew ? t("ready.nothing") : t("export.noneNew")}</p>
        <div className="flex flex-wrap gap-3">
          {isNew ? <PressForm action={beginSaving} fields={{ id }} label={t("export.save")} wait={t("ready.saving")} problem={text.problem} /> : null}
          <CancelForm id={id} />
        </div>
      </section>
      <StaysBehind />
    </div>
  );
}
