import type { Metadata } from "next";
import { z } from "zod";
import { Page } from "@/components/layout/page";
import { RoutinePlay } from "@/components/sessions/player/routine-play";
import { SessionPlay } from "@/components/sessions/player/session-play";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/session-player.json";
import { personTag } from "@/lib/core/person-tag";
import { courseOf } from "@/lib/programs/queries";

export const metadata: Metadata = { title: text.session.title };

const one = z.string().max(64).optional().catch(undefined);
const querySchema = z.object({ routine: one, exercise: one });

/** Today's session; `?routine=` and `?exercise=` name something else to practise. */
export default async function SessionPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const course = await courseOf(await requireOwner());
  const { routine, exercise } = querySchema.parse(await searchParams);
  const shared = { course, tag: personTag(course.person.userId) };
  return <Page>{routine || exercise ? <RoutinePlay {...shared} routineId={routine} exerciseId={exercise} /> : <SessionPlay {...shared} />}</Page>;
}
