import { useTranslations } from "next-intl";
import { daysBetween, type LocalDate } from "@/lib/core/calendar";
import { formatSize } from "@/lib/devices/convert-size";
import type { Unit } from "@/lib/devices/schema";
import type { HistoryRecord } from "@/lib/history/record";
import { type SizeStep, sizeMarks, sizeSteps, stepUpMarks } from "@/lib/history/size-steps";
import { gapDays } from "@/lib/history/trends";
import { Chart, EmptyChart } from "./chart";
import { MarkShape, markLooks, markPaths } from "./mark-shape";
import { Plot } from "./plot";
import { sayRange } from "./say-period";
import { heightScale, type TimeAxis, timeAxis } from "./scale";
import { dots, roundDot, thinLine } from "./strokes";

const height = 144;

type SizeChartProps = {
  records: readonly HistoryRecord[];
  /** Steps up that the person confirmed, where they are known and shared. */
  steps?: readonly { on: LocalDate; sizeMm?: number }[];
  from: LocalDate;
  to: LocalDate;
  unit: Unit;
};

/** Size over time as steps, with decisions other than to go on as shapes above them. */
export function SizeChart({ records, steps: up = [], from, to, unit }: SizeChartProps) {
  const t = useTranslations("charts.size");
  const steps = sizeSteps(records);
  // Two of a kind on one day at one size stand in one place.
  const marks = [...new Map([...stepUpMarks(up), ...sizeMarks(records)].map((mark) => [`${mark.on}${mark.kind}${mark.sizeMm}`, mark])).values()];
  const kinds = [...new Set(marks.map(({ kind }) => kind))];
  if (steps.length === 0) {
    return (
      <Chart title={t("title")} caption={t("what")}>
        <EmptyChart>{t("none")}</EmptyChart>
      </Chart>
    );
  }
  const sizes = [...new Set([...steps, ...marks].map(({ sizeMm }) => sizeMm))].sort((a, b) => a - b);
  const y = heightScale((sizes[0] ?? 0) - 1.5, (sizes.at(-1) ?? 0) + 1.5, 16, height - 6);
  const axis = timeAxis(from, to);
  return (
    <Chart
      title={t("title")}
      caption={kinds.length > 0 ? t("captionMarks") : t("caption")}
      table={sizeTable(steps, unit, [t("period"), t("size"), t("sessions")])}
    >
      <Plot
        height={height}
        axis={axis}
        label={t("label", { count: steps.length })}
        values={spread(sizes).map((size) => ({ y: y(size), label: formatSize(size, unit) }))}
        marks={marks.map(({ on, sizeMm, kind }) => (
          <svg key={`${on}${kind}${sizeMm}`} x={`${axis.at(on) / 10}%`} y={y(sizeMm) - 13} className="overflow-visible" aria-hidden="true">
            <path d={markPaths[kind]} className={markLooks[kind]} />
          </svg>
        ))}
      >
        <path d={stepPath(steps, axis, y)} className={`${thinLine} stroke-accent`} />
        <path
          d={dots(steps.filter((step) => step.from === step.to).map(({ from: on, sizeMm }) => ({ x: axis.at(on), y: y(sizeMm) })))}
          className={`${roundDot} stroke-accent`}
        />
      </Plot>
      {kinds.length > 0 ? (
        <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm print:mt-1">
          {kinds.map((kind) => (
            <li key={kind} className="flex items-center gap-2">
              <MarkShape kind={kind} />
              {t(`mark.${kind}`)}
            </li>
          ))}
        </ul>
      ) : null}
    </Chart>
  );
}

/** Each step at its height; joined to the next where no gap lies between. */
export function stepPath(steps: readonly SizeStep[], axis: TimeAxis, y: (size: number) => number): string {
  return steps
    .map((step, at) => {
      const next = steps[at + 1];
      const joined = next && daysBetween(step.to, next.from) <= gapDays;
      return `M${axis.at(step.from)} ${y(step.sizeMm)}H${axis.at(joined ? next.from : step.to)}${joined ? `V${y(next.sizeMm)}` : ""}`;
    })
    .join("");
}

/** At most six of the sizes, smallest and largest among them, so that their labels do not meet. */
export function spread(sizes: readonly number[]): number[] {
  const every = Math.ceil(sizes.length / 6);
  return sizes.filter((_, at) => at === sizes.length - 1 || (at % every === 0 && sizes.length - 1 - at >= every));
}

const sizeTable = (steps: readonly SizeStep[], unit: Unit, head: string[]) => ({
  head,
  rows: steps.slice(-60).map(({ from, to, sizeMm, sessions }) => [sayRange(from, to), formatSize(sizeMm, unit), String(sessions)]),
});
