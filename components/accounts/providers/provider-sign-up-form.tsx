"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { signUpWithProvider } from "@/lib/accounts/providers/actions";
import { AgreementFields, type AgreementText } from "../agreement-fields";
import { TimeZoneField } from "../time-zone-field";
import { UserNameField } from "../user-name-field";

type Words = "userName" | "userNameHint" | "timeZone" | "timeZoneHint" | "limits" | "warning" | "send" | "sending";

export function ProviderSignUpForm({
  text,
  zones,
}: {
  text: Record<Words, string> & AgreementText & { problem: FormProblemText };
  zones: readonly string[];
}) {
  const { state, act, pending, form, kept, text: value, error } = useForm(signUpWithProvider);
  return (
    <form ref={form} action={act} className="space-y-6" noValidate>
      <FormProblem state={state} text={text.problem} />
      <div key={kept} className="space-y-6">
        <UserNameField handle={{ text: value, error }} label={text.userName} hint={text.userNameHint} />
        <TimeZoneField zones={zones} chosen={value("timeZone")} label={text.timeZone} hint={text.timeZoneHint} error={error("timeZone")} />
        <AgreementFields handle={{ text: value, error }} text={text} />
        <p className="text-muted text-sm">{text.warning}</p>
        <p className="text-muted text-sm">{text.limits}</p>
      </div>
      <Button wide size="lg" disabled={pending}>
        {pending ? text.sending : text.send}
      </Button>
    </form>
  );
}
