"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { unlink } from "@/lib/accounts/providers/actions";

type Text = Record<"note" | "send" | "sending", string> & { problem: FormProblemText };

export function UnlinkForm({ id, text }: { id: string; text: Text }) {
  const { state, act, pending, form } = useForm(unlink);
  return (
    <form ref={form} action={act} className="space-y-4">
      <FormProblem state={state} text={text.problem} />
      <input type="hidden" name="id" value={id} />
      <p className="max-w-measure text-md">{text.note}</p>
      <Button variant="danger" disabled={pending}>
        {pending ? text.sending : text.send}
      </Button>
    </form>
  );
}
