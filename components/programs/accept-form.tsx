"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { acceptProgram } from "@/lib/programs/actions";
import { sayForUnseen } from "./unseen-fields";

/** One tap. The id is made with the page, so that sent twice it is one acceptance. */
export function AcceptForm({ id, kind, label, problem }: { id: string; kind: string; label: string; problem: FormProblemText }) {
  const { state, act, pending, form } = useForm(acceptProgram);
  return (
    <form ref={form} action={act} className="space-y-4">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="kind" value={kind} />
      <FormProblem state={sayForUnseen(state, ["id", "kind"])} text={problem} />
      <Button size="lg" disabled={pending} className="max-sm:w-full">
        {label}
      </Button>
    </form>
  );
}
