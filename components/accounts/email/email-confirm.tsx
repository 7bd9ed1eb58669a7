import text from "@/lib/core/messages/en/account-email.json";
import codes from "@/lib/core/messages/en/account-second-factor.json";
import accounts from "@/lib/core/messages/en/accounts.json";
import { AskIdentityForm } from "./ask-identity-form";

const { code, codeHint, noApp, recoveryCode, recoveryCodeHint } = codes;
const formText = { ...text.askIdentity, code, codeHint, noApp, recoveryCode, recoveryCodeHint, problem: accounts.problem };

/** One of the ways on the page that asks a person to show that it is they. */
export function EmailConfirm({ asksCode }: { asksCode: boolean }) {
  return <AskIdentityForm asksCode={asksCode} text={formText} />;
}
