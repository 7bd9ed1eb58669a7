import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { ScreeningStart } from "@/components/screening/screening-start";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/screening.json";
import { screeningUnderWay } from "@/lib/screening/queries";

export const metadata: Metadata = { title: text.title };

export default async function ScreeningPage() {
  const owner = await requireOwner();
  const { draft, last } = await screeningUnderWay(owner);
  return (
    <Page>
      <ScreeningStart draft={draft} last={last} />
    </Page>
  );
}
