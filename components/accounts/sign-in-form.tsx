"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { signIn } from "@/lib/accounts/actions";
import { PasswordField, type PasswordFieldText } from "./password-field";
import { UserNameField } from "./user-name-field";
import { ZoneField } from "./zone-field";

type Text = Record<"userName" | "password" | "send" | "sending", string> & { problem: FormProblemText; passwordField: PasswordFieldText };

export function SignInForm({ text }: { text: Text }) {
  const { state, act, pending, form, kept, text: value, error } = useForm(signIn);
  return (
    <form ref={form} action={act} className="space-y-5" noValidate>
      <FormProblem state={state} text={text.problem} />
      <ZoneField />
      <div key={kept} className="space-y-5">
        <UserNameField handle={{ text: value, error }} label={text.userName} autoComplete="username webauthn" />
        <PasswordField
          name="password"
          label={text.password}
          autoComplete="current-password"
          required
          error={error("password")}
          text={text.passwordField}
        />
      </div>
      <Button wide size="lg" disabled={pending}>
        {pending ? text.sending : text.send}
      </Button>
    </form>
  );
}
