import { useTranslations } from "next-intl";
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
import { PageHeader } from "@/components/ui/page-header";
import { needsUnlockedFloor } from "@/lib/exercises/is-locked";
import { routineTimeline } from "@/lib/exercises/routine-timeline";
import type { Routine } from "@/lib/exercises/schema";
import { squeezeRatio } from "@/lib/exercises/squeeze-ratio";
import { routineMinutes } from "@/lib/exercises/total-time";

function Facts({ routine }: { routine: Routine }) {
  const t = useTranslations("exercises");
  const duration = useDuration();
  const ratio = squeezeRatio(routine);
  const items = [
    { term: t("facts.often"), value: t("facts.timesPerDay", { count: routine.timesPerDay }) },
    { term: t("routines.forWhom"), value: routine.forWhom },
    ...(routine.notFor ? [{ term: t("routines.notFor"), value: routine.notFor }] : []),
    ...(ratio
      ? [
          {
            term: t("routines.ratio"),
            value: `${t("routines.ratioValue", { ratio: ratio.letGoPerSqueeze })} (${t("routines.ratioNote", { squeeze: duration(ratio.squeezeSeconds), letGo: duration(ratio.letGoSeconds) })})`,
          },
        ]
      : []),
  ];
  return <FactList items={items} />;
}

/** A routine as a page: how long, for whom and how the time divides, then the exercises in their order. */
export function RoutineDetail({ routine }: { routine: Routine }) {
  const t = useTranslations("exercises");
  return (
    <Page>
      <PageHeader
        title={routine.name}
        lead={routine.summary}
        back={{ href: "/routines", label: t("routines.back") }}
        aside={<p className="tabular font-serif text-2xl text-accent">{t("time.minutes", { minutes: routineMinutes(routine) })}</p>}
      />
      <div className="space-y-10">
        <StartHere kind="routine" id={routine.id} label={t("start")} figures={figuresOf(routineTimeline(routine))} />
        <div className="space-y-5">
          <div>
            <RoutineBar routine={routine} />
            {needsUnlockedFloor(routine) ? <p className="mt-2 text-muted text-sm">{t("routines.bar")}</p> : null}
          </div>
          <Facts routine={routine} />
        </div>
        {needsUnlockedFloor(routine) ? <TightFloorNote /> : null}
        <Section id="order" title={t("routines.order")}>
          <RoutineItems routine={routine} />
        </Section>
        <Section id="sources" title={t("routines.sources")}>
          <SourceList sources={routine.sources} />
        </Section>
      </div>
    </Page>
  );
}
