import text from "@/lib/core/messages/en/account-providers.json";
import codes from "@/lib/core/messages/en/account-second-factor.json";
import accounts from "@/lib/core/messages/en/accounts.json";
import { ConfirmWithProvider } from "./confirm-with-provider";
import { ProviderSetback } from "./provider-setback";

const { code, codeHint, noApp, recoveryCode, recoveryCodeHint } = codes;
const formText = { ...text.confirm, code, codeHint, noApp, recoveryCode, recoveryCodeHint, problem: accounts.problem };

type Props = Omit<Parameters<typeof ConfirmWithProvider>[0], "text">;

/** One of the ways on the page that asks a person to show that it is they. @param said the address's `provider` */
export function ProviderConfirm({ said, ...props }: Props & { said: unknown }) {
  return (
    <div className="space-y-4">
      <ProviderSetback said={said} />
      <ConfirmWithProvider {...props} text={formText} />
    </div>
  );
}
