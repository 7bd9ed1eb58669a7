"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/input";
import { turnOffSecondFactor } from "@/lib/accounts/second-factor/actions";

type Words = "turnOffTitle" | "turnOffNote" | "turnOff" | "turnOffPassword" | "turnOffPasswordHint" | "sending";

/** Folded until it is wanted, or has something to say. @param asksPassword whether a password will protect the account alone */
export function TurnOffForm({ asksPassword, text }: { asksPassword: boolean; text: Record<Words, string> & { problem: FormProblemText } }) {
  const { state, act, pending, form, error } = useForm(turnOffSecondFactor);
  return (
    <Disclosure summary={text.turnOffTitle} open={state.status !== "idle"}>
      <form ref={form} action={act} className="space-y-5" noValidate>
        <p className="max-w-measure">{text.turnOffNote}</p>
        <FormProblem state={state} text={text.problem} />
        {asksPassword ? (
          <TextField
            name="password"
            type="password"
            label={text.turnOffPassword}
            hint={text.turnOffPasswordHint}
            autoComplete="current-password"
            error={error("password")}
            required
          />
        ) : null}
        <Button variant="danger" disabled={pending}>
          {pending ? text.sending : text.turnOff}
        </Button>
      </form>
    </Disclosure>
  );
}
