import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Page } from "@/components/layout/page";
import { ScreeningResultView } from "@/components/screening/screening-result";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/screening.json";
import { courseOf } from "@/lib/programs/queries";

export const metadata: Metadata = { title: text.result.metaTitle };

export default async function ScreeningResultPage() {
  const owner = await requireOwner();
  const { standing, devices, today } = await courseOf(owner);
  if (!standing.screening) redirect("/screening");
  const { result, intake } = standing.screening;
  const asks = ["clinician-only", "specialist-only", "wait"].includes(result);
  const answering = asks && standing.state !== "blocked" && !standing.needs.includes("clinician");
  return (
    <Page>
      <ScreeningResultView
        screening={standing.screening}
        agreed={answering ? standing.clinician : undefined}
        owns={devices.some((device) => device.use === intake.use && !device.retiredOn)}
        today={today}
      />
    </Page>
  );
}
