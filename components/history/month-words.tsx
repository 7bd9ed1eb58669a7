import { useTranslations } from "next-intl";
import { ChartNumbers } from "@/components/charts/chart-numbers";
import { sayPeriod } from "@/components/charts/say-period";
import { formatSize } from "@/lib/devices/convert-size";
import type { Unit } from "@/lib/devices/schema";
import type { Adherence } from "@/lib/history/adherence";
import type { HistoryRecord } from "@/lib/history/record";
import { type MonthSentence, tellMonth } from "@/lib/history/tell-month";

type MonthWordsProps = {
  title: string;
  records: readonly HistoryRecord[];
  adherence?: Adherence /** Whether a picture of the same days has the counts already. */;
  counted: boolean;
  unit: Unit;
};

/** A stretch of days in sentences, before any picture, with the counts behind the first of them. */
export function MonthWords({ title, records, adherence, counted, unit }: MonthWordsProps) {
  const t = useTranslations("history");
  const said = tellMonth(records, adherence);
  const say = (sentence: MonthSentence) => t(`month.${sentence.key}`, valuesOf(sentence));
  const valuesOf = ({ key: _, ...numbers }: MonthSentence): Record<string, string | number> => {
    const { sizeMm, from, to, ...rest } = numbers as Record<string, number>;
    const size = (mm: number) => formatSize(mm, unit);
    return {
      ...rest,
      at: sizeMm === undefined ? "" : t("month.at", { size: size(sizeMm) }),
      ...(from === undefined ? {} : { from: size(from) }),
      ...(to === undefined ? {} : { to: size(to) }),
    };
  };
  return (
    <section aria-labelledby="words">
      <h2 id="words">{title}</h2>
      <p className="mt-2 max-w-measure text-lg">{said.map(say).join(" ")}</p>
      {adherence && adherence.planned > 0 && !counted ? (
        <ChartNumbers
          title={t("month.counted")}
          summary={t("month.counted")}
          table={{
            head: [t("month.week"), t("month.planned"), t("month.done"), t("month.notCounted")],
            rows: adherence.periods.map(({ from, planned, practised, excused }) => [
              sayPeriod(from, adherence.grain),
              String(planned),
              String(practised),
              String(excused),
            ]),
          }}
        />
      ) : null}
    </section>
  );
}
