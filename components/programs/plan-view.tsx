import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { sayDay } from "@/lib/core/dates";
import messages from "@/lib/core/messages/en/programs.json";
import { formatSize } from "@/lib/devices/convert-size";
import type { Unit } from "@/lib/devices/schema";
import { generatePlan } from "@/lib/programs/generate-plan";
import { moveChoices } from "@/lib/programs/may-change-plan";
import { moveOver } from "@/lib/programs/own-days";
import { daysToPlanMonth, planMonth } from "@/lib/programs/plan-months";
import { dayMarks, daysToPlan, type DayMark as Mark, type PastLog, type PlanCell, type PlanWeek, planWeeks } from "@/lib/programs/plan-weeks";
import type { Course, ShownMonths } from "@/lib/programs/queries";
import { reasonOf } from "@/lib/programs/rules";
import type { SaidChange } from "@/lib/programs/schema";
import type { FoldState } from "@/lib/programs/state";
import { helpDue } from "@/lib/programs/todays-ask";
import { wayBackIn } from "@/lib/programs/way-back";
import { Because } from "./because";
import { DayMark } from "./day-mark";
import { DragMoves } from "./drag-moves";
import { sizesOf } from "./item-words";
import { MoveSession } from "./move-session";
import { AwayNow, OwnChanges, SaidChangeBar } from "./own-changes";
import { PlanMonth, PlanScale } from "./plan-month";
import { Week } from "./plan-week";
import { WayBack } from "./way-back";

type PlanProps = {
  course: Course;
  logs: readonly PastLog[];
  /** Absent: the weeks are shown. */
  months?: ShownMonths;
  said?: SaidChange;
  /** A form's own. */
  newId: () => string;
};

/** The weeks: this one and those ahead, then what happened in the last four. Or a month. */
export function PlanView({ course, logs, months, said, newId }: PlanProps) {
  const t = useTranslations("programs.plan");
  const { person, today, devices, state, standing } = course;
  const unit = person.unit as Unit;
  if (standing.state === "none") {
    return (
      <>
        <PageHeader title={t("title")} />
        <EmptyState icon="calendar-days" title={t("emptyTitle")} action={<StartScreening />}>
          {t("empty")}
        </EmptyState>
      </>
    );
  }
  const horizon = daysToPlan(today);
  const plan = generatePlan(state, devices, today, months ? daysToPlanMonth(months.month, today) : horizon);
  const { coming, past } = months ? { coming: planMonth(plan, logs, today, months.month), past: [] } : planWeeks(plan, logs, today);
  const urgent = helpDue({ standing, state, region: person.region }) !== undefined;
  // Where nothing may be planned, one week says so.
  const closed = plan.days.every(({ kind }) => kind === "none");
  const shown = closed && !months ? coming.slice(0, 1) : coming;
  const marks = new Set([...shown, ...past].flatMap(({ cells }) => cells.map(({ mark }) => mark)));
  const sizes = { size: sizesOf(devices, unit), sizeMm: (mm: number) => formatSize(mm, unit) };
  const title = (week: PlanWeek, at: number) => (at < 2 ? t(at === 0 ? "thisWeek" : "nextWeek") : t("week", { date: sayDay(week.start) }));
  const [special] = standing.reasons;
  const way = standing.screening && wayBackIn(plan.days, devices, standing.screening.intake.use);
  const near = plan.days.slice(0, horizon);
  const dayNames = Object.fromEntries(near.map(({ on }) => [on, sayDay(on)]));
  const ways = (cell: PlanCell) =>
    cell.mark === "practice" ? (
      <DayWays cell={cell} state={state}>
        {cell.on in dayNames ? (
          <MoveSession choices={moveChoices(state, devices, today, near, cell.on)} id={newId()} month={months?.month} />
        ) : (
          <Because why={reasonOf("PRG-MOVE-AHEAD")} />
        )}
      </DayWays>
    ) : null;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} action={<Ways />} />
      <div className="space-y-8">
        {said ? <SaidChangeBar said={said} month={months?.month} /> : null}
        <AwayNow state={state} today={today} newId={newId} />
        {way ? <WayBack way={way} sizeMm={sizes.sizeMm} /> : null}
        {special && !way?.why.some(({ rule }) => rule === special.rule) ? (
          <div className={`rounded-card border px-5 py-4 text-md ${urgent ? "border-stop/45 bg-stop-soft" : "border-hold/35 bg-hold-soft"}`}>
            <Because why={special} />
          </div>
        ) : null}
        <PlanScale month={months?.month} />
        <Legend marks={dayMarks.filter((mark) => marks.has(mark))} />
        {marks.has("practice") ? <p className="text-md text-muted max-md:hidden">{t("move.drag")}</p> : null}
        <DragMoves days={dayNames} text={messages.plan.move}>
          {months ? (
            <PlanMonth {...months} weeks={coming} {...sizes} more={ways} />
          ) : (
            shown.map((week, at) => <Week key={week.start} week={week} title={title(week, at)} level={2} {...sizes} more={ways} />)
          )}
        </DragMoves>
        {standing.program ? <OwnChanges state={state} today={today} newId={newId} month={months?.month} /> : null}
        {past.length > 0 ? (
          <section aria-labelledby="past-weeks" className="space-y-8 pt-4">
            <div>
              <h2 id="past-weeks">{t("past")}</h2>
              <p className="text-md text-muted">{t("pastNote")}</p>
            </div>
            {past.map((week) => (
              <Week key={week.start} week={week} title={t("week", { date: sayDay(week.start) })} level={3} {...sizes} />
            ))}
          </section>
        ) : null}
      </div>
    </>
  );
}

/** What can be done with a planned session: moved, or let go today. */
function DayWays({ cell, state, children }: { cell: PlanCell; state: FoldState; children: ReactNode }) {
  const t = useTranslations("programs.plan");
  const move = moveOver(state, cell.on);
  return (
    <>
      {move?.to === cell.on ? <p>{t("movedFrom", { date: sayDay(move.from) })}</p> : null}
      {children}
      {cell.when === "today" ? (
        <Link href="/log?kind=skip" prefetch={false} className="link inline-flex min-h-11 items-center">
          {t("letGo")}
        </Link>
      ) : null}
    </>
  );
}

function StartScreening() {
  const t = useTranslations("programs.program");
  return <ButtonLink href="/screening">{t("screening")}</ButtonLink>;
}

function Ways() {
  const t = useTranslations("programs.plan");
  return (
    <p className="flex flex-wrap gap-2">
      <ButtonLink href="/program" variant="secondary" size="sm">
        {t("program")}
      </ButtonLink>
      <ButtonLink href="/readiness" variant="secondary" size="sm">
        {t("readiness")}
      </ButtonLink>
    </p>
  );
}

/** Only the shapes that are on the page. */
function Legend({ marks }: { marks: readonly Mark[] }) {
  const t = useTranslations("programs.plan");
  return (
    <ul aria-label={t("legend")} className="flex flex-wrap gap-x-5 gap-y-2 text-sm">
      {marks.map((mark) => (
        <li key={mark} className="flex items-center gap-1.5">
          <DayMark mark={mark} size={18} />
          {t(`mark.${mark}`)}
        </li>
      ))}
    </ul>
  );
}
