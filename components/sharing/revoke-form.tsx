"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { revokeLink } from "@/lib/sharing/actions";

export function RevokeForm({ id, text }: { id: string; text: { revoke: string; revoking: string; problem: FormProblemText } }) {
  const { state, act, pending, form } = useForm(revokeLink);
  return (
    <form ref={form} action={act} className="space-y-3">
      <FormProblem state={state} text={text.problem} />
      <input type="hidden" name="id" value={id} />
      <Button variant="danger" disabled={pending}>
        {pending ? text.revoking : text.revoke}
      </Button>
    </form>
  );
}
