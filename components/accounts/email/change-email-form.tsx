"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { changeEmail } from "@/lib/accounts/email/actions";
import { EmailField } from "./email-field";

type Text = Record<"email" | "hint" | "send" | "sending", string> & { problem: FormProblemText };

export function ChangeEmailForm({ text }: { text: Text }) {
  const { state, act, pending, form, kept, text: value, error } = useForm(changeEmail);
  return (
    <form ref={form} action={act} className="space-y-5" noValidate>
      <FormProblem state={state} text={text.problem} />
      <div key={kept}>
        <EmailField label={text.email} hint={text.hint} value={value("email")} error={error("email")} />
      </div>
      <Button disabled={pending} className="max-sm:w-full">
        {pending ? text.sending : text.send}
      </Button>
    </form>
  );
}
