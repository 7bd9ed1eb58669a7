"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { TextareaField } from "@/components/ui/textarea";
import { readPasted } from "@/lib/history/import/actions";

type Text = Record<"summary" | "label" | "hint" | "send" | "sending", string>;

/** A fold that stays open over what was wrong, without script too. */
export function PasteForm({ text, problem }: { text: Text; problem: FormProblemText }) {
  const { state, act, pending, form, kept, text: value, error } = useForm(readPasted);
  return (
    <Disclosure summary={text.summary} open={state.status !== "idle"}>
      <form ref={form} action={act} className="space-y-4" noValidate>
        <FormProblem state={state} text={problem} />
        <TextareaField
          key={kept}
          name="text"
          rows={6}
          label={text.label}
          hint={text.hint}
          defaultValue={value("text")}
          error={error("text")}
          autoComplete="off"
          spellCheck={false}
        />
        <Button variant="secondary" disabled={pending}>
          {pending ? text.sending : text.send}
        </Button>
      </form>
    </Disclosure>
  );
}
