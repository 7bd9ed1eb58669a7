import { PressForm } from "@/components/shared/press-form";
import { buttonVariants } from "@/components/ui/button-variants";
import text from "@/lib/core/messages/en/sharing.json";
import { openLinkOnce } from "@/lib/sharing/actions";
import { PasscodeForm } from "./passcode-form";
import { ShareNotice } from "./share-notice";

type Closed = "passcode" | "once" | "preview" | "limited" | "none";

/** A link that shows no record: it waits for its passcode or for its one opening, a program only looks it over, or there is none. The last is the same for one that never was, has ended, was used, was revoked or is dead. */
export function ClosedLink({ state, token }: { state: Closed; token: string }) {
  if (state === "none") return <ShareNotice title={text.gate.goneTitle} lead={text.gate.goneLead} />;
  if (state === "limited") return <ShareNotice title={text.gate.limitedTitle} lead={text.gate.limitedLead} />;
  if (state === "passcode") {
    return (
      <ShareNotice title={text.gate.passcodeTitle} lead={text.gate.passcodeLead}>
        <PasscodeForm token={token} text={{ ...text.gate, problem: text.problem }} />
      </ShareNotice>
    );
  }
  if (state === "once") {
    return (
      <ShareNotice title={text.gate.onceTitle} lead={text.gate.onceLead}>
        <PressForm
          action={openLinkOnce}
          fields={{ token }}
          label={text.gate.onceOpen}
          wait={text.gate.sending}
          problem={text.problem}
          size="lg"
          wide
        />
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
