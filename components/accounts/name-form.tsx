"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { changeName } from "@/lib/accounts/actions";
import { UserNameField } from "./user-name-field";

type Text = Record<"userName" | "hint" | "send" | "sending", string> & { problem: FormProblemText };

export function NameForm({ userName, text }: { userName: string; text: Text }) {
  const { state, act, pending, form, kept, text: value, error } = useForm(changeName);
  return (
    <form ref={form} action={act} className="space-y-5 rounded-card border border-line bg-card p-5 shadow-card sm:p-7" noValidate>
      <FormProblem state={state} text={text.problem} />
      <div key={kept}>
        <UserNameField handle={{ text: value, error }} label={text.userName} hint={text.hint} otherwise={userName} />
      </div>
      <Button disabled={pending} className="max-sm:w-full">
        {pending ? text.sending : text.send}
      </Button>
    </form>
  );
}
