import { v7 as uuidv7 } from "uuid";
import { ClinicianView } from "@/components/sharing/clinician-view";
import { ClosedLink } from "@/components/sharing/closed-link";
import { LetterAnswers } from "@/components/sharing/letter-answers";
import { LetterKeep } from "@/components/sharing/letter-keep";
import { answerWith } from "@/lib/core/answer";
import { shownSessions } from "@/lib/sharing/answers/answer";
import { answeredView } from "@/lib/sharing/answers/queries";
import { openLink } from "@/lib/sharing/gate";
import { type RecordForm, readRecordPage, recordAddress } from "@/lib/sharing/record-address";
import { viewDays } from "@/lib/sharing/view-days";

/** Read anew at every opening: whether it is still open is asked each time. */
export const dynamic = "force-dynamic";

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SharedRecordPage({ params, searchParams }: Props) {
  const { token } = await params;
  const opening = await openLink(token);
  if (opening.state === "open") {
    const { scope, today, until, lastOpened } = opening;
    const { fields, fromOn, toOn } = scope;
    const asked = readRecordPage(await searchParams);
    const shown = viewDays(scope, asked.until, lastOpened?.on);
    const { view, left } = await answeredView(scope, shown, lastOpened);
    const files = { pdf: `/s/${token}/pdf`, fhir: `/s/${token}/fhir` };
    const pageOf = (to?: string) => recordAddress(token, { until: to });
    const formAt = (write: RecordForm) => recordAddress(token, { ...asked, write });
    const days = { fromOn, toOn, today, until };
    const { unit, programs, records } = view.record;
    const sessions = fields.includes("sessions") ? shownSessions(records.filter(({ on }) => on >= shown.from)) : [];
    const answering = { token, left, sessions, days: { from: fromOn, to: toOn }, unit, kind: programs.at(-1)?.kind, form: asked.write, formAt };
    return (
      <ClinicianView {...days} view={view} fields={fields} files={files} pageOf={pageOf} printed="printed">
        <LetterAnswers {...answering} id={uuidv7()} />
        <LetterKeep token={token} formAt={asked.write === "keep" ? undefined : formAt("keep")} />
      </ClinicianView>
    );
  }
  if (opening.state === "none") answerWith(404);
  if (opening.state === "limited") answerWith(429, { "Retry-After": opening.seconds });
  return <ClosedLink state={opening.state} token={token} />;
}
