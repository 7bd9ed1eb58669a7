import { buttonVariants } from "@/components/ui/button-variants";
import text from "@/lib/core/messages/en/sharing.json";
import { PasscodeForm } from "./passcode-form";
import { ShareNotice } from "./share-notice";

/** A link that waits for its passcode, or that a program only looks over. */
export function ClosedLink({ state, token }: { state: "passcode" | "preview"; token: string }) {
  if (state === "passcode") {
    return (
      <ShareNotice title={text.gate.passcodeTitle} lead={text.gate.passcodeLead}>
        <PasscodeForm token={token} text={{ ...text.gate, problem: text.problem }} />
      </ShareNotice>
    );
  }
  return (
    <ShareNotice title={text.gate.previewTitle} lead={text.gate.previewLead}>
      <a href={`/s/${token}`} className={buttonVariants({ variant: "secondary" })}>
        {text.gate.previewOpen}
      </a>
    </ShareNotice>
  );
}
