import { v7 as uuidv7 } from "uuid";
import { ClinicianView } from "@/components/sharing/clinician-view";
import { ClosedLink } from "@/components/sharing/closed-link";
import { LetterAnswers } from "@/components/sharing/letter-answers";
import { answerWith } from "@/lib/core/answer";
import { answersLeft } from "@/lib/sharing/answers/queries";
import { openLink } from "@/lib/sharing/gate";
import { sharedRecord } from "@/lib/sharing/queries";

/** Read anew at every opening: whether it is still open is asked each time. */
export const dynamic = "force-dynamic";

export default async function SharedRecordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const opening = await openLink(token);
  if (opening.state === "open") {
    const { scope, today, until } = opening;
    const { fields, fromOn, toOn } = scope;
    const files = { pdf: `/s/${token}/pdf`, fhir: `/s/${token}/fhir` };
    const [record, left] = await Promise.all([sharedRecord(scope), answersLeft(scope)]);
    const { unit, programs } = record;
    return (
      <ClinicianView record={record} fields={fields} fromOn={fromOn} toOn={toOn} today={today} until={until} files={files} printed="printed">
        <LetterAnswers token={token} left={left} days={{ from: fromOn, to: toOn }} unit={unit} kind={programs.at(-1)?.kind} newId={() => uuidv7()} />
      </ClinicianView>
    );
  }
  if (opening.state === "none") answerWith(404);
  if (opening.state === "limited") answerWith(429, { "Retry-After": opening.seconds });
  return <ClosedLink state={opening.state} token={token} />;
}
