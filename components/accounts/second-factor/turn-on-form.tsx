"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/input";
import { turnOnSecondFactor } from "@/lib/accounts/second-factor/actions";

export function TurnOnForm({ text }: { text: Record<"first" | "turnOn" | "sending", string> & { problem: FormProblemText } }) {
  const { state, act, pending, form, kept, text: value, error } = useForm(turnOnSecondFactor);
  return (
    <form ref={form} action={act} className="space-y-5" noValidate>
      <FormProblem state={state} text={text.problem} />
      <TextField
        key={kept}
        name="code"
        label={text.first}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={20}
        className="max-w-80"
        defaultValue={value("code")}
        error={error("code")}
        required
      />
      <Button disabled={pending}>{pending ? text.sending : text.turnOn}</Button>
    </form>
  );
}
