"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { askLetter } from "@/lib/accounts/email/actions";
import { EmailField } from "./email-field";

type Text = Record<"email" | "link" | "reset", string> & { problem: FormProblemText };

/** One address, two letters: each button names its own. */
export function AskLetterForm({ text }: { text: Text }) {
  const { state, act, pending, form, kept, text: value, error } = useForm(askLetter);
  return (
    <form ref={form} action={act} className="space-y-5" noValidate>
      <FormProblem state={state} text={text.problem} />
      <div key={kept}>
        <EmailField label={text.email} value={value("email")} error={error("email")} />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button name="kind" value="link" disabled={pending} className="max-sm:w-full">
          {text.link}
        </Button>
        <Button name="kind" value="reset" variant="secondary" disabled={pending} className="max-sm:w-full">
          {text.reset}
        </Button>
      </div>
    </form>
  );
}
