"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { beginSaving, cancelImport, closeImport, undoImport } from "@/lib/history/import/actions";

const looks = {
  save: { action: beginSaving, variant: "primary" },
  cancel: { action: cancelImport, variant: "quiet" },
  close: { action: closeImport, variant: "primary" },
  another: { action: closeImport, variant: "secondary" },
  undo: { action: undoImport, variant: "danger" },
} as const;

type PressFormProps = { does: keyof typeof looks; id: string; label: string; wait: string; problem: FormProblemText };

/** A form that is one button: save what was found, cancel it, close it, take it out again. */
export function ImportPressForm({ does, id, label, wait, problem }: PressFormProps) {
  const { action, variant } = looks[does];
  const { state, act, pending, form } = useForm(action);
  return (
    <form ref={form} action={act} className="space-y-3">
      <FormProblem state={state} text={problem} />
      <input type="hidden" name="id" value={id} />
      {does === "another" ? <input type="hidden" name="next" value="another" /> : null}
      <Button variant={variant} disabled={pending}>
        {pending ? wait : label}
      </Button>
    </form>
  );
}
