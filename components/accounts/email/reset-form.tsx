"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { resetPassword } from "@/lib/accounts/email/actions";
import { PasswordField, type PasswordFieldText } from "../password-field";

type Text = Record<"newPassword" | "hint" | "send" | "sending", string> & { problem: FormProblemText; passwordField: PasswordFieldText };

export function ResetForm({ token, text }: { token: string; text: Text }) {
  const { state, act, pending, form, error } = useForm(resetPassword);
  return (
    <form ref={form} action={act} className="space-y-5" noValidate>
      <FormProblem state={state} text={text.problem} />
      <input type="hidden" name="token" value={token} />
      <PasswordField
        name="newPassword"
        text={text.passwordField}
        label={text.newPassword}
        hint={text.hint}
        autoComplete="new-password"
        required
        error={error("newPassword")}
      />
      <Button wide size="lg" disabled={pending}>
        {pending ? text.sending : text.send}
      </Button>
    </form>
  );
}
