"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { signUp } from "@/lib/accounts/actions";
import { AgreementFields, type AgreementText } from "./agreement-fields";
import { PasswordField, type PasswordFieldText } from "./password-field";
import { TimeZoneField } from "./time-zone-field";
import { UserNameField } from "./user-name-field";

type Words = "userName" | "userNameHint" | "password" | "passwordHint" | "timeZone" | "timeZoneHint" | "limits" | "warning" | "send" | "sending";

type Text = Record<Words, string> & AgreementText & { problem: FormProblemText; passwordField: PasswordFieldText };

export function SignUpForm({ text, zones }: { text: Text; zones: readonly string[] }) {
  const { state, act, pending, form, kept, text: value, error } = useForm(signUp);
  return (
    <form ref={form} action={act} className="space-y-6" noValidate>
      <FormProblem state={state} text={text.problem} />
      <div key={kept} className="space-y-6">
        <UserNameField handle={{ text: value, error }} label={text.userName} hint={text.userNameHint} />
        <div>
          <PasswordField
            name="password"
            label={text.password}
            hint={text.passwordHint}
            autoComplete="new-password"
            required
            error={error("password")}
            text={text.passwordField}
          />
          <p className="mt-2 text-muted text-sm">{text.warning}</p>
        </div>
        <TimeZoneField zones={zones} chosen={value("timeZone")} label={text.timeZone} hint={text.timeZoneHint} error={error("timeZone")} />
        <AgreementFields handle={{ text: value, error }} text={text} />
        <p className="text-muted text-sm">{text.limits}</p>
      </div>
      <Button wide size="lg" disabled={pending}>
        {pending ? text.sending : text.send}
      </Button>
    </form>
  );
}
