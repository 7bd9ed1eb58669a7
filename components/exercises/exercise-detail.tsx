import Link from "next/link";
import { useTranslations } from "next-intl";
import { BodyNotes } from "@/components/exercises/body-notes";
import { ExerciseFacts } from "@/components/exercises/exercise-facts";
import { FigureWithPause } from "@/components/exercises/figure";
import { GuideLine } from "@/components/exercises/guide-line";
import { PositionPath } from "@/components/exercises/position-path";
import { Rhythm } from "@/components/exercises/rhythm";
import { Section } from "@/components/exercises/section";
import { SourceList } from "@/components/exercises/source-list";
import { StepList } from "@/components/exercises/step-list";
import { TightFloorNote } from "@/components/exercises/tight-floor-note";
import { Page } from "@/components/layout/page";
import { figuresOf } from "@/components/sessions/player/player-props";
import { StartHere } from "@/components/sessions/player/start-here";
import { PageHeader } from "@/components/ui/page-header";
import { exerciseTimeline } from "@/lib/exercises/routine-timeline";
import { routines } from "@/lib/exercises/routines";
import type { Exercise } from "@/lib/exercises/schema";

/** An exercise as a page: figure and facts left (on top on a phone), what to do and what to mind right. */
export function ExerciseDetail({ exercise }: { exercise: Exercise }) {
  const t = useTranslations("exercises");
  const partOf = routines.filter((routine) => routine.items.some(({ exerciseId }) => exerciseId === exercise.id));
  const [first] = exercise.positions;
  return (
    <Page width="wide">
      <PageHeader title={exercise.name} lead={exercise.summary} back={{ href: "/exercises", label: t("back") }} />
      <div className="gap-x-14 md:grid md:grid-cols-[minmax(0,23rem)_1fr]">
        <div className="space-y-5 md:sticky md:top-6 md:self-start">
          {first ? (
            <FigureWithPause exerciseId={exercise.id} position={first.position} className="overflow-hidden rounded-card bg-accent-soft" />
          ) : null}
          <StartHere kind="exercise" id={exercise.id} label={t("start")} figures={figuresOf(exerciseTimeline(exercise))} />
          <Rhythm exercise={exercise} />
          <ExerciseFacts exercise={exercise} />
          {exercise.alsoCalled ? <p className="text-muted text-sm">{t("detail.alsoCalled", { names: exercise.alsoCalled })}</p> : null}
        </div>
        <div className="mt-10 space-y-12 md:mt-0">
          {exercise.lockedWhenTight ? <TightFloorNote /> : null}
          <Section id="steps" title={t("detail.steps")}>
            <StepList exercise={exercise} />
            {exercise.lockedWhenTight || exercise.id === "pf-drop" ? <GuideLine className="mt-5" /> : null}
          </Section>
          <BodyNotes exercise={exercise} />
          <Section id="positions" title={t("detail.positions")} note={exercise.positions.length > 1 ? t("detail.positionsNote") : undefined}>
            <PositionPath exercise={exercise} />
          </Section>
          <Section id="sources" title={t("detail.sources")}>
            <SourceList sources={exercise.sources} />
          </Section>
          {partOf.length ? (
            <Section id="routines" title={t("detail.routines")}>
              <ul className="flex flex-wrap gap-x-6">
                {partOf.map((routine) => (
                  <li key={routine.id}>
                    <Link href={`/routines/${routine.id}`} prefetch={false} className="link inline-flex min-h-11 items-center">
                      {routine.name}
                    </Link>
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
        </div>
      </div>
    </Page>
  );
}
