import { line } from "d3-shape";
import { useTranslations } from "next-intl";
import { formatSize } from "@/lib/devices/convert-size";
import type { Unit } from "@/lib/devices/schema";
import { median } from "@/lib/history/median";
import type { SizeCurve, SizeCurves } from "@/lib/history/size-curves";
import { Chart, EmptyChart } from "./chart";
import { Plot } from "./plot";
import { heightScale } from "./scale";
import { dots } from "./strokes";

const height = 132;
const y = heightScale(0, 10, 16, height - 6);
const [left, right] = [165, 985];
/** Sizes drawn at most, the largest of them: more lines than that can not be told apart. */
const most = 5;
const base = "fill-none [vector-effect:non-scaling-stroke] [stroke-linejoin:round] [stroke-width:2.25]";
/** A colour and a dash each: neither alone has to tell them apart. */
const looks = [
  `${base} stroke-muted [stroke-dasharray:2_4]`,
  `${base} stroke-rest [stroke-dasharray:9_4]`,
  `${base} stroke-hold [stroke-dasharray:5_3]`,
  `${base} stroke-ink [stroke-dasharray:12_3_2_3]`,
  `${base} stroke-accent`,
];
const dotLook = "fill-none [vector-effect:non-scaling-stroke] [stroke-linecap:round] [stroke-width:6]";

type Measure = "pain" | "comfort";

/** Pain and comfort by day at a size, the sizes laid over each other from each one's own first session. */
export function CurvesChart({ curves: { curves, unknown }, unit }: { curves: SizeCurves; unit: Unit }) {
  const t = useTranslations("charts.curves");
  const notDrawn = unknown.length > 0 ? ` ${t("unknown", { sizes: unknown.map((mm) => formatSize(mm, unit)).join(", ") })}` : "";
  if (curves.length === 0) {
    return (
      <Chart title={t("title")} caption={t("what")}>
        <EmptyChart>{`${t("none")}${notDrawn}`}</EmptyChart>
      </Chart>
    );
  }
  const shown = curves.slice(-most);
  const last = Math.max(7, ...shown.flatMap(({ points }) => points.map(({ day }) => day)));
  const x = (day: number) => Math.round((left + ((day - 1) / (last - 1)) * (right - left)) * 10) / 10;
  const every = last > 30 ? 14 : 7;
  const ticks = Array.from({ length: Math.floor((last - 1) / every) + 1 }, (_, at) => 1 + at * every)
    .filter((day) => x(day) < 965)
    .map((day) => ({ x: `${x(day) / 10}%`, label: t("day", { day }) }));
  const scale = [10, 5, 0].map((value) => ({ y: y(value), label: String(value) }));
  const drawn = (measure: Measure) => (
    <Plot height={height} axis={{ ticks }} label={t(`${measure}Label`, { count: shown.length })} values={scale} labels={measure === "comfort"}>
      {shown.map((curve, at) => (
        <Curve key={curve.sizeMm} curve={curve} measure={measure} look={looks[at + most - shown.length] ?? ""} x={x} />
      ))}
    </Plot>
  );
  return (
    <Chart
      title={t("title")}
      caption={`${t("caption")}${notDrawn}`}
      table={curvesTable(curves, unit, [t("stretch"), t("medianPain"), t("medianComfort")], (size, week) => t("week", { size, week }))}
    >
      <p className="eyebrow print:text-xs">{t("pain")}</p>
      {drawn("pain")}
      <p className="eyebrow mt-2 print:mt-0 print:text-xs">{t("comfort")}</p>
      {drawn("comfort")}
      <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm print:mt-1">
        {shown.map(({ sizeMm }, at) => (
          <li key={sizeMm} className="flex items-center gap-2">
            <svg width="34" height="8" aria-hidden="true" className="shrink-0">
              <path d="M0 4H34" className={looks[at + most - shown.length]} />
            </svg>
            {formatSize(sizeMm, unit)}
          </li>
        ))}
      </ul>
    </Chart>
  );
}

function Curve({ curve, measure, look, x }: { curve: SizeCurve; measure: Measure; look: string; x: (day: number) => number }) {
  const points = curve.points.flatMap((point) => (point[measure] === undefined ? [] : [{ x: x(point.day), y: y(point[measure]) }]));
  if (points.length === 1)
    return <path d={dots(points)} className={`${dotLook} ${look.split(" ").find((name) => name.startsWith("stroke-")) ?? ""}`} />;
  const draw = line<{ x: number; y: number }>(
    (point) => point.x,
    (point) => point.y,
  );
  return <path d={draw(points) ?? ""} className={look} />;
}

function curvesTable(curves: readonly SizeCurve[], unit: Unit, head: string[], say: (size: string, week: number) => string) {
  const rows = curves.flatMap(({ sizeMm, points }) => {
    const weeks = [...new Set(points.map(({ day }) => Math.ceil(day / 7)))];
    return weeks.map((week) => {
      const inside = points.filter(({ day }) => Math.ceil(day / 7) === week);
      const of = (measure: Measure) => String(median(inside.flatMap((point) => point[measure] ?? [])) ?? "–");
      return [say(formatSize(sizeMm, unit), week), of("pain"), of("comfort")];
    });
  });
  return { head, rows };
}
