"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/input";
import { keepInCaseload } from "@/lib/sharing/caseload/actions";

type Text = Record<"sign-in" | "sign-up" | "label" | "labelHint" | "send" | "sending", string>;

/** Keeps the record that is open under the reader's own account. */
export function KeepForm({ token, text, problem }: { token: string; text: Text; problem: FormProblemText }) {
  const { state, act, pending, form, kept, text: value, error } = useForm(keepInCaseload);
  return (
    <>
      <p className="-mt-2 mb-3 flex flex-wrap gap-x-6">
        {(["sign-in", "sign-up"] as const).map((way) => (
          <a key={way} href={`/${way}`} target="_blank" rel="noreferrer" className="link inline-flex min-h-11 items-center">
            {text[way]}
          </a>
        ))}
      </p>
      <form ref={form} action={act} className="space-y-5" noValidate>
        <FormProblem state={state} text={problem} />
        <input type="hidden" name="token" value={token} />
        <TextField
          key={kept}
          id="keep-label"
          name="label"
          label={text.label}
          hint={text.labelHint}
          maxLength={80}
          autoComplete="off"
          defaultValue={value("label")}
          error={error("label")}
        />
        <Button disabled={pending}>{pending ? text.sending : text.send}</Button>
      </form>
    </>
  );
}
