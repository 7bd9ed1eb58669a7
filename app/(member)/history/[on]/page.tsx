import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DayView } from "@/components/history/day-view";
import { Page } from "@/components/layout/page";
import { localDateSchema } from "@/lib/core/dates";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/history.json";
import { historyDayOf, routineNamesOf, sizesOf } from "@/lib/history/queries";

export const metadata: Metadata = { title: text.metaTitle };

export default async function HistoryDayPage({ params }: { params: Promise<{ on: string }> }) {
  const owner = await requireOwner();
  const { data: on } = localDateSchema.safeParse((await params).on);
  if (!on) notFound();
  const day = await historyDayOf(owner, on);
  return (
    <Page>
      <DayView day={day} on={on} sizeOf={sizesOf(day.course)} routineNames={routineNamesOf(day.course)} />
    </Page>
  );
}
