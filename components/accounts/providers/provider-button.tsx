"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import type { FormState } from "@/lib/core/form";

type Props = {
  /** Leads to the provider: for signing in or for linking. */
  action: (before: FormState<never>, form: FormData) => Promise<FormState<never>>;
  provider: string;
  label: string;
  text: { going: string; problem: FormProblemText };
};

export function ProviderButton({ action, provider, label, text }: Props) {
  const { state, act, pending, form } = useForm(action);
  return (
    <form ref={form} action={act} className="space-y-3">
      <FormProblem state={state} text={text.problem} />
      <input type="hidden" name="provider" value={provider} />
      <Button variant="secondary" className="max-sm:w-full" disabled={pending}>
        {pending ? text.going : label}
      </Button>
    </form>
  );
}
