import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { v7 as uuidv7 } from "uuid";
import { Page } from "@/components/layout/page";
import { AgreementPage } from "@/components/screening/agreement-page";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/screening.json";
import { courseOf } from "@/lib/programs/queries";

export const metadata: Metadata = { title: text.agreement.title };

export default async function ClinicianPage() {
  const owner = await requireOwner();
  const { standing, today } = await courseOf(owner);
  if (!standing.screening) redirect("/screening");
  return (
    <Page>
      <AgreementPage id={uuidv7()} today={today} screening={standing.screening} before={standing.clinician} />
    </Page>
  );
}
