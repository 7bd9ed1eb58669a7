"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { Button } from "@/components/ui/button";
import { askOwnPasskey, confirmWithPasskey } from "@/lib/accounts/passkeys/actions";
import { type TroubleText, useCeremony, usePasskeysPossible } from "./use-ceremony";

type Text = Record<"use" | "using" | "noScript" | "notHere", string> & { trouble: TroubleText; problem: FormProblemText };

/** Shows by a passkey of the signed-in person that it is they. @param to where to go on, as the address has it */
export function PasskeyConfirm({ to, text }: { to?: string | undefined; text: Text }) {
  const possible = usePasskeysPossible();
  const { state, waiting, perform } = useCeremony(confirmWithPasskey, askOwnPasskey, text.trouble);
  if (possible === undefined) return <noscript>{text.noScript}</noscript>;
  if (!possible) return <p>{text.notHere}</p>;
  const confirm = () => {
    const fields = new FormData();
    if (to) fields.set("to", to);
    void perform(({ sign }, asked) => sign(asked), fields);
  };
  return (
    <div className="space-y-4">
      <FormProblem state={state} text={text.problem} />
      <Button type="button" variant="secondary" size="lg" disabled={waiting} onClick={confirm} className="max-sm:w-full">
        {waiting ? text.using : text.use}
      </Button>
    </div>
  );
}
