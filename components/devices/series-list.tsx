import { useTranslations } from "next-intl";
import text from "@/lib/core/messages/en/devices.json";
import { knownSeries } from "@/lib/devices/series";
import { SeriesForm } from "./series-form";

/** The known series, each to add in one tap. */
export function SeriesList() {
  const t = useTranslations("devices");
  return (
    <ul className="divide-y divide-line">
      {knownSeries.map(({ id, uses, sizesMm, sizeLabel, flaredBase }) => (
        <li key={id} className="py-5 first:pt-1 last:pb-1">
          <h3 className="text-lg">{t(`series.names.${id}`)}</h3>
          <p className="mb-3 max-w-measure text-md text-muted">{t(`series.notes.${id}`)}</p>
          <SeriesForm
            series={id}
            uses={uses.map((use) => ({ value: use, label: t(`use.${use}`) }))}
            sizes={sizesMm.map((mm) => ({ value: String(mm), label: sizeLabel(mm) }))}
            asksBase={!flaredBase && uses.includes("anal")}
            text={{ ...text.series, problem: text.problem }}
          />
        </li>
      ))}
    </ul>
  );
}
