"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { Button } from "@/components/ui/button";
import { askAnyPasskey, signInWithPasskey } from "@/lib/accounts/passkeys/actions";
import { type TroubleText, useCeremony, usePasskeysPossible } from "./use-ceremony";

/** Before the challenge that the browser's list waits with is too old. */
const renewMs = 8 * 60_000;

const fieldsHere = (): FormData => {
  const fields = new FormData();
  fields.set("zone", Intl.DateTimeFormat().resolvedOptions().timeZone);
  return fields;
};

type Text = Record<"use" | "using", string> & { trouble: TroubleText; problem: FormProblemText };

/** A button, and the browser's own list of passkeys at the user name where it has one. Nothing where there are no passkeys. */
export function PasskeySignIn({ text }: { text: Text }) {
  const possible = usePasskeysPossible();
  const { state, waiting, perform, answer, send, cancel } = useCeremony(signInWithPasskey, askAnyPasskey, text.trouble);
  const [round, setRound] = useState(0);

  /** Whatever goes wrong is not said: nobody has asked for anything yet. */
  const offerInList = useEffectEvent(async (isOver: () => boolean) => {
    try {
      if (isOver() || !(await PublicKeyCredential.isConditionalMediationAvailable?.())) return;
      const response = await answer(
        // The button may have been pressed while the challenge was on its way: what it began is not ended by this.
        ({ signFromList }, asked) => (isOver() ? Promise.reject(new Error("over")) : signFromList(asked)),
        () => undefined,
      );
      if (response !== undefined && !isOver()) send(fieldsHere(), response);
    } catch {
      // Ended by the button, or by leaving the page.
    }
  });
  const leave = useEffectEvent(() => cancel());

  // Again after each try, and before the challenge is too old.
  useEffect(() => {
    if (!possible || waiting) return;
    let over = false;
    const begin = setTimeout(() => void offerInList(() => over), 300);
    const renew = () => (document.hidden ? document.addEventListener("visibilitychange", renew, { once: true }) : setRound(round + 1));
    const later = setTimeout(renew, renewMs);
    return () => {
      over = true;
      clearTimeout(begin);
      clearTimeout(later);
      document.removeEventListener("visibilitychange", renew);
    };
  }, [possible, waiting, round]);
  useEffect(() => () => leave(), []);

  // Until a script has looked, the place is kept: most browsers have passkeys, and nothing jumps under a finger.
  if (possible === false) return null;
  return (
    <div className="mt-4 min-h-14 space-y-4 noscript:hidden">
      <FormProblem state={state} text={text.problem} />
      {possible ? (
        <Button
          type="button"
          variant="secondary"
          size="lg"
          wide
          disabled={waiting}
          onClick={() => void perform(({ sign }, asked) => sign(asked), fieldsHere())}
        >
          {waiting ? text.using : text.use}
        </Button>
      ) : null}
    </div>
  );
}
