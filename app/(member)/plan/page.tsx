import type { Metadata } from "next";
import { v7 as uuidv7 } from "uuid";
import { Page } from "@/components/layout/page";
import { PlanView } from "@/components/programs/plan-view";
import { readFlash } from "@/lib/core/flash";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/programs.json";
import { planPageOf } from "@/lib/programs/queries";
import { saidChangeSchema } from "@/lib/programs/schema";

export const metadata: Metadata = { title: text.plan.title };

export default async function PlanPage() {
  const owner = await requireOwner();
  const { course, logs } = await planPageOf(owner);
  const said = await readFlash(owner, saidChangeSchema);
  return (
    <Page width="wide">
      <PlanView course={course} logs={logs} said={said} newId={() => uuidv7()} />
    </Page>
  );
}
