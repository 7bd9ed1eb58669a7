import { v7 as uuidv7 } from "uuid";
import { KeepForm } from "@/components/sharing/caseload-keep-form";
import { ClinicianView } from "@/components/sharing/clinician-view";
import { ClosedLink } from "@/components/sharing/closed-link";
import { LetterAnswers } from "@/components/sharing/letter-answers";
import { answerWith } from "@/lib/core/answer";
import caseload from "@/lib/core/messages/en/sharing-caseload.json";
import { shownSessions } from "@/lib/sharing/answers/answer";
import { answersLeft } from "@/lib/sharing/answers/queries";
import { openLink } from "@/lib/sharing/gate";
import { readUntil } from "@/lib/sharing/preview-query";
import { sharedView } from "@/lib/sharing/queries";
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
    const shown = viewDays(scope, readUntil(await searchParams), lastOpened?.on);
    const [view, left] = await Promise.all([sharedView(scope, shown, lastOpened), answersLeft(scope)]);
    const files = { pdf: `/s/${token}/pdf`, fhir: `/s/${token}/fhir` };
    const pageOf = (to?: string) => `/s/${token}${to ? `?until=${to}` : ""}`;
    const days = { fields, fromOn, toOn, today, until };
    const { unit, programs, records } = view.record;
    const sessions = fields.includes("sessions") ? shownSessions(records.filter(({ on }) => on >= shown.from)) : [];
    const answering = { token, left, sessions, days: { from: fromOn, to: toOn }, unit, kind: programs.at(-1)?.kind };
    return (
      <ClinicianView view={view} {...days} files={files} pageOf={pageOf} printed="printed">
        <LetterAnswers {...answering} newId={() => uuidv7()} />
        <KeepForm token={token} text={caseload.keep} problem={caseload.problem} />
      </ClinicianView>
    );
  }
  if (opening.state === "none") answerWith(404);
  if (opening.state === "limited") answerWith(429, { "Retry-After": opening.seconds });
  return <ClosedLink state={opening.state} token={token} />;
}
