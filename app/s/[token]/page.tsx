import { ClinicianView } from "@/components/sharing/clinician-view";
import { ClosedLink } from "@/components/sharing/closed-link";
import { answerWith } from "@/lib/core/answer";
import { openLink } from "@/lib/sharing/gate";
import { sharedRecord } from "@/lib/sharing/queries";
import { partOf } from "@/lib/sharing/share-range";

/** Read anew at every opening: whether it is still open is asked each time. */
export const dynamic = "force-dynamic";

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Record<string, unknown>> };

export default async function SharedRecordPage({ params, searchParams }: Props) {
  const { token } = await params;
  const opening = await openLink(token);
  if (opening.state === "open") {
    const { scope, today, until, openedOn } = opening;
    const part = partOf(scope, await searchParams);
    const files = { pdf: `/s/${token}/pdf`, fhir: `/s/${token}/fhir` };
    const record = await sharedRecord({ ...scope, ...part.days });
    const shown = { record, fields: scope.fields, part, today, openedOn, until, files };
    return <ClinicianView {...shown} printed="printed" />;
  }
  if (opening.state === "none") answerWith(404);
  if (opening.state === "limited") answerWith(429, { "Retry-After": opening.seconds });
  return <ClosedLink state={opening.state} token={token} />;
}
