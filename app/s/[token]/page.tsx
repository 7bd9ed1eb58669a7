import { ClinicianView } from "@/components/sharing/clinician-view";
import { ClosedLink } from "@/components/sharing/closed-link";
import { answerWith } from "@/lib/core/answer";
import { openLink } from "@/lib/sharing/gate";
import { readUntil } from "@/lib/sharing/preview-query";
import { sharedView } from "@/lib/sharing/queries";

/** Read anew at every opening: whether it is still open is asked each time. */
export const dynamic = "force-dynamic";

type Asked = { params: Promise<{ token: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SharedRecordPage({ params, searchParams }: Asked) {
  const { token } = await params;
  const opening = await openLink(token);
  if (opening.state === "open") {
    const { scope, today, until, lastOpened } = opening;
    const { fields, fromOn, toOn } = scope;
    const files = { pdf: `/s/${token}/pdf`, fhir: `/s/${token}/fhir` };
    const view = await sharedView(scope, readUntil(await searchParams), lastOpened);
    const pageOf = (to?: string) => `/s/${token}${to ? `?until=${to}` : ""}`;
    const days = { fields, fromOn, toOn, today, until };
    return <ClinicianView view={view} {...days} files={files} pageOf={pageOf} printed="printed" />;
  }
  if (opening.state === "none") answerWith(404);
  if (opening.state === "limited") answerWith(429, { "Retry-After": opening.seconds });
  return <ClosedLink state={opening.state} token={token} />;
}
