"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { endOtherSessions } from "@/lib/accounts/sign-ins/actions";

export function EndOthersForm({ text }: { text: Record<"others" | "ending", string> & { problem: FormProblemText } }) {
  const { state, act, pending, form } = useForm(endOtherSessions);
  return (
    <form ref={form} action={act} className="space-y-5">
      <FormProblem state={state} text={text.problem} />
      <Button variant="danger" disabled={pending}>
        {pending ? text.ending : text.others}
      </Button>
    </form>
  );
}
