"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { changePassword } from "@/lib/accounts/password/actions";
import { PasswordField, type PasswordFieldText } from "../password-field";

type Text = Record<"userName" | "newPassword" | "hint" | "what" | "send" | "sending", string> & {
  problem: FormProblemText;
  passwordField: PasswordFieldText;
};

export function NewPasswordForm({ userName, text }: { userName: string; text: Text }) {
  const { state, act, pending, form, kept, error } = useForm(changePassword);
  return (
    <form ref={form} action={act} className="space-y-5 rounded-card border border-line bg-card p-5 shadow-card sm:p-7" noValidate>
      <FormProblem state={state} text={text.problem} />
      {/* Not sent: it has no name. Password managers read from it whose password this is. */}
      <input type="text" autoComplete="username" defaultValue={userName} aria-label={text.userName} readOnly hidden />
      <div key={kept}>
        <PasswordField
          name="newPassword"
          label={text.newPassword}
          hint={text.hint}
          autoComplete="new-password"
          required
          error={error("newPassword")}
          text={text.passwordField}
        />
      </div>
      <p className="text-md text-muted">{text.what}</p>
      <Button disabled={pending} className="max-sm:w-full">
        {pending ? text.sending : text.send}
      </Button>
    </form>
  );
}
