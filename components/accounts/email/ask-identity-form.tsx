"use client";

import { CodeFields, type CodeText } from "@/components/accounts/second-factor/code-fields";
import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { askIdentityLetter } from "@/lib/accounts/email/actions";

type Text = CodeText & Record<"note" | "send" | "sending" | "sent", string> & { problem: FormProblemText };

/** On the page that asks who one is, for an account with neither a password nor a passkey. */
export function AskIdentityForm({ asksCode, text }: { asksCode: boolean; text: Text }) {
  const handle = useForm(askIdentityLetter);
  const { state, act, pending, form, kept } = handle;
  return (
    <form ref={form} action={act} className="space-y-4" noValidate>
      <FormProblem state={state} text={text.problem} />
      <p className="text-md" role="status">
        {state.status === "done" ? text.sent : text.note}
      </p>
      {asksCode && state.status !== "done" ? (
        <div key={kept} className="space-y-5">
          <CodeFields handle={handle} text={text} />
        </div>
      ) : null}
      {state.status === "done" ? null : (
        <Button disabled={pending} className="max-sm:w-full">
          {pending ? text.sending : text.send}
        </Button>
      )}
    </form>
  );
}
