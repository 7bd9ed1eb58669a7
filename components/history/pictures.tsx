import { useTranslations } from "next-intl";
import { AdherenceChart } from "@/components/charts/adherence-chart";
import { CurvesChart } from "@/components/charts/curves-chart";
import { DayCalendar } from "@/components/charts/day-calendar";
import { PainChart } from "@/components/charts/pain-chart";
import { SizeChart } from "@/components/charts/size-chart";
import { SizesTable } from "@/components/charts/sizes-table";
import type { Unit } from "@/lib/devices/schema";
import { adherenceOf, practiceDays, restingDays } from "@/lib/history/adherence";
import { bySize } from "@/lib/history/by-size";
import { dayCells } from "@/lib/history/day-cells";
import type { Stretch } from "@/lib/history/queries";
import type { Filter } from "@/lib/history/read-filter";
import { sizeCurves } from "@/lib/history/size-curves";

/** What was done, felt and used on the days shown. A part of what was done (one kind, one size) says nothing of what was planned. */
export function Pictures({ stretch, filter, unit }: { stretch: Stretch; filter: Filter; unit: Unit }) {
  const t = useTranslations("history");
  const { records, lead, frequencies, away } = stretch;
  const { from, to } = filter;
  const whole = !filter.kind && !filter.device;
  const all = [...lead, ...records];
  const resting = whole ? new Set([...restingDays(all, to, practiceDays(all, frequencies)), ...away]) : new Set<string>();
  return (
    <section aria-label={t("pictures")} className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-2">
      <DayCalendar weeks={dayCells(records, { from, to, resting })} />
      {whole ? <AdherenceChart adherence={adherenceOf(all, { from, to, frequencies, away })} /> : null}
      <SizeChart records={records} steps={stretch.steps} from={from} to={to} unit={unit} />
      <PainChart records={records} from={from} to={to} />
      <CurvesChart curves={sizeCurves(records, stretch.begun)} unit={unit} />
      <SizesTable rows={bySize(records)} unit={unit} />
    </section>
  );
}
