import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeletedRoutine, OwnPage } from "@/components/exercises/routines/own-page";
import { readFlash } from "@/lib/core/flash";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/own-routines.json";
import { routineChangeSchema } from "@/lib/exercises/read-own-routine";
import { courseOf } from "@/lib/programs/queries";

/** Never the routine's own name: it is free text, and a title can be read over a shoulder. */
export const metadata: Metadata = { title: text.metaTitle.one };

/** Looked up among the person's own: another's id is not found, as a missing one is not. */
export default async function OwnRoutinePage({ params }: { params: Promise<{ id: string }> }) {
  const owner = await requireOwner();
  const { id } = await params;
  const { ownRoutines, standing } = await courseOf(owner);
  const routine = ownRoutines.find((own) => own.id === id) ?? notFound();
  if (routine.deleted) return <DeletedRoutine id={routine.id} />;
  return <OwnPage routine={routine} standing={standing} change={await readFlash(owner, routineChangeSchema)} />;
}
