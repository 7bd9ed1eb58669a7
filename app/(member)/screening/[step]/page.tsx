import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { ScreeningStep } from "@/components/screening/screening-step";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/screening.json";
import { screeningUnderWay } from "@/lib/screening/queries";
import { steps } from "@/lib/screening/steps";

export const metadata: Metadata = { title: text.title };

type Search = Promise<Record<string, string | string[] | undefined>>;

/** A real address a step. `?from=review`: the answer is being changed from the review, and saving leads back there. */
export default async function ScreeningStepPage({ params, searchParams }: { params: Promise<{ step: string }>; searchParams: Search }) {
  const owner = await requireOwner();
  const wanted = (await params).step;
  const step = steps.find(({ id }) => id === wanted)?.id ?? notFound();
  const { from } = await searchParams;
  const { draft, suggested, last } = await screeningUnderWay(owner);
  return (
    <Page>
      <ScreeningStep step={step} draft={draft ?? {}} suggested={suggested} lastOn={last?.on} after={from === "review" ? "review" : "next"} />
    </Page>
  );
}
