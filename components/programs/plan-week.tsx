import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { PlanCell, PlanWeek } from "@/lib/programs/plan-weeks";
import { PlanDay } from "./plan-day";

export const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

export type WeekProps = {
  week: PlanWeek;
  title: string;
  level: 2 | 3;
  size: (deviceId: string) => string;
  sizeMm: (mm: number) => string;
  more?: (cell: PlanCell) => ReactNode;
};

/** Seven days: lines on a phone, a row on a wide screen. */
export function Week({ week, title, level, size, sizeMm, more }: WeekProps) {
  const Heading = `h${level}` as const;
  const t = useTranslations("programs.plan");
  const id = `week-${week.start}`;
  const over = week.cells.every(({ when }) => when === "past");
  const last = over ? week.cells.findLast(({ mark }) => mark !== "empty")?.on : undefined;
  const empty = over && week.cells.every(({ mark }) => mark === "empty");
  return (
    <section aria-labelledby={id}>
      <Heading id={id} className="mb-2 text-lg">
        {title}
      </Heading>
      {empty ? <p className="text-md text-muted md:hidden">{t("mark.empty")}</p> : null}
      <div aria-hidden="true" className="grid grid-cols-7 max-md:hidden">
        {weekdays.map((name) => (
          <span key={name} className="px-3 pb-1 text-muted text-xs">
            {name}
          </span>
        ))}
      </div>
      <ol
        className={clsx(
          "relative divide-y divide-line rounded-card border border-line bg-card md:grid md:grid-cols-7 md:divide-x md:divide-y-0 md:[&>li]:min-w-0",
          "max-md:[&>li:first-child_summary]:rounded-t-card max-md:[&>li:last-child_summary]:rounded-b-card md:[&>li:first-child_summary]:rounded-l-card md:[&>li:last-child_summary]:rounded-r-card",
          empty && "max-md:hidden",
        )}
      >
        {week.cells.map((cell) => (
          <PlanDay
            key={cell.on}
            cell={cell}
            // Not worth a line on a phone; and no line is shown after the last.
            className={
              over && cell.mark === "empty" ? "max-md:hidden" : cell.on === last ? "max-md:border-b-0 max-md:[&_summary]:rounded-b-card" : undefined
            }
            size={size}
            sizeMm={sizeMm}
          >
            {more?.(cell)}
          </PlanDay>
        ))}
      </ol>
    </section>
  );
}
