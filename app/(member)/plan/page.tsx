import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { PlanView } from "@/components/programs/plan-view";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/programs.json";
import { planPageOf } from "@/lib/programs/queries";

export const metadata: Metadata = { title: text.plan.title };

export default async function PlanPage() {
  const owner = await requireOwner();
  const { course, logs } = await planPageOf(owner);
  return (
    <Page width="wide">
      <PlanView course={course} logs={logs} />
    </Page>
  );
}
