import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { v7 as uuidv7 } from "uuid";
import { Page } from "@/components/layout/page";
import { ScreeningReview } from "@/components/screening/screening-review";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/screening.json";
import { screeningUnderWay } from "@/lib/screening/queries";

export const metadata: Metadata = { title: text.review.title };

export default async function ScreeningReviewPage() {
  const owner = await requireOwner();
  const { draft } = await screeningUnderWay(owner);
  if (!draft) redirect("/screening");
  return (
    <Page>
      <ScreeningReview draft={draft} id={uuidv7()} />
    </Page>
  );
}
