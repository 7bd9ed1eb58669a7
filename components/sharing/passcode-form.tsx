"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/input";
import { givePasscode } from "@/lib/sharing/actions";

type Text = Record<"passcode" | "send" | "sending", string> & { problem: FormProblemText };

/** One field. How many tries are left is not said. */
export function PasscodeForm({ token, text }: { token: string; text: Text }) {
  const { state, act, pending, form, error } = useForm(givePasscode);
  return (
    <form ref={form} action={act} className="space-y-6" noValidate>
      {state.status === "failed" || (state.status === "invalid" && !error("passcode")) ? <FormProblem state={state} text={text.problem} /> : null}
      <input type="hidden" name="token" value={token} />
      <TextField name="passcode" type="password" label={text.passcode} autoComplete="off" required error={error("passcode")} />
      <Button wide size="lg" disabled={pending}>
        {pending ? text.sending : text.send}
      </Button>
    </form>
  );
}
