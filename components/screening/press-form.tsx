"use client";

import type { ReactNode } from "react";
import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { seeResult, startOver } from "@/lib/screening/actions";

type PressProps = { label: ReactNode; problem: FormProblemText };

/** Decides the answers. The id is made with the page, so that pressed twice is one screening. */
export function SeeResultForm({ id, label, problem }: PressProps & { id: string }) {
  const { state, act, pending, form } = useForm(seeResult);
  return (
    <form ref={form} action={act} className="space-y-4">
      <input type="hidden" name="id" value={id} />
      <FormProblem state={state} text={problem} />
      <Button size="lg" wide disabled={pending} className="sm:w-auto">
        {label}
      </Button>
    </form>
  );
}

export function StartOverForm({ label, problem }: PressProps) {
  const { state, act, pending, form } = useForm(startOver);
  return (
    <form ref={form} action={act} className="space-y-4">
      <FormProblem state={state} text={problem} />
      <Button variant="quiet" disabled={pending}>
        {label}
      </Button>
    </form>
  );
}
