import Link from "next/link";
import { notFound } from "next/navigation";
import { useTranslations } from "next-intl";
import { RoutineItems } from "@/components/exercises/routine-items";
import { Section } from "@/components/exercises/section";
import { Because } from "@/components/programs/because";
import { PageHeader } from "@/components/ui/page-header";
import { findExercise } from "@/lib/exercises/catalogue";
import { toMinutes } from "@/lib/exercises/cycle-time";
import { exerciseTimeline, routineTimeline } from "@/lib/exercises/routine-timeline";
import { findRoutine } from "@/lib/exercises/routines";
import { timelineSeconds } from "@/lib/exercises/timeline";
import { closedPractice } from "@/lib/programs/practice-to-play";
import type { Course } from "@/lib/programs/queries";
import { figuresOf, playerText } from "./player-props";
import { StartPlayer } from "./start-player";

type RoutinePlayProps = { course: Course; tag: string; routineId?: string; exerciseId?: string };

/** A routine, or one exercise by itself, before it starts; closed with its reason where the rules say so. */
export function RoutinePlay({ course, tag, routineId = "", exerciseId = "" }: RoutinePlayProps) {
  const t = useTranslations("sessionPlayer.session");
  const time = useTranslations("exercises.time");
  const { standing, state, person } = course;
  const options = { strengtheningLocked: standing.strengtheningLocked };
  const own = course.ownRoutines.find(({ id, deleted }) => id === routineId && !deleted);
  const [routine, exercise] = [own ?? findRoutine(routineId), findExercise(exerciseId)];
  const timeline = routine ? routineTimeline(routine, options) : exercise && exerciseTimeline(exercise, undefined, options);
  const practice = routine ?? exercise;
  if (!timeline || !practice) notFound();
  const ids = routine ? routine.items.map((item) => item.exerciseId) : [exerciseId];
  const closed = closedPractice(ids, { standing, state, region: person.region });
  return (
    <>
      <PageHeader
        title={practice.name}
        lead={"summary" in practice ? practice.summary : undefined}
        back={
          routine
            ? { href: own ? "/routines/own" : "/routines", label: t(own ? "ownRoutines" : "routines") }
            : { href: `/exercises/${exerciseId}`, label: practice.name }
        }
        aside={<p className="tabular font-serif text-2xl text-accent">{time("minutes", { minutes: toMinutes(timelineSeconds(timeline)) })}</p>}
      />
      <div className="space-y-10">
        {closed ? (
          <section aria-labelledby="closed" className="rounded-card border border-hold/35 bg-hold-soft p-5 sm:p-6">
            <h2 id="closed">{t("closed")}</h2>
            <div className="mt-2">
              <Because why={closed} />
            </div>
            <Link href="/today" className="link mt-2 inline-flex min-h-11 items-center font-semibold text-md">
              {t("toToday")}
            </Link>
          </section>
        ) : (
          <StartPlayer
            id={`${routine ? "routine" : "exercise"}-${practice.id}`}
            timeline={timeline}
            text={playerText}
            figures={figuresOf(timeline)}
            played={{ kind: "exercise", routineId: practice.id }}
            person={tag}
            timeZone={person.timeZone}
            options={[]}
            label={playerText.start.start}
          />
        )}
        {routine ? (
          <Section id="order" title={t("order")}>
            <RoutineItems routine={routine} />
          </Section>
        ) : null}
      </div>
    </>
  );
}
