"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { beginSecondFactor } from "@/lib/accounts/second-factor/actions";

/** @param again whether a key is there already, which is then another one */
export function BeginForm({ again, text }: { again?: boolean; text: Record<"begin" | "again" | "sending", string> & { problem: FormProblemText } }) {
  const { state, act, pending, form } = useForm(beginSecondFactor);
  return (
    <form ref={form} action={act} className="space-y-5">
      <FormProblem state={state} text={text.problem} />
      <Button variant={again ? "quiet" : "primary"} className={again ? "-ml-5" : undefined} disabled={pending}>
        {pending ? text.sending : again ? text.again : text.begin}
      </Button>
    </form>
  );
}
