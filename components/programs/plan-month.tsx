import { clsx } from "clsx";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { SegmentLinks } from "@/components/ui/segment-links";
import { sayMonth, weekday } from "@/lib/core/dates";
import { type Month, monthAfter, monthBefore } from "@/lib/programs/plan-months";
import type { PlanCell, PlanWeek } from "@/lib/programs/plan-weeks";
import { PlanDay } from "./plan-day";
import { weekdays } from "./plan-week";

/** Weeks or months: the same days, near or from afar. */
export function PlanScale({ month }: { month: Month | undefined }) {
  const t = useTranslations("programs.plan.scale");
  const ways = [
    { href: "/plan", label: t("weeks"), here: month === undefined },
    { href: "/plan?month=now", label: t("months"), here: month !== undefined },
  ];
  return <SegmentLinks label={t("label")} segments={ways} />;
}

type MonthProps = {
  month: Month;
  weeks: readonly PlanWeek[];
  shown: { from: Month; to: Month };
  size: (deviceId: string) => string;
  sizeMm: (mm: number) => string;
  more?: (cell: PlanCell) => ReactNode;
};

/** Where the first day of a week's part stands; the classes are spelled out to be found. */
const columns = ["", "col-start-1", "col-start-2", "col-start-3", "col-start-4", "col-start-5", "col-start-6", "col-start-7"];

/** A month on one page of the calendar. Each week opens below itself to the day that is looked at. */
export function PlanMonth({ month, weeks, shown, size, sizeMm, more }: MonthProps) {
  return (
    <section aria-labelledby="month">
      <div className="mb-2 flex items-center justify-between gap-2">
        <h2 id="month" className="text-lg">
          {sayMonth(month)}
        </h2>
        <div className="flex gap-1">
          {month > shown.from ? <Step to={monthBefore(month)} icon="chevron-left" /> : null}
          {month < shown.to ? <Step to={monthAfter(month)} icon="chevron-right" /> : null}
        </div>
      </div>
      <div className="rounded-card border border-line bg-card">
        <div aria-hidden="true" className="grid grid-cols-7 border-line border-b">
          {weekdays.map((name) => (
            <span key={name} className="px-1 py-1.5 text-center text-muted text-xs md:px-3 md:text-left">
              {name}
            </span>
          ))}
        </div>
        {weeks.map((week) => (
          <ol key={week.start} className="relative grid grid-cols-7 divide-x divide-line border-line border-b last:border-b-0">
            {week.cells.map((cell, at) => (
              <PlanDay key={cell.on} cell={cell} small className={at === 0 ? columns[weekday(cell.on)] : undefined} size={size} sizeMm={sizeMm}>
                {more?.(cell)}
              </PlanDay>
            ))}
          </ol>
        ))}
      </div>
    </section>
  );
}

function Step({ to, icon }: { to: Month; icon: "chevron-left" | "chevron-right" }) {
  return (
    <Link
      href={`/plan?month=${to}`}
      prefetch={false}
      className={clsx(
        "inline-flex min-h-11 min-w-11 items-center justify-center gap-1.5 rounded-control px-2 text-md hover:bg-well",
        icon === "chevron-right" && "flex-row-reverse",
      )}
    >
      <Icon name={icon} />
      <span className="max-sm:sr-only">{sayMonth(to)}</span>
    </Link>
  );
}
