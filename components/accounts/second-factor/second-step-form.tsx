"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { giveSecondFactor } from "@/lib/accounts/second-factor/actions";
import { CodeFields, type CodeText } from "./code-fields";

export function SecondStepForm({ text }: { text: CodeText & Record<"send" | "sending", string> & { problem: FormProblemText } }) {
  const handle = useForm(giveSecondFactor);
  const { state, act, pending, form, kept } = handle;
  return (
    <form ref={form} action={act} className="space-y-5" noValidate>
      <FormProblem state={state} text={text.problem} />
      <div key={kept}>
        <CodeFields handle={handle} text={text} />
      </div>
      <Button wide size="lg" disabled={pending}>
        {pending ? text.sending : text.send}
      </Button>
    </form>
  );
}
