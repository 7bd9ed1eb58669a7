"use client";

import { useEffect } from "react";
import { forgetHere, markHere } from "@/components/layout/here";
import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { deleteEverything } from "@/lib/accounts/data/actions";
import { UserNameField } from "../user-name-field";

type Text = Record<"userName" | "userNameHint" | "sure" | "send" | "sending" | "keep", string> & { problem: FormProblemText };

export function DeleteForm({ text }: { text: Text }) {
  const { state, act, pending, form, kept, text: value, error } = useForm(deleteEverything);
  // Sent and refused: the person is still here.
  useEffect(() => {
    if (state.status !== "idle") markHere();
  }, [state]);
  return (
    <form ref={form} action={act} onSubmit={forgetHere} className="space-y-5" noValidate>
      <FormProblem state={state} text={text.problem} />
      <div key={kept} className="space-y-5">
        <UserNameField handle={{ text: value, error }} label={text.userName} hint={text.userNameHint} autoComplete="off" />
        <Checkbox name="sure" label={text.sure} defaultChecked={value("sure") === "on"} error={error("sure")} required />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button variant="danger" disabled={pending}>
          {pending ? text.sending : text.send}
        </Button>
        <ButtonLink href="/settings/data" variant="quiet">
          {text.keep}
        </ButtonLink>
      </div>
    </form>
  );
}
