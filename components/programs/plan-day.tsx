import { clsx } from "clsx";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { sayDay } from "@/lib/core/dates";
import { routineById } from "@/lib/exercises/routines";
import type { PlanCell } from "@/lib/programs/plan-weeks";
import { Because } from "./because";
import { DayMark } from "./day-mark";
import type { SizeOf } from "./item-words";
import { PlanLogs } from "./plan-logs";

type DayProps = {
  cell: PlanCell;
  /** A cell of a month: it keeps its place in the grid also on a phone. */
  small?: true;
  className?: string;
  size: SizeOf;
  sizeMm: (mm: number) => string;
  /** What can be done with the day. */
  children?: ReactNode;
};

const line = "min-h-12 items-center gap-3 px-4 py-2.5 md:min-h-32 md:flex-col md:items-start md:gap-1.5 md:p-3";
const square = "min-h-16 flex-col items-center gap-1 px-0.5 py-2 md:min-h-26 md:items-start md:gap-1.5 md:p-3";
const below = "absolute inset-x-0 top-full z-10 rounded-card border border-edge p-5 shadow-raised md:p-6";
const inList =
  "border-line border-y px-4 py-4 md:absolute md:inset-x-0 md:top-full md:z-10 md:rounded-card md:border md:border-edge md:p-6 md:shadow-raised";

/** A day: a line on a phone, a cell of the week or month on a wide screen. It opens, natively, to what it holds and why. */
export function PlanDay({ cell, small, className, size, sizeMm, children }: DayProps) {
  const t = useTranslations("programs.plan");
  const isToday = cell.when === "today";
  return (
    <li id={`day-${cell.on}`} data-day={cell.on} className={className}>
      <details name="plan-day" className="group h-full">
        <summary
          aria-current={isToday ? "date" : undefined}
          draggable={(cell.mark === "practice" && cell.when !== "past") || undefined}
          className={clsx(
            "flex h-full list-none hover:bg-well group-open:bg-well in-data-open:bg-accent-soft in-data-open:outline-2 in-data-open:outline-accent in-data-open:-outline-offset-2 in-data-open:outline-dashed [&::-webkit-details-marker]:hidden",
            small ? square : line,
            isToday && "ring-2 ring-accent ring-inset",
          )}
        >
          {small ? (
            <span className={clsx("tabular text-sm", isToday ? "font-bold text-accent" : "text-muted")}>
              <span className="sr-only">{isToday ? `${t("today")}, ${sayDay(cell.on)}` : sayDay(cell.on)}</span>
              <span aria-hidden="true">{Number(cell.on.slice(8))}</span>
            </span>
          ) : (
            <span className={clsx("tabular w-23 shrink-0 text-sm md:w-auto", isToday ? "font-bold text-accent" : "text-muted")}>
              <span className="md:hidden">{isToday ? t("today") : sayDay(cell.on)}</span>
              <span className="max-md:hidden">
                {isToday ? `${t("today")} ` : ""}
                {Number(cell.on.slice(8))}
              </span>
            </span>
          )}
          <DayMark mark={cell.mark} />
          <DayLine cell={cell} small={small} size={size} sizeMm={sizeMm} />
        </summary>
        <div className={clsx("space-y-3 bg-card text-md", small ? below : inList)}>
          <p className={clsx("font-serif text-lg", !isToday && !small && "max-md:hidden")}>{sayDay(cell.on)}</p>
          <DayDetail cell={cell} size={size} />
          <PlanLogs cell={cell} sizeMm={sizeMm} />
          {children}
        </div>
      </details>
    </li>
  );
}

/** The day in a word and what it holds. */
function DayLine({ cell, small, size, sizeMm }: DayProps) {
  const t = useTranslations("programs.plan");
  const [item] = cell.items;
  const mm = cell.logs.findLast((log) => log.mm !== undefined)?.mm;
  const planned = cell.mark === "practice" && item?.kind === "dilation";
  const detail = planned ? size(item.deviceId) : cell.mark === "practised" && mm !== undefined ? sizeMm(mm) : undefined;
  const routine = (cell.mark === "routine" || cell.mark === "rest") && item?.kind === "routine" ? item : undefined;
  const minutes = planned ? item.minutes : routine?.minutes;
  if (small) {
    return (
      <span className="tabular max-md:sr-only md:text-sm">
        <span className={cell.mark === "empty" ? "sr-only" : undefined}>{t(`mark.${cell.mark}`)}</span>
        {detail ? <span className="block text-muted"> {detail}</span> : null}
      </span>
    );
  }
  return (
    <span className="tabular flex min-w-0 flex-1 items-baseline justify-between gap-2 text-md md:flex-none md:flex-col md:gap-0 md:text-sm">
      <span className={cell.mark === "empty" ? "text-muted text-sm md:sr-only" : cell.when === "past" ? "text-ink" : "font-semibold"}>
        {t(`mark.${cell.mark}`)}
        {detail ? <span className="font-normal md:block"> {detail}</span> : null}
      </span>
      {minutes ? (
        <span className="text-right text-muted text-sm md:text-left md:text-xs">
          {routine ? `${routineById(routine.routineId).name}, ` : ""}
          <span className="whitespace-nowrap">{t("minutes", { minutes })}</span>
        </span>
      ) : null}
    </span>
  );
}

/** What the day asks in full, with its reason. */
function DayDetail({ cell, size }: Pick<DayProps, "cell" | "size">) {
  const t = useTranslations("programs");
  const [item] = cell.items;
  if (!cell.why) return null;
  return (
    <>
      {item?.kind === "dilation" ? (
        <p className="tabular max-w-measure">
          {t("plan.session", {
            size: size(item.deviceId),
            warmUp: item.warmUpMinutes,
            minutes: item.minutes,
            mode: t(`today.sessionMode.${item.mode}`),
            coolDown: item.coolDownMinutes,
            total: item.sessionMinutes,
          })}
        </p>
      ) : item ? (
        <p className="tabular">
          <Link href={`/session?routine=${item.routineId}`} prefetch={false} className="link">
            {t("plan.open", { name: routineById(item.routineId).name })}
          </Link>{" "}
          <span className="text-muted">· {t("plan.minutes", { minutes: item.minutes })}</span>
          {item.change ? <span className="block">{item.change}</span> : null}
        </p>
      ) : null}
      {cell.back ? (
        <div>
          <p>{cell.back.days ? t("plan.back", { days: cell.back.days }) : t("plan.backAgain")}</p>
          <Because why={cell.back.why} />
        </div>
      ) : null}
      <Because why={cell.why} />
    </>
  );
}
