import { ShareNotice } from "@/components/sharing/share-notice";
import text from "@/lib/core/messages/en/sharing.json";

/** The same for a link that never was, has ended, was revoked or is dead. */
export default function SharedRecordNotFound() {
  return <ShareNotice title={text.gate.goneTitle} lead={text.gate.goneLead} />;
}
