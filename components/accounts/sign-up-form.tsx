"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { TextField } from "@/components/ui/input";
import { signUp } from "@/lib/accounts/actions";
import { TimeZoneField } from "./time-zone-field";

type Words =
  | "userName"
  | "userNameHint"
  | "password"
  | "passwordHint"
  | "timeZone"
  | "timeZoneHint"
  | "agreements"
  | "adult"
  | "consent"
  | "consentHint"
  | "limits"
  | "warning"
  | "send"
  | "sending";

export function SignUpForm({ text, zones }: { text: Record<Words, string> & { problem: FormProblemText }; zones: readonly string[] }) {
  const { state, act, pending, form, kept, text: value, error } = useForm(signUp);
  return (
    <form ref={form} action={act} className="space-y-6" noValidate>
      <FormProblem state={state} text={text.problem} />
      <div key={kept} className="space-y-6">
        <TextField
          name="userName"
          label={text.userName}
          hint={text.userNameHint}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          defaultValue={value("userName")}
          error={error("userName")}
        />
        <div>
          <TextField
            name="password"
            type="password"
            label={text.password}
            hint={text.passwordHint}
            autoComplete="new-password"
            required
            error={error("password")}
          />
          <p className="mt-2 text-muted text-sm">{text.warning}</p>
        </div>
        <TimeZoneField zones={zones} chosen={value("timeZone")} label={text.timeZone} hint={text.timeZoneHint} error={error("timeZone")} />
        <fieldset className="space-y-3">
          <legend className="mb-3 font-serif text-xl">{text.agreements}</legend>
          <Checkbox name="adult" label={text.adult} defaultChecked={value("adult") === "on"} error={error("adult")} required />
          <Checkbox
            name="consent"
            label={text.consent}
            hint={text.consentHint}
            defaultChecked={value("consent") === "on"}
            error={error("consent")}
            required
          />
        </fieldset>
        <p className="text-muted text-sm">{text.limits}</p>
      </div>
      <Button wide size="lg" disabled={pending}>
        {pending ? text.sending : text.send}
      </Button>
    </form>
  );
}
