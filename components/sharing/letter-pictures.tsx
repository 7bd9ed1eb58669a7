import type { ReactNode } from "react";
import { barPath } from "@/components/charts/adherence-chart";
import { MarkShape, markLooks, markPaths } from "@/components/charts/mark-shape";
import { band, bandLabels, bandLooks, height, Measure, nrs } from "@/components/charts/pain-chart";
import { Plot } from "@/components/charts/plot";
import { sayPeriod, sayRange } from "@/components/charts/say-period";
import { heightScale, type TimeAxis, timeAxis } from "@/components/charts/scale";
import { spread, stepPath } from "@/components/charts/size-chart";
import { dots, roundDot, squareDot, thinLine } from "@/components/charts/strokes";
import type { ShareField } from "@/lib/core/scope";
import { nextPeriod } from "@/lib/history/periods";
import type { Letter, LetterRecord } from "@/lib/history/report/compose-letter";
import { painBands } from "@/lib/history/rules";
import { type MarkKind, type SizeMark, sizeMarks, sizeSteps, stepUpMarks } from "@/lib/history/size-steps";
import { type Trend, trendOf, trendTable, valuesOf } from "@/lib/history/trends";
import { LetterTable } from "./letter-table";
import { chartWords as c, letterWords as t } from "./letter-words";

/** Marks of a picture and lines of a table at most, whatever the days. */
const [mostMarks, mostRows] = [60, 13];
const low = 112;

/** A picture with what to see in it; its numbers are behind a fold. */
function Picture({
  title,
  caption,
  table,
  children,
}: {
  title: string;
  caption: string;
  table?: { head: string[]; rows: string[][] };
  children: ReactNode;
}) {
  return (
    <section className="break-inside-avoid print:[&_details]:hidden">
      <h2 className="print:text-base">{title}</h2>
      <p className="mt-0.5 mb-3 text-muted text-sm print:mb-1 print:text-xs">{caption}</p>
      {children}
      {table && table.rows.length > 0 ? (
        <details className="group mt-1">
          <summary className="min-h-11 py-2 font-semibold text-accent text-md">{t("numbersOf", { title })}</summary>
          <LetterTable caption={t("numbersOf", { title })} {...table} />
        </details>
      ) : null}
    </section>
  );
}

const Nothing = ({ children }: { children: string }) => <p className="text-md text-muted print:text-xs">{children}</p>;

const say = (value: number | undefined) => (value === undefined ? "–" : String(value));

type Drawn = { letter: Letter; steps: LetterRecord["steps"]; fields: readonly ShareField[]; size: (mm: number) => string };

/** The pictures of what is shared, in one order, over the same days. */
export function LetterPictures({ letter, steps, fields, size }: Drawn) {
  const { told, span, adherence } = letter;
  const [sizes, pain, comfort] = [fields.includes("sizes"), fields.includes("pain"), fields.includes("comfort")];
  if (!sizes && !pain && !comfort && !adherence) return null;
  const axis = timeAxis(span.from, span.to);
  return (
    <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-2 print:grid-cols-2 print:gap-x-6 print:gap-y-2">
      {sizes ? <SizePicture told={told} axis={axis} steps={steps.filter(({ on }) => on >= span.from)} size={size} /> : null}
      {pain ? <PainPicture told={told} axis={axis} /> : null}
      {comfort ? <ComfortPicture told={told} axis={axis} /> : null}
      {adherence ? <AdherencePicture adherence={adherence} /> : null}
    </div>
  );
}

type Told = { told: Letter["told"]; axis: TimeAxis };

function PainPicture({ told, axis }: Told) {
  const trend = trendOf(valuesOf(told, "pain"), mostMarks);
  const title = t("section.pain");
  if (trend.points.length === 0) return <Empty title={title} />;
  const { grain, rows } = trendTable(told, mostRows);
  const table = {
    head: [c("pain.period"), c("pain.sessions"), c("pain.medianPain"), c("pain.worstPain")],
    rows: rows.map(({ from, sessions, pain, worst }) => [sayPeriod(from, grain), String(sessions), say(pain), say(worst)]),
  };
  return (
    <Picture title={title} caption={`${t("painCaption")} ${c(`pain.grain.${trend.grain}`)}`} table={table}>
      <Plot height={height} axis={axis} label={c("pain.painLabel", { count: trend.points.length })} values={bandLabels((id) => c(`pain.band.${id}`))}>
        {painBands.map(({ id, from: lowest, to: highest }) => (
          <path key={id} d={band(Math.max(0, lowest - 0.5), Math.min(10, highest + 0.5))} className={bandLooks[id]} />
        ))}
        <Measure trend={trend} axis={axis} dot={`${roundDot} stroke-muted`} rolling={`${thinLine} stroke-ink`} />
      </Plot>
    </Picture>
  );
}

function ComfortPicture({ told, axis }: Told) {
  const trend: Trend = trendOf(valuesOf(told, "comfort"), mostMarks);
  const title = t("section.comfort");
  if (trend.points.length === 0) return <Empty title={title} />;
  const { grain, rows } = trendTable(told, mostRows);
  const table = {
    head: [c("pain.period"), c("pain.sessions"), c("pain.medianComfort")],
    rows: rows.map(({ from, sessions, comfort }) => [sayPeriod(from, grain), String(sessions), say(comfort)]),
  };
  return (
    <Picture title={title} caption={`${t("comfortCaption")} ${c(`pain.grain.${trend.grain}`)}`} table={table}>
      <Plot height={height} axis={axis} label={c("pain.comfortLabel", { count: trend.points.length })} values={nrs(c("pain.best"), c("pain.least"))}>
        <path d={band(7, 10)} className="fill-go-soft" />
        <Measure trend={trend} axis={axis} dot={`${squareDot} stroke-accent/60`} rolling={`${thinLine} stroke-accent`} />
      </Plot>
    </Picture>
  );
}

const Empty = ({ title }: { title: string }) => (
  <Picture title={title} caption="">
    <Nothing>{t("notRecorded")}</Nothing>
  </Picture>
);

/** Size over time as steps, with decisions other than to go on as shapes above them: all of a kind are one path. */
function SizePicture({ told, axis, steps: up, size }: Told & Pick<Drawn, "steps" | "size">) {
  const steps = sizeSteps(told);
  const title = t("section.sizes");
  if (steps.length === 0) return <Empty title={title} />;
  const marks: SizeMark[] = [...stepUpMarks(up), ...sizeMarks(told, mostMarks)];
  const kinds = [...new Set(marks.map(({ kind }) => kind))];
  const sizes = [...new Set([...steps, ...marks].map(({ sizeMm }) => sizeMm))].sort((one, other) => one - other);
  const y = heightScale((sizes[0] ?? 0) - 1.5, (sizes.at(-1) ?? 0) + 1.5, 16, height - 6);
  const places = new Map(marks.map((mark) => [`${mark.on}${mark.kind}${mark.sizeMm}`, mark]));
  const table = {
    head: [c("size.period"), c("size.size"), c("size.sessions")],
    rows: steps.slice(-mostRows).map(({ from, to, sizeMm, sessions }) => [sayRange(from, to), size(sizeMm), String(sessions)]),
  };
  return (
    <Picture title={title} caption={t("sizesCaption")} table={table}>
      <Plot
        height={height}
        axis={axis}
        label={c("size.label", { count: steps.length })}
        values={spread(sizes).map((mm) => ({ y: y(mm), label: size(mm) }))}
        marks={[...places.values()].map(({ on, sizeMm, kind }) => (
          <svg key={`${on}${kind}`} x={`${axis.at(on) / 10}%`} y={y(sizeMm) - 13} overflow="visible" aria-hidden="true">
            <path d={markPaths[kind]} className={markLooks[kind]} />
          </svg>
        ))}
      >
        <path d={stepPath(steps, axis, y)} className={`${thinLine} stroke-accent`} />
        <path
          d={dots(steps.filter(({ from, to }) => from === to).map(({ from: on, sizeMm }) => ({ x: axis.at(on), y: y(sizeMm) })))}
          className={`${roundDot} stroke-accent`}
        />
      </Plot>
      {kinds.length > 0 ? <Key kinds={kinds} /> : null}
    </Picture>
  );
}

const Key = ({ kinds }: { kinds: readonly MarkKind[] }) => (
  <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm print:mt-0 print:text-xs">
    {kinds.map((kind) => (
      <li key={kind} className="flex items-center gap-2">
        <MarkShape kind={kind} />
        {c(`size.mark.${kind}`)}
      </li>
    ))}
  </ul>
);

/** Days practised beside days planned: filled bars in an outline, of each kind one path. */
function AdherencePicture({ adherence: { grain, periods, planned, practised } }: { adherence: NonNullable<Letter["adherence"]> }) {
  const title = t("section.adherence");
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last || periods.every((period) => period.planned + period.practised === 0)) return <Empty title={title} />;
  const most = Math.max(1, ...periods.map((period) => Math.max(period.planned, period.practised)));
  const y = heightScale(0, most, 16, low - 2);
  const axis = timeAxis(first.from, nextPeriod(last.from, grain));
  const bars = (of: "planned" | "practised") =>
    periods.map((period) => (period[of] > 0 ? barPath(axis, period.from, nextPeriod(period.from, grain), y(period[of]), y(0)) : "")).join("");
  const shown = periods.slice(-mostRows);
  const table = {
    head: [c("adherence.period"), c("adherence.planned"), c("adherence.practised"), c("adherence.excused")],
    rows: shown.map((period) => [sayPeriod(period.from, grain), String(period.planned), String(period.practised), String(period.excused)]),
  };
  return (
    <Picture title={title} caption={planned > 0 ? c("adherence.caption", { practised, planned }) : c("adherence.captionNoPlan")} table={table}>
      <Plot
        height={low}
        axis={axis}
        label={c("adherence.label", { practised, planned })}
        values={[
          { y: y(most), label: c("adherence.days", { days: most }) },
          { y: y(0), label: "" },
        ]}
      >
        <path d={bars("planned")} className="fill-accent-soft stroke-edge [vector-effect:non-scaling-stroke]" />
        <path d={bars("practised")} className="fill-accent" />
      </Plot>
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm print:mt-0 print:text-xs">
        <li>
          <span className="mr-2 inline-block size-3 bg-accent print:border-6 print:border-accent" />
          {c("adherence.practisedKey")}
        </li>
        <li>
          <span className="mr-2 inline-block size-3 border border-edge bg-accent-soft" />
          {c("adherence.plannedKey")}
        </li>
      </ul>
    </Picture>
  );
}
