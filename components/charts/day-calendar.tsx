import { useTranslations } from "next-intl";
import { sayDay } from "@/lib/core/calendar";
import { type CellMark, type CellWeek, cellMarks } from "@/lib/history/day-cells";
import { Chart } from "./chart";
import { sayPeriod } from "./say-period";

const cell = 26;
const [left, top] = [20, 22];
/** Weeks beside each other: as many as a phone shows at a size that can be read. */
const mostColumns = 14;

const practice: readonly CellMark[] = ["practised", "held", "moved"];

/** A shape of its own for each kind of day, so that none depends on its colour; around 0, 0 and 18 px high at most. */
const shapes: Record<CellMark, { path: string; look: string }> = {
  practised: { path: "m-9-9h18v18h-18z", look: "fill-accent" },
  held: { path: "m-9-9h18v18h-18zm9 3-6 6 6 6 6-6z", look: "fill-hold" },
  moved: { path: "m0-9 9 9-9 9-9-9z", look: "fill-accent" },
  skipped: { path: "m-7 0a7 7 0 1 0 14 0a7 7 0 1 0-14 0m2 5 10-10", look: "fill-none stroke-2 stroke-muted" },
  rest: { path: "m-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0", look: "fill-none stroke-2 stroke-rest" },
  noted: { path: "m-6-2.5h12m-12 5h12", look: "fill-none stroke-2 stroke-muted" },
  empty: { path: "h0", look: "fill-none stroke-3 stroke-edge [stroke-linecap:round]" },
};

/** What was done on each day: weeks as columns, Monday on top. */
export function DayCalendar({ weeks }: { weeks: readonly CellWeek[] }) {
  const t = useTranslations("charts.days");
  const cells = weeks.flatMap((week) => week.cells);
  const used = cellMarks.filter((mark) => cells.some((one) => one.mark === mark));
  const blocks = Math.ceil(weeks.length / mostColumns);
  const columns = Math.ceil(weeks.length / blocks);
  const count = (week: CellWeek, ...marks: CellMark[]) => String(week.cells.filter(({ mark }) => marks.includes(mark)).length);
  const table = {
    head: [t("week"), t("practised"), t("moved"), t("skipped"), t("rest"), t("noted")],
    rows: weeks.map((week) => [
      sayPeriod(week.start, "week"),
      count(week, "practised", "held"),
      count(week, "moved"),
      count(week, "skipped"),
      count(week, "rest"),
      count(week, "noted"),
    ]),
  };
  const label = (some: readonly CellWeek[]) => {
    const inside = some.flatMap((week) => week.cells);
    return t("label", { days: inside.length, done: inside.filter(({ mark }) => practice.includes(mark)).length });
  };
  return (
    <Chart title={t("title")} caption={t("caption")} table={table} wide={blocks > 1}>
      <div className={blocks > 1 ? "grid items-start gap-4 sm:grid-cols-2 lg:gap-x-12" : "max-w-[30rem]"}>
        {Array.from({ length: blocks }, (_, at) => weeks.slice(at * columns, (at + 1) * columns)).map((some) => (
          <Block key={some[0]?.start} weeks={some} columns={columns} label={label(some)} />
        ))}
      </div>
      <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm print:mt-1">
        {used.map((mark) => (
          <li key={mark} className="flex items-center gap-2">
            <svg width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true" className="shrink-0">
              <path d={`M0 0${shapes[mark].path}`} fillRule="evenodd" className={shapes[mark].look} />
            </svg>
            {t(`mark.${mark}`)}
          </li>
        ))}
      </ul>
    </Chart>
  );
}

function Block({ weeks, columns, label }: { weeks: readonly CellWeek[]; columns: number; label: string }) {
  const placed = weeks.flatMap(({ start, cells }, column) =>
    cells.map(({ on, mark }) => ({
      mark,
      x: left + column * cell + cell / 2,
      y: top + ((Date.parse(on) - Date.parse(start)) / 86_400_000) * cell + cell / 2,
    })),
  );
  const months = weeks
    .map(({ start }, column) => ({ x: left + column * cell, name: sayDay(start).split(" ")[2] ?? "" }))
    .filter(({ name }, at, all) => name !== all[at - 1]?.name)
    .filter(({ x }, at, all) => (all[at + 1]?.x ?? 9999) - x >= 2 * cell);
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${left + columns * cell} ${top + 7 * cell}`} className="block w-full max-w-[30rem]">
      <g className="fill-muted text-xs">
        {months.map(({ x, name }) => (
          <text key={x} x={x} y={14}>
            {name}
          </text>
        ))}
        {["M", "W", "F"].map((day, at) => (
          <text key={day} x="0" y={top + at * 2 * cell + cell / 2 + 5}>
            {day}
          </text>
        ))}
      </g>
      {cellMarks.map((mark) => {
        const path = placed
          .filter((one) => one.mark === mark)
          .map(({ x, y }) => `M${x} ${y}${shapes[mark].path}`)
          .join("");
        return path ? <path key={mark} d={path} fillRule="evenodd" className={shapes[mark].look} /> : null;
      })}
    </svg>
  );
}
