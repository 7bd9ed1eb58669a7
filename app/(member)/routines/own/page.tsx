import type { Metadata } from "next";
import { OwnList } from "@/components/exercises/routines/own-list";
import { Page } from "@/components/layout/page";
import { readFlash } from "@/lib/core/flash";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/own-routines.json";
import { routineChangeSchema } from "@/lib/exercises/read-own-routine";
import { courseOf } from "@/lib/programs/queries";

export const metadata: Metadata = { title: text.metaTitle.list };

export default async function OwnRoutinesPage() {
  const owner = await requireOwner();
  const { ownRoutines, standing } = await courseOf(owner);
  return (
    <Page>
      <OwnList routines={ownRoutines} standing={standing} change={await readFlash(owner, routineChangeSchema)} />
    </Page>
  );
}
