"use client";

import { CodeFields, type CodeText } from "@/components/accounts/second-factor/code-fields";
import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/input";
import { confirmByPassword } from "@/lib/accounts/confirm/actions";

type Text = CodeText & Record<"password" | "send" | "sending", string> & { problem: FormProblemText };

export function ConfirmForm({ to, asksCode, text }: { to: string; asksCode: boolean; text: Text }) {
  const handle = useForm(confirmByPassword);
  const { state, act, pending, form, kept, error } = handle;
  return (
    <form ref={form} action={act} className="space-y-5" noValidate>
      <FormProblem state={state} text={text.problem} />
      <input type="hidden" name="to" value={to} />
      <div key={kept} className="space-y-5">
        <TextField name="password" type="password" label={text.password} autoComplete="current-password" error={error("password")} required />
        {asksCode ? <CodeFields handle={handle} text={text} /> : null}
      </div>
      <Button size="lg" wide disabled={pending}>
        {pending ? text.sending : text.send}
      </Button>
    </form>
  );
}
