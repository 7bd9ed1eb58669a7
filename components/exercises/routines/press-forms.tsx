"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { deleteRoutine, restoreRoutine } from "@/lib/exercises/actions";

const looks = { delete: { action: deleteRoutine, variant: "danger" }, restore: { action: restoreRoutine, variant: "quiet" } } as const;

type PressFormProps = { does: keyof typeof looks; id: string; label: string; wait: string; problem: FormProblemText };

/** A form that is one button: take a routine away, or bring it back. */
export function RoutinePressForm({ does, id, label, wait, problem }: PressFormProps) {
  const { action, variant } = looks[does];
  const { state, act, pending, form } = useForm(action);
  return (
    <form ref={form} action={act} className="space-y-3">
      <FormProblem state={state} text={problem} />
      <input type="hidden" name="id" value={id} />
      <Button variant={variant} disabled={pending}>
        {pending ? wait : label}
      </Button>
    </form>
  );
}
