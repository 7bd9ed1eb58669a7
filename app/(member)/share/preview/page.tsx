import type { Metadata } from "next";
import { ClinicianView } from "@/components/sharing/clinician-view";
import { ShareNotice } from "@/components/sharing/share-notice";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/sharing.json";
import { previewQuery, readPreviewQuery } from "@/lib/sharing/preview-query";
import { scopeOfPreview, sharedView } from "@/lib/sharing/queries";
import { readRecordPage } from "@/lib/sharing/record-address";
import { viewDays } from "@/lib/sharing/view-days";

export const metadata: Metadata = { title: "Preview" };

export default async function SharePreviewPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const owner = await requireOwner();
  const asked = await searchParams;
  const choices = readPreviewQuery(asked);
  const shown = choices && (await scopeOfPreview(owner, choices));
  if (!shown) return <ShareNotice title={text.preview.wrong} lead={text.preview.wrongLead} />;
  const { scope, today } = shown;
  const view = await sharedView(scope, viewDays(scope, readRecordPage(asked).until));
  const query = previewQuery(choices);
  const files = { pdf: `/share/preview/pdf?${query}`, fhir: `/share/preview/fhir?${query}` };
  const pageOf = (to?: string) => `/share/preview?${query}${to ? `&until=${to}` : ""}`;
  return (
    <>
      <div className="mx-auto max-w-[calc(65rem+4rem)] px-4 pt-4 sm:px-8 print:hidden">
        <Alert tone="info">
          <div className="flex flex-wrap items-center justify-between gap-3">
            {text.preview.bar}
            <ButtonLink href="/share/new" variant="secondary" size="sm">
              {text.preview.back}
            </ButtonLink>
          </div>
        </Alert>
      </div>
      <ClinicianView view={view} fields={scope.fields} fromOn={scope.fromOn} toOn={scope.toOn} today={today} files={files} pageOf={pageOf} />
    </>
  );
}
