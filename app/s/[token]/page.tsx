import { v7 as uuidv7 } from "uuid";
import { KeepForm } from "@/components/sharing/caseload-keep-form";
import { ClinicianView } from "@/components/sharing/clinician-view";
import { ClosedLink } from "@/components/sharing/closed-link";
import { LetterAnswers } from "@/components/sharing/letter-answers";
import { answerWith } from "@/lib/core/answer";
import caseload from "@/lib/core/messages/en/sharing-caseload.json";
import { answersLeft } from "@/lib/sharing/answers/queries";
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
    const within = { ...scope, ...part.days };
    const [record, left] = await Promise.all([sharedRecord(within), answersLeft(within)]);
    const shown = { record, fields: scope.fields, part, today, openedOn, until, files };
    const answering = { token, left, days: { from: scope.fromOn, to: scope.toOn }, unit: record.unit, kind: record.programs.at(-1)?.kind };
    return (
      <ClinicianView {...shown} printed="printed">
        <LetterAnswers {...answering} newId={() => uuidv7()} />
        <KeepForm token={token} text={caseload.keep} problem={caseload.problem} />
      </ClinicianView>
    );
  }
  if (opening.state === "none") answerWith(404);
  if (opening.state === "limited") answerWith(429, { "Retry-After": opening.seconds });
  return <ClosedLink state={opening.state} token={token} />;
}
