"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/input";
import { signIn } from "@/lib/accounts/actions";

type Text = Record<"userName" | "password" | "send" | "sending", string> & { problem: FormProblemText };

export function SignInForm({ text }: { text: Text }) {
  const { state, act, pending, form, kept, text: value, error } = useForm(signIn);
  return (
    <form ref={form} action={act} className="space-y-5" noValidate>
      <FormProblem state={state} text={text.problem} />
      <div key={kept} className="space-y-5">
        <TextField
          name="userName"
          label={text.userName}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          defaultValue={value("userName")}
          error={error("userName")}
        />
        <TextField name="password" type="password" label={text.password} autoComplete="current-password" required error={error("password")} />
      </div>
      <Button wide size="lg" disabled={pending}>
        {pending ? text.sending : text.send}
      </Button>
    </form>
  );
}
