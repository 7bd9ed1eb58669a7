import { useTranslations } from "next-intl";
import type { Adherence, AdherencePeriod } from "@/lib/history/adherence";
import { nextPeriod } from "@/lib/history/periods";
import { Chart, EmptyChart } from "./chart";
import { Plot } from "./plot";
import { sayPeriod } from "./say-period";
import { heightScale, type TimeAxis, timeAxis } from "./scale";

const height = 92;

/** Days practised beside days planned, week by week: filled bars in an outline. */
export function AdherenceChart({ adherence: { grain, periods, planned, practised } }: { adherence: Adherence }) {
  const t = useTranslations("charts.adherence");
  const first = periods[0];
  const last = periods.at(-1);
  if (!first || !last || periods.every((period) => period.planned + period.practised === 0)) {
    return (
      <Chart title={t("title")} caption={t("what")}>
        <EmptyChart>{t("none")}</EmptyChart>
      </Chart>
    );
  }
  const most = Math.max(...periods.map((period) => Math.max(period.planned, period.practised)), 1);
  const y = heightScale(0, most, 16, height - 2);
  const axis = timeAxis(first.from, nextPeriod(last.from, grain));
  const bar = (from: AdherencePeriod["from"], value: number) => barPath(axis, from, nextPeriod(from, grain), y(value), y(0));
  const table = {
    head: [t("period"), t("planned"), t("practised"), t("excused")],
    rows: periods.map((period) => [sayPeriod(period.from, grain), String(period.planned), String(period.practised), String(period.excused)]),
  };
  return (
    <Chart title={t("title")} caption={planned > 0 ? t("caption", { practised, planned }) : t("captionNoPlan")} table={table}>
      <Plot
        height={height}
        axis={axis}
        label={t("label", { practised, planned })}
        values={[
          { y: y(most), label: t("days", { days: most }) },
          { y: y(0), label: "" },
        ]}
      >
        <path
          d={periods.map(({ from, planned: asked }) => (asked > 0 ? bar(from, asked) : "")).join("")}
          className="fill-accent-soft stroke-edge [vector-effect:non-scaling-stroke]"
        />
        <path d={periods.map(({ from, practised: done }) => (done > 0 ? bar(from, done) : "")).join("")} className="fill-accent" />
      </Plot>
      <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm print:mt-1">
        <li className="flex items-center gap-2">
          <Swatch look="fill-accent" />
          {t("practisedKey")}
        </li>
        <li className="flex items-center gap-2">
          <Swatch look="fill-accent-soft stroke-edge" />
          {t("plannedKey")}
        </li>
      </ul>
    </Chart>
  );
}

export function barPath(axis: TimeAxis, from: string, next: string, top: number, foot: number): string {
  const [start, end] = [axis.at(from), axis.at(next)];
  const air = (end - start) * 0.18;
  return `M${(start + air).toFixed(1)} ${foot}V${top}H${(end - air).toFixed(1)}V${foot}Z`;
}

function Swatch({ look }: { look: string }) {
  return (
    <svg width="16" height="16" aria-hidden="true" className="shrink-0">
      <path d="M3.5 1.5H12.5V14.5H3.5Z" className={look} />
    </svg>
  );
}
