"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { agreeAgain } from "@/lib/accounts/consent/actions";

type Text = Record<"consent" | "consentHint" | "send" | "sending", string> & { problem: FormProblemText };

export function GiveForm({ text }: { text: Text }) {
  const { state, act, pending, form, kept, error } = useForm(agreeAgain);
  return (
    <form ref={form} action={act} className="space-y-5" noValidate>
      <FormProblem state={state} text={text.problem} />
      <Checkbox key={kept} name="consent" label={text.consent} hint={text.consentHint} error={error("consent")} required />
      <Button disabled={pending}>{pending ? text.sending : text.send}</Button>
    </form>
  );
}
