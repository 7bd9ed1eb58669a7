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

type Search = Promise<Record<string, string | string[] | undefined>>;

/** `?month` shows a month instead of the weeks: this one, unless it names another that has something to show. */
export default async function PlanPage({ searchParams }: { searchParams: Search }) {
  const owner = await requireOwner();
  const { month } = await searchParams;
  const page = await planPageOf(owner, typeof month === "string" ? month : undefined);
  const said = await readFlash(owner, saidChangeSchema);
  return (
    <Page width="wide">
      <PlanView {...page} said={said} newId={() => uuidv7()} />
    </Page>
  );
}
