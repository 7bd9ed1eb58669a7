import { useTranslations } from "next-intl";
import { WayBackLine } from "@/components/accounts/way-back-line";
import { SorenessAsk } from "@/components/sessions/soreness-ask";
import { AnswerNews } from "@/components/sharing/answer-news";
import { LinkNews } from "@/components/sharing/link-news";
import { formatSize } from "@/lib/devices/convert-size";
import type { Unit } from "@/lib/devices/schema";
import { checkInToday } from "@/lib/programs/check-in";
import { generatePlan } from "@/lib/programs/generate-plan";
import type { Course } from "@/lib/programs/queries";
import { todaysAsk } from "@/lib/programs/todays-ask";
import { dayPartAt, sayLongDay } from "./greeting";
import { sizesOf } from "./item-words";
import { NextDays } from "./next-days";
import { ReadinessRow } from "./readiness-row";
import { TodayCard } from "./today-card";
import { CheckIn, RoutineOfTheDay, StepUpOffer } from "./today-extras";

/** Today: what still wants an answer, the one card, then what is worth knowing. `time` is "HH:MM" of the person's own clock. */
export function TodayView({ course, time }: { course: Course; time: string }) {
  const t = useTranslations("programs.today");
  const { person, today, devices, state, standing, hasWayBack, linkNews, answerNews } = course;
  const unit = person.unit as Unit;
  const size = sizesOf(devices, unit);
  const [day, ...next] = generatePlan(state, devices, today, 3).days;
  if (!day) return null;
  const ask = todaysAsk({ standing, state, devices, day, region: person.region });
  const { readiness, reviewDue } = standing;
  // Urgent help stands before every question.
  const asks = ask.kind === "urgent" ? undefined : standing.sorenessDue;
  const checkIn = checkInToday(standing, ask.kind);
  const running = standing.state === "active" || standing.state === "resting";
  const nextMm = devices.find(({ id }) => id === readiness?.nextDeviceId)?.maxDiameterMm;
  // What is special about an active day (coming back after a gap) stands beside its reason.
  const notes = [...(standing.state === "active" ? standing.reasons : []), ...(reviewDue ? [reviewDue.why] : [])];
  return (
    <>
      <header className="mb-5 sm:mb-6">
        <h1>{t(`greeting.${dayPartAt(time)}`)}</h1>
        <p className="mt-1 text-lg text-muted">{sayLongDay(today)}</p>
      </header>
      <div className="space-y-6">
        {asks ? <SorenessAsk {...asks} /> : null}
        <TodayCard quiet={asks !== undefined} ask={ask} size={ask.dilation ? size(ask.dilation.deviceId) : ""} notes={notes} />
        {readiness?.ready && nextMm !== undefined ? <StepUpOffer size={formatSize(nextMm, unit)} /> : null}
        <RoutineOfTheDay ask={ask} />
        {checkIn ? <CheckIn says={checkIn} sore={asks !== undefined} logId={standing.checkedIn?.logId} /> : null}
        {readiness && running ? <ReadinessRow readiness={readiness} nextMm={nextMm} unit={unit} /> : null}
        {standing.program && ask.kind !== "urgent" ? <NextDays days={next} size={size} /> : null}
        {answerNews ? <AnswerNews /> : linkNews ? <LinkNews /> : null}
        {hasWayBack ? null : <WayBackLine />}
      </div>
    </>
  );
}
