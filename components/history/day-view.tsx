import { useTranslations } from "next-intl";
import { sayRange } from "@/components/charts/say-period";
import { Because, RuleLink } from "@/components/programs/because";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { addDays, type LocalDate, sayDay } from "@/lib/core/calendar";
import type { Unit } from "@/lib/devices/schema";
import { findExercise } from "@/lib/exercises/catalogue";
import { findRoutine } from "@/lib/exercises/routines";
import type { HistoryDay } from "@/lib/history/queries";
import { timelineOf } from "@/lib/history/timeline";
import { whyThatDay } from "@/lib/history/why-that-day";
import { generatePlan } from "@/lib/programs/generate-plan";
import { DayLog } from "./day-log";
import { Timeline } from "./timeline";

type DayViewProps = { day: HistoryDay; on: LocalDate; sizeOf: ReadonlyMap<string, number>; routineNames: ReadonlyMap<string, string> };

/** One day: why it was as it was as far as that is known, what was decided, and every log in full. */
export function DayView({ day: { course, logs, stretch }, on, sizeOf, routineNames }: DayViewProps) {
  const t = useTranslations("history");
  const unit = course.person.unit as Unit;
  const routineName = (id: string) => (findRoutine(id) ?? findExercise(id))?.name ?? routineNames.get(id) ?? t("line.ownRoutine");
  const chosen = timelineOf([], { steps: stretch.steps, programs: stretch.programs.filter((program) => program.on === on) });
  return (
    <>
      <PageHeader title={`${sayDay(on)} ${on.slice(0, 4)}`} back={{ href: "/history", label: t("title") }} />
      <nav aria-label={t("day.days")} className="-mt-2 mb-6 flex flex-wrap justify-between gap-3 print:hidden">
        <ButtonLink href={`/history/${addDays(on, -1)}`} variant="quiet" size="sm" prefetch={false}>
          {t("day.previous")}
        </ButtonLink>
        {on < course.today ? (
          <ButtonLink href={`/history/${addDays(on, 1)}`} variant="quiet" size="sm" prefetch={false}>
            {t("day.next")}
          </ButtonLink>
        ) : null}
      </nav>
      <div className="space-y-8">
        <section aria-labelledby="why">
          <h2 id="why">{t("day.why")}</h2>
          <div className="mt-2 text-md">
            <Why course={course} stretch={stretch} on={on} />
          </div>
        </section>
        <Timeline entries={chosen} unit={unit} />
        {logs.map((kept) => (
          <DayLog key={kept.id} kept={kept} sizeOf={sizeOf} unit={unit} routineName={routineName} />
        ))}
        {logs.length === 0 ? <p className="text-muted">{on > course.today ? t("day.ahead") : t("day.nothing")}</p> : null}
        {on <= course.today ? (
          <ButtonLink href={`/log?on=${on}`} variant={logs.length === 0 ? "primary" : "secondary"} prefetch={false} className="print:hidden">
            {t("day.add")}
          </ButtonLink>
        ) : (
          <ButtonLink href="/plan" variant="secondary">
            {t("day.plan")}
          </ButtonLink>
        )}
      </div>
    </>
  );
}

function Why({ course: { today, state, devices }, stretch, on }: Pick<HistoryDay, "course" | "stretch"> & { on: LocalDate }) {
  const t = useTranslations("history.day");
  if (on === today) {
    const [planned] = generatePlan(state, devices, today, 1).days;
    if (planned) return <Because why={planned.why} />;
  }
  const reason = whyThatDay(on, stretch.lead, stretch.frequencies);
  if (reason.is === "held") {
    const { decision, decidedOn } = reason;
    return (
      <p className="max-w-measure">
        {t("held", { day: sayRange(decidedOn, decidedOn) })} {decision.wording}{" "}
        <span className="text-sm">{decision.rule ? <RuleLink rule={decision.rule} /> : null}</span>
      </p>
    );
  }
  if (reason.is === "asked") return <p className="max-w-measure">{t("asked", { days: Math.round(reason.daysPerWeek * 10) / 10 })}</p>;
  return <p className="max-w-measure">{t(reason.is === "none" ? "none" : "before")}</p>;
}
