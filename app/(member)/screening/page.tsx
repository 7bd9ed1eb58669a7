import type { Metadata } from "next";
import { WayBackLine } from "@/components/accounts/way-back-line";
import { Page } from "@/components/layout/page";
import { ScreeningStart } from "@/components/screening/screening-start";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/screening.json";
import { screeningStartOf } from "@/lib/screening/queries";

export const metadata: Metadata = { title: text.title };

export default async function ScreeningPage() {
  const owner = await requireOwner();
  const { draft, last, hasWayBack } = await screeningStartOf(owner);
  return (
    <Page>
      <ScreeningStart draft={draft} last={last} />
      {hasWayBack ? null : (
        <div className="mt-8">
          <WayBackLine />
        </div>
      )}
    </Page>
  );
}
