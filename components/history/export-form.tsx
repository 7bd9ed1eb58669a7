import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Icon } from "@/components/ui/icon";
import { TextField } from "@/components/ui/input";
import type { LocalDate } from "@/lib/core/calendar";
import type { DatedFormat, ReturnedChoice } from "@/lib/history/export-days";

/** The days of an export, and what may go along; sent as an address, so that it needs no script and the answer is the file. */
export function ExportForm({ format, today, returned }: { format: DatedFormat; today: LocalDate; returned?: ReturnedChoice | undefined }) {
  const t = useTranslations("historyExport");
  const back = returned?.format === format ? returned : undefined;
  const dayField = (name: "from" | "to") => (
    <TextField
      id={`${format}-${name}`}
      name={name}
      type="date"
      max={name === "from" ? today : undefined}
      label={t(`days.${name}`)}
      hint={t(`days.${name}Hint`)}
      defaultValue={back?.values[name]}
      error={back?.errors[name]}
    />
  );
  return (
    <form action={`/settings/data/export/${format}`} method="get" noValidate className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-2">
        {dayField("from")}
        {dayField("to")}
      </div>
      {format === "fhir" ? (
        <div className="grid gap-2.5 sm:grid-cols-2">
          <Checkbox name="name" label={t("fhir.name")} hint={t("fhir.nameHint")} defaultChecked={back?.values.name === "on"} />
          <Checkbox name="notes" label={t("fhir.notes")} hint={t("fhir.notesHint")} defaultChecked={back?.values.notes === "on"} />
        </div>
      ) : null}
      <Button variant="secondary">
        <Icon name={format === "report" ? "file-text" : "download"} />
        {t(`${format}.send`)}
      </Button>
    </form>
  );
}
