import type { Metadata } from "next";
import { v7 as uuidv7 } from "uuid";
import { NewRoutine } from "@/components/exercises/routines/builder-page";
import { Page } from "@/components/layout/page";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/own-routines.json";
import { fromSchema } from "@/lib/exercises/read-own-routine";
import { courseOf } from "@/lib/programs/queries";

export const metadata: Metadata = { title: text.metaTitle.new };

/** `from`: a routine to begin from, named or own; another person's is as one that there is not. */
export default async function NewRoutinePage({ searchParams }: { searchParams: Promise<unknown> }) {
  const owner = await requireOwner();
  const { ownRoutines, standing } = await courseOf(owner);
  const { from } = fromSchema.parse(await searchParams);
  return (
    <Page>
      <NewRoutine id={uuidv7()} own={ownRoutines.filter(({ deleted }) => !deleted)} standing={standing} from={from} />
    </Page>
  );
}
