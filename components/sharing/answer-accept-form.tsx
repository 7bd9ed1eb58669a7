"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { acceptAnswer } from "@/lib/sharing/answers/actions";

type Text = Record<"sure" | "sureHint" | "accept" | "accepting", string> & { problem: FormProblemText };

/** A tick of one's own, then the change. */
export function AcceptForm({ id, text }: { id: string; text: Text }) {
  const { state, act, pending, form, kept, text: value, error } = useForm(acceptAnswer);
  return (
    <form ref={form} action={act} className="space-y-4" noValidate>
      <FormProblem state={state} text={text.problem} />
      <input type="hidden" name="id" value={id} />
      <div key={kept}>
        <Checkbox id={`sure-${id}`} name="sure" label={text.sure} hint={text.sureHint} defaultChecked={value("sure") !== ""} error={error("sure")} />
      </div>
      <Button disabled={pending}>{pending ? text.accepting : text.accept}</Button>
    </form>
  );
}
