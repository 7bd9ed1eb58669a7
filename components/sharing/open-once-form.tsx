"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { openLinkOnce } from "@/lib/sharing/actions";

/** One press, so that nothing that only follows links spends the one opening. */
export function OpenOnceForm({ token, text }: { token: string; text: { open: string; opening: string; problem: FormProblemText } }) {
  const { state, act, pending, form } = useForm(openLinkOnce);
  return (
    <form ref={form} action={act} className="space-y-6">
      <FormProblem state={state} text={text.problem} />
      <input type="hidden" name="token" value={token} />
      <Button wide size="lg" disabled={pending}>
        {pending ? text.opening : text.open}
      </Button>
    </form>
  );
}
