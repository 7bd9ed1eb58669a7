import { notFound } from "next/navigation";
import { ClinicianView } from "@/components/sharing/clinician-view";
import { PasscodeForm } from "@/components/sharing/passcode-form";
import { ShareNotice } from "@/components/sharing/share-notice";
import { buttonVariants } from "@/components/ui/button-variants";
import text from "@/lib/core/messages/en/sharing.json";
import { openLink } from "@/lib/sharing/gate";
import { sharedRecord } from "@/lib/sharing/queries";

/** Read anew at every opening: whether it is still open is asked each time. */
export const dynamic = "force-dynamic";

export default async function SharedRecordPage({ params }: PageProps<"/s/[token]">) {
  const { token } = await params;
  const opening = await openLink(token);
  if (opening.state === "none") notFound();
  if (opening.state === "preview") {
    return (
      <ShareNotice title={text.gate.previewTitle} lead={text.gate.previewLead}>
        <a href={`/s/${token}`} className={buttonVariants({ variant: "secondary" })}>
          {text.gate.previewOpen}
        </a>
      </ShareNotice>
    );
  }
  if (opening.state === "passcode") {
    return (
      <ShareNotice title={text.gate.passcodeTitle} lead={text.gate.passcodeLead}>
        <PasscodeForm token={token} text={{ ...text.gate, problem: text.problem }} />
      </ShareNotice>
    );
  }
  const { scope, today, until } = opening;
  const record = await sharedRecord(scope);
  return <ClinicianView record={record} fields={scope.fields} fromOn={scope.fromOn} toOn={scope.toOn} today={today} until={until} />;
}
