import { line } from "d3-shape";
import { useTranslations } from "next-intl";
import type { LocalDate } from "@/lib/core/calendar";
import type { HistoryRecord } from "@/lib/history/record";
import { type PainBand, painBands } from "@/lib/history/rules";
import { type Trend, trendOf, trendTable, valuesOf } from "@/lib/history/trends";
import { Chart, EmptyChart } from "./chart";
import { Plot } from "./plot";
import { sayPeriod } from "./say-period";
import { across, heightScale, type TimeAxis, timeAxis } from "./scale";
import { dots, roundDot, squareDot, thinLine } from "./strokes";

type Range = { from: LocalDate; to: LocalDate };
export const height = 160;
const y = heightScale(0, 10, 16, height - 6);

/** Pain and comfort of dilation sessions, 0–10: one picture above the other on the same days; one alone where the other is not there to be shown. */
export function PainChart({ records, from, to }: { records: readonly HistoryRecord[] } & Range) {
  const t = useTranslations("charts.pain");
  const [pain, comfort] = [trendOf(valuesOf(records, "pain")), trendOf(valuesOf(records, "comfort"))];
  if (pain.points.length + comfort.points.length === 0) {
    return (
      <Chart title={t("title")} caption={t("what")}>
        <EmptyChart>{t("none")}</EmptyChart>
      </Chart>
    );
  }
  const axis = timeAxis(from, to);
  return (
    <Chart
      title={t("title")}
      caption={`${t("caption")} ${t(`grain.${pain.grain}`)}`}
      reading={t("bands", { source: painBands[0]?.source ?? "", standing: painBands[0]?.standing ?? "" })}
      table={painTable(records, [t("period"), t("sessions"), t("medianPain"), t("worstPain"), t("medianComfort")])}
    >
      {pain.points.length > 0 ? (
        <>
          <p className="eyebrow print:text-xs">{t("pain")}</p>
          <Plot
            height={height}
            axis={axis}
            label={t("painLabel", { count: pain.points.length })}
            values={bandLabels((id) => t(`band.${id}`))}
            labels={comfort.points.length === 0}
          >
            {painBands.map(({ id, from: low, to: high }) => (
              <path key={id} d={band(Math.max(0, low - 0.5), Math.min(10, high + 0.5))} className={bandLooks[id]} />
            ))}
            <Measure trend={pain} axis={axis} dot={`${roundDot} stroke-muted`} rolling={`${thinLine} stroke-ink`} />
          </Plot>
        </>
      ) : null}
      {comfort.points.length > 0 ? (
        <>
          <p className="eyebrow mt-2 print:mt-0 print:text-xs">{t("comfort")}</p>
          <Plot height={height} axis={axis} label={t("comfortLabel", { count: comfort.points.length })} values={nrs(t("best"), t("least"))}>
            <path d={band(7, 10)} className="fill-go-soft" />
            <Measure trend={comfort} axis={axis} dot={`${squareDot} stroke-accent/60`} rolling={`${thinLine} stroke-accent`} />
          </Plot>
        </>
      ) : null}
    </Chart>
  );
}

export const bandLooks: Record<PainBand["id"], string> = {
  none: "fill-none",
  mild: "fill-go-soft",
  moderate: "fill-hold-soft",
  severe: "fill-stop-soft",
};
/** Each band's word stands at its head, so that the colour is not all there is. */
export const bandLabels = (say: (id: PainBand["id"]) => string) =>
  painBands.map(({ id, from, to }) =>
    id === "none" ? { y: y(0), label: say(id) } : { y: y(from - 0.5), at: y(Math.min(10, to + 0.5)) + 14, label: say(id) },
  );
export const nrs = (ten: string, nought: string) => [
  { y: y(10), label: `10 ${ten}` },
  { y: y(5), label: "5" },
  { y: y(0), label: `0 ${nought}` },
];
export const band = (low: number, high: number) => `M0 ${y(low)}H${across}V${y(high)}H0Z`;

export function Measure({ trend, axis, dot, rolling }: { trend: Trend; axis: TimeAxis; dot: string; rolling: string }) {
  const draw = line<{ on: LocalDate; value: number }>(
    ({ on }) => axis.at(on),
    ({ value }) => y(value),
  );
  return (
    <>
      <path d={dots(trend.points.map(({ on, value }) => ({ x: axis.at(on), y: y(value) })))} className={dot} />
      <path d={trend.runs.map((run) => draw(run) ?? "").join("")} className={rolling} />
    </>
  );
}

/** A column in which nothing stands is left out: it may be there is nothing to be shown. */
function painTable(records: readonly HistoryRecord[], head: string[]) {
  const { grain, rows } = trendTable(records);
  const say = (value: number | undefined) => (value === undefined ? "–" : String(value));
  const cells = rows.map(({ from, sessions, pain, worst, comfort }) => [
    sayPeriod(from, grain),
    String(sessions),
    say(pain),
    say(worst),
    say(comfort),
  ]);
  const filled = head.map((_, column) => cells.some((row) => row[column] !== "–"));
  const kept = (row: readonly string[]) => row.filter((_, column) => filled[column]);
  return { head: kept(head), rows: cells.map(kept) };
}
