import Link from "next/link";
import { useTranslations } from "next-intl";
import { Section } from "@/components/exercises/section";
import { SourceList } from "@/components/exercises/source-list";
import { Because } from "@/components/programs/because";
import { sizesOf } from "@/components/programs/item-words";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import type { Unit } from "@/lib/devices/schema";
import { toMinutes } from "@/lib/exercises/cycle-time";
import { routineById } from "@/lib/exercises/routines";
import { type Timeline, timelineSeconds, withChosen } from "@/lib/exercises/timeline";
import { generatePlan } from "@/lib/programs/generate-plan";
import { sessionToPlay } from "@/lib/programs/practice-to-play";
import type { Course } from "@/lib/programs/queries";
import { sessionToday } from "@/lib/programs/session-today";
import { type PlannedSession, sessionSources, sessionTimeline } from "@/lib/sessions/session-timeline";
import { playerText } from "./player-props";
import { StartPlayer } from "./start-player";

/** Today's session before it starts: what is asked, what to have ready, what may be added, how it goes. On a day without one: why. */
export function SessionPlay({ course, tag }: { course: Course; tag: string }) {
  const t = useTranslations("sessionPlayer.session");
  const { devices, state, standing, today, person } = course;
  const [day] = generatePlan(state, devices, today, 1).days;
  const open = day && sessionToPlay({ standing, state, devices, day, region: person.region });
  if (open?.kind !== "open") return <NoSession why={open?.why} routineId={open?.kind === "closed" ? open.routineId : undefined} />;

  const size = sizesOf(devices, person.unit as Unit);
  const planned = sessionToday({ item: open.item, devices, state, size });
  const timeline = sessionTimeline(planned);
  const minutes = toMinutes(timelineSeconds(withChosen(timeline, [])));
  const { mode, repetitions = 0, sets = 1 } = open.item;
  const material = devices.find(({ id }) => id === open.item.deviceId)?.material;
  return (
    <>
      <PageHeader
        title={
          mode === "hold"
            ? t("asked", { size: size(open.item.deviceId), minutes: open.item.minutes })
            : t("askedRepetitions", { size: size(open.item.deviceId), repetitions, sets })
        }
        lead={t("total", { minutes })}
      />
      <div className="space-y-10">
        <Because why={open.why} />
        <Section id="before" title={t("before")}>
          <ul className="space-y-2.5">
            {(["bowel", "clean", "lubricant", "time", "well"] as const).map((check) => (
              <li key={check} className="flex gap-3 text-md">
                <Icon name="circle" size={18} className="mt-[3px] text-accent" />
                <span>{t(`check.${check}`, { minutes, advice: t(material === "silicone" ? "lubricantSilicone" : "lubricantWater") })}</span>
              </li>
            ))}
          </ul>
        </Section>
        <StartPlayer
          id={`session-${today}-${open.item.deviceId}`}
          timeline={timeline}
          text={playerText}
          figures={{}}
          played={{ kind: "dilation", segments: planned.segments }}
          person={tag}
          timeZone={person.timeZone}
          options={optionsOf(planned, t)}
          label={playerText.start.start}
        />
        <p className="text-md">
          <Icon name="hand" size={18} className="mr-2 inline-block align-[-3px] text-stop" />
          {t("stop")}
        </p>
        <Section id="course" title={t("course")}>
          <Stages timeline={timeline} />
          <Link href="/log?kind=dilation" className="link mt-4 inline-flex min-h-11 items-center text-md">
            {t("withoutPlayer")}
          </Link>
        </Section>
        <Disclosure summary={t("sources")}>
          <SourceList sources={[...sessionSources]} />
        </Disclosure>
      </div>
    </>
  );
}

type T = ReturnType<typeof useTranslations<"sessionPlayer.session">>;

const optionsOf = ({ segments }: PlannedSession, t: T) => {
  const smaller = segments.find(({ optional }) => optional);
  return [
    ...(smaller ? [{ name: "smaller" as const, label: t("smaller", { size: smaller.size }), hint: t("smallerHint") }] : []),
    { name: "massage" as const, label: t("massage"), hint: t("massageHint") },
  ];
};

/** The stages with their times, those that are always played. */
function Stages({ timeline }: { timeline: Timeline }) {
  const t = useTranslations("sessionPlayer.session");
  const minutes = useTranslations("exercises.time");
  const { parts, cues } = withChosen(timeline, []);
  return (
    <ol className="divide-y divide-line border-line border-y">
      {parts.flatMap(({ kind, name }, at) => {
        if (kind === "end" || kind === "exercise") return [];
        const own = cues.filter(({ part }) => part === at);
        const time = own.some(({ waits }) => waits)
          ? t("yourPace")
          : minutes("minutes", { minutes: toMinutes(own.reduce((sum, { seconds }) => sum + seconds, 0)) });
        return (
          <li key={`${kind}-${name}`} className="flex items-baseline justify-between gap-4 py-2.5 text-md">
            <span className={kind === "dilation" ? "font-semibold" : undefined}>{kind === "dilation" ? name : t(`part.${kind}`)}</span>
            <span className="tabular whitespace-nowrap text-muted">{time}</span>
          </li>
        );
      })}
    </ol>
  );
}

function NoSession({ why, routineId }: { why?: { rule: string; wording: string }; routineId?: string }) {
  const t = useTranslations("sessionPlayer.session");
  const routine = routineId ? routineById(routineId) : undefined;
  return (
    <>
      <PageHeader title={t("closedTitle")} />
      <div className="space-y-6">
        {why ? <Because why={why} /> : null}
        <div className="flex flex-wrap gap-3">
          {routine ? (
            <ButtonLink href={`/session?routine=${routine.id}`}>{playerText.start.startName.replace("{name}", routine.name)}</ButtonLink>
          ) : null}
          <ButtonLink href="/today" variant={routine ? "secondary" : "primary"}>
            {t("toToday")}
          </ButtonLink>
        </div>
      </div>
    </>
  );
}
