"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { withdraw } from "@/lib/accounts/consent/actions";

type Text = Record<"sure" | "send" | "sending" | "keep", string> & { problem: FormProblemText };

export function WithdrawForm({ text }: { text: Text }) {
  const { state, act, pending, form, kept, text: value, error } = useForm(withdraw);
  return (
    <form ref={form} action={act} className="space-y-5" noValidate>
      <FormProblem state={state} text={text.problem} />
      <Checkbox key={kept} name="sure" label={text.sure} defaultChecked={value("sure") === "on"} error={error("sure")} required />
      <div className="flex flex-wrap gap-3">
        <Button variant="danger" disabled={pending}>
          {pending ? text.sending : text.send}
        </Button>
        <ButtonLink href="/settings/consent" variant="quiet">
          {text.keep}
        </ButtonLink>
      </div>
    </form>
  );
}
