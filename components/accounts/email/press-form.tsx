"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import type { FormState } from "@/lib/core/form";

type Press = {
  action: (before: FormState<never>, form: FormData) => Promise<FormState<never>>;
  /** Of the link that led here, if one did. */
  token?: string;
  text: { send: string; sending: string; problem: FormProblemText };
  variant?: "primary" | "secondary" | "quiet" | "danger";
};

/** A button that is a whole form: what a link leads to happens when a person presses it, and not before. */
export function PressForm({ action, token, text, variant = "primary" }: Press) {
  const { state, act, pending, form } = useForm(action);
  return (
    <form ref={form} action={act} className="space-y-4">
      <FormProblem state={state} text={text.problem} />
      {token ? <input type="hidden" name="token" value={token} /> : null}
      <Button variant={variant} size={variant === "primary" ? "lg" : "md"} disabled={pending} className="max-sm:w-full">
        {pending ? text.sending : text.send}
      </Button>
    </form>
  );
}
