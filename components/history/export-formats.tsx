import { useTranslations } from "next-intl";
import { buttonVariants } from "@/components/ui/button-variants";
import { Icon } from "@/components/ui/icon";
import type { LocalDate } from "@/lib/core/calendar";
import { datedFormats, type ReturnedChoice } from "@/lib/history/export-days";
import { ExportForm } from "./export-form";

/** The ways out beside the one with everything in it: for a physiotherapist, for a clinic's system, for a spreadsheet. */
export function ExportFormats({ today, returned }: { today: LocalDate; returned?: ReturnedChoice | undefined }) {
  const t = useTranslations("historyExport");
  return (
    <>
      {datedFormats.map((format) => (
        <section key={format} id={format} className="space-y-4 border-line border-t pt-8">
          <h2>{t(`${format}.title`)}</h2>
          <p className="max-w-measure">{t(`${format}.what`)}</p>
          {format === "report" ? <p className="max-w-measure text-md text-muted">{t("report.without")}</p> : null}
          <ExportForm format={format} today={today} returned={returned} />
        </section>
      ))}
      <section className="space-y-4 border-line border-t pt-8">
        <h2>{t("tables.title")}</h2>
        <p className="max-w-measure">{t("tables.what")}</p>
        <a href="/settings/data/export/csv" download className={buttonVariants({ variant: "secondary" })}>
          <Icon name="download" />
          {t("tables.send")}
        </a>
      </section>
    </>
  );
}
