"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { deleteLog, restoreLog } from "@/lib/sessions/actions";

const looks = { delete: { action: deleteLog, variant: "danger" }, restore: { action: restoreLog, variant: "quiet" } } as const;

type LogButtonFormProps = {
  does: keyof typeof looks;
  id: string;
  label: string;
  wait: string /** As an undo beside a sentence. */;
  quiet?: boolean;
  problem: FormProblemText;
};

/** A form that is one button: take a log away, or bring it back. */
export function LogButtonForm({ does, id, label, wait, quiet, problem }: LogButtonFormProps) {
  const { action, variant } = looks[does];
  const { state, act, pending, form } = useForm(action);
  return (
    <form ref={form} action={act} className="space-y-3">
      <FormProblem state={state} text={problem} />
      <input type="hidden" name="id" value={id} />
      <Button variant={quiet ? "quiet" : variant} disabled={pending}>
        {pending ? wait : label}
      </Button>
    </form>
  );
}
