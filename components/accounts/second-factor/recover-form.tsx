"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/input";
import { recoverAccount } from "@/lib/accounts/second-factor/actions";
import { PasswordField, type PasswordFieldText } from "../password-field";
import { UserNameField } from "../user-name-field";

type Words = "userName" | "recoveryCode" | "recoveryCodeHint" | "newPassword" | "newPasswordHint" | "send" | "sending";

export function RecoverForm({ text }: { text: Record<Words, string> & { problem: FormProblemText; passwordField: PasswordFieldText } }) {
  const { state, act, pending, form, kept, text: value, error } = useForm(recoverAccount);
  const typed = { autoCapitalize: "none", spellCheck: false, required: true } as const;
  return (
    <form ref={form} action={act} className="space-y-5" noValidate>
      <FormProblem state={state} text={text.problem} />
      <div key={kept} className="space-y-5">
        <UserNameField handle={{ text: value, error }} label={text.userName} />
        <TextField
          name="recoveryCode"
          label={text.recoveryCode}
          hint={text.recoveryCodeHint}
          autoComplete="off"
          defaultValue={value("recoveryCode")}
          error={error("recoveryCode")}
          {...typed}
        />
        <PasswordField
          name="newPassword"
          label={text.newPassword}
          hint={text.newPasswordHint}
          autoComplete="new-password"
          required
          error={error("newPassword")}
          text={text.passwordField}
        />
      </div>
      <Button wide size="lg" disabled={pending}>
        {pending ? text.sending : text.send}
      </Button>
    </form>
  );
}
