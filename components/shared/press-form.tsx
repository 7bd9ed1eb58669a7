"use client";

import type { ComponentProps, ReactNode } from "react";
import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import type { FormState } from "@/lib/core/form";

type PressFormProps = {
  action: (before: FormState<never>, form: FormData) => Promise<FormState<never>>;
  /** What is sent along. */
  fields?: Readonly<Record<string, string>>;
  label: ReactNode;
  wait: ReactNode;
  problem: FormProblemText;
} & Pick<ComponentProps<typeof Button>, "variant" | "size" | "wide" | "className">;

/** A form that is one button: what it says happens when a person presses it, and not before. */
export function PressForm({ action, fields = {}, label, wait, problem, ...look }: PressFormProps) {
  const { state, act, pending, form } = useForm(action);
  return (
    <form ref={form} action={act} className="space-y-3">
      <FormProblem state={state} text={problem} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button disabled={pending} {...look}>
        {pending ? wait : label}
      </Button>
    </form>
  );
}
