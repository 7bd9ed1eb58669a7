import type { Metadata } from "next";
import { ImportView } from "@/components/history/import/import-view";
import { Page } from "@/components/layout/page";
import { readFlash } from "@/lib/core/flash";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/history-import.json";
import { importPageOf } from "@/lib/history/import/queries";
import { unreadSchema } from "@/lib/history/import/schema";
import { routineNamesOf } from "@/lib/history/queries";

export const metadata: Metadata = { title: text.title };

export default async function ImportPage() {
  const owner = await requireOwner();
  const { course, current } = await importPageOf(owner);
  const left = await readFlash(owner, unreadSchema);
  return (
    <Page>
      <ImportView current={current} unread={left?.unread ?? []} devices={course.devices} routineNames={routineNamesOf(course)} />
    </Page>
  );
}
