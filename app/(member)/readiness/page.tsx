import type { Metadata } from "next";
import { v7 as uuidv7 } from "uuid";
import { Page } from "@/components/layout/page";
import { ReadinessView } from "@/components/programs/readiness-view";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/programs.json";
import { courseOf } from "@/lib/programs/queries";

export const metadata: Metadata = { title: text.readiness.title };

export default async function ReadinessPage() {
  const owner = await requireOwner();
  const course = await courseOf(owner);
  return (
    <Page>
      <ReadinessView course={course} id={uuidv7()} />
    </Page>
  );
}
