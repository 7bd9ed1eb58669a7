"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { doWithoutPassword } from "@/lib/accounts/password/actions";

export function RemovePasswordForm({ text }: { text: { send: string; problem: FormProblemText } }) {
  const { state, act, pending, form } = useForm(doWithoutPassword);
  return (
    <form ref={form} action={act} className="space-y-4">
      <FormProblem state={state} text={text.problem} />
      <Button variant="secondary" disabled={pending} className="max-sm:w-full">
        {text.send}
      </Button>
    </form>
  );
}
