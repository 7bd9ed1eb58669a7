import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChangeRoutine } from "@/components/exercises/routines/builder-page";
import { DeletedRoutine } from "@/components/exercises/routines/own-page";
import { Page } from "@/components/layout/page";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/own-routines.json";
import { courseOf } from "@/lib/programs/queries";

export const metadata: Metadata = { title: text.metaTitle.edit };

export default async function ChangeRoutinePage({ params }: { params: Promise<{ id: string }> }) {
  const owner = await requireOwner();
  const { id } = await params;
  const { ownRoutines, standing } = await courseOf(owner);
  const routine = ownRoutines.find((own) => own.id === id) ?? notFound();
  if (routine.deleted) return <DeletedRoutine id={routine.id} />;
  return (
    <Page>
      <ChangeRoutine routine={routine} standing={standing} />
    </Page>
  );
}
