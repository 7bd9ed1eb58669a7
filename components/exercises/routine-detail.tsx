import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useDuration } from "@/components/exercises/duration";
import { FactList } from "@/components/exercises/exercise-facts";
import { RoutineBar } from "@/components/exercises/routine-bar";
import { RoutineItems } from "@/components/exercises/routine-items";
import { Section } from "@/components/exercises/section";
import { SourceList } from "@/components/exercises/source-list";
import { TightFloorNote } from "@/components/exercises/tight-floor-note";
import { Page } from "@/components/layout/page";
import { figuresOf } from "@/components/sessions/player/player-props";
import { StartHere } from "@/components/sessions/player/start-here";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { needsUnlockedFloor } from "@/lib/exercises/is-locked";
import { routineTimeline } from "@/lib/exercises/routine-timeline";
import type { AnyRoutine, OwnRoutine, Routine } from "@/lib/exercises/schema";
import { squeezeRatio, weekRatio } from "@/lib/exercises/squeeze-ratio";
import { routineMinutes, routineSeconds } from "@/lib/exercises/total-time";

type FactsProps = { items: { term: string; value: string }[]; ratio: ReturnType<typeof squeezeRatio>; week?: boolean };

/** The facts of a routine, and how long it squeezes and lets go: once through, or in a week. */
function Facts({ items, ratio, week }: FactsProps) {
  const t = useTranslations();
  const duration = useDuration();
  if (!ratio) return <FactList items={items} />;
  const times = { squeeze: duration(ratio.squeezeSeconds), letGo: duration(ratio.letGoSeconds) };
  const note = week ? t("ownRoutines.detail.ratioWeek", times) : t("exercises.routines.ratioNote", times);
  const value = `${t("exercises.routines.ratioValue", { ratio: ratio.letGoPerSqueeze })} (${note})`;
  return <FactList items={[...items, { term: t("exercises.routines.ratio"), value }]} />;
}

function NamedFacts({ routine }: { routine: Routine }) {
  const t = useTranslations("exercises");
  const items = [
    { term: t("facts.often"), value: t("facts.timesPerDay", { count: routine.timesPerDay }) },
    { term: t("routines.forWhom"), value: routine.forWhom },
    ...(routine.notFor ? [{ term: t("routines.notFor"), value: routine.notFor }] : []),
  ];
  return <Facts items={items} ratio={squeezeRatio(routine)} />;
}

function OwnFacts({ routine }: { routine: OwnRoutine }) {
  const t = useTranslations();
  const often = {
    times: t("exercises.facts.timesPerDay", { count: routine.timesPerDay }),
    days: t("ownRoutines.list.days", { count: routine.daysPerWeek }),
  };
  const count = routine.timesPerDay * routine.daysPerWeek;
  const minutes = Math.round((routineSeconds(routine) * count) / 60);
  const time = t("ownRoutines.detail.minutesValue", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  const items = [
    { term: t("ownRoutines.detail.often"), value: t("ownRoutines.list.often", often) },
    { term: t("ownRoutines.detail.week"), value: t("ownRoutines.detail.weekValue", { count, time }) },
  ];
  return <Facts items={items} ratio={weekRatio(routine)} week />;
}

type FrameProps = {
  routine: AnyRoutine;
  lead?: string;
  back: { href: string; label: string };
  facts: ReactNode;
  /** Absent where it is closed. */
  start?: ReactNode;
  /** Stands between the facts and the exercises: why it is closed, what to look at again, where it begins. */
  notes?: ReactNode;
  children?: ReactNode;
};

function Frame({ routine, lead, back, facts, start, notes, children }: FrameProps) {
  const t = useTranslations("exercises");
  return (
    <Page>
      <PageHeader
        title={routine.name}
        lead={lead}
        back={back}
        aside={<p className="tabular font-serif text-2xl text-accent">{t("time.minutes", { minutes: routineMinutes(routine) })}</p>}
      />
      <div className="space-y-10">
        {start}
        <div className="space-y-5">
          <div>
            <RoutineBar routine={routine} />
            {needsUnlockedFloor(routine) ? <p className="mt-2 text-muted text-sm">{t("routines.bar")}</p> : null}
          </div>
          {facts}
        </div>
        {notes}
        <Section id="order" title={t("routines.order")}>
          <RoutineItems routine={routine} />
        </Section>
        {children}
      </div>
    </Page>
  );
}

/** A named routine as a page: how long, for whom and how the time divides, then the exercises in their order. */
export function RoutineDetail({ routine }: { routine: Routine }) {
  const t = useTranslations("exercises.routines");
  const start = useTranslations("exercises")("start");
  return (
    <Frame
      routine={routine}
      start={<StartHere kind="routine" id={routine.id} label={start} figures={figuresOf(routineTimeline(routine))} />}
      lead={routine.summary}
      back={{ href: "/routines", label: t("back") }}
      facts={<NamedFacts routine={routine} />}
      notes={needsUnlockedFloor(routine) ? <TightFloorNote /> : null}
    >
      <Section id="sources" title={t("sources")}>
        <SourceList sources={routine.sources} />
      </Section>
    </Frame>
  );
}

type OwnRoutineDetailProps = { routine: OwnRoutine; open: boolean; notes?: ReactNode; children?: ReactNode };

/** The same page of a person's own routine. `notes` and `children` are what only its owner sees. */
export function OwnRoutineDetail({ routine, open, notes, children }: OwnRoutineDetailProps) {
  const t = useTranslations("ownRoutines.detail");
  const label = useTranslations("exercises")("start");
  const start = (
    <ButtonLink href={`/session?routine=${routine.id}`} size="lg" className="max-sm:w-full">
      <Icon name="play" />
      {label}
    </ButtonLink>
  );
  return (
    <Frame
      routine={routine}
      start={open ? start : undefined}
      back={{ href: "/routines/own", label: t("back") }}
      facts={<OwnFacts routine={routine} />}
      notes={notes}
    >
      {children}
    </Frame>
  );
}
