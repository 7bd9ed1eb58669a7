import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { TodayView } from "@/components/programs/today-view";
import { localTimeAt } from "@/lib/core/dates";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/programs.json";
import { courseOf } from "@/lib/programs/queries";

export const metadata: Metadata = { title: text.today.title };

export default async function TodayPage() {
  const owner = await requireOwner();
  const course = await courseOf(owner);
  return (
    <Page>
      <TodayView course={course} time={localTimeAt(new Date(), course.person.timeZone)} />
    </Page>
  );
}
