"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { stepUp } from "@/lib/programs/actions";
import { sayForUnseen } from "./unseen-fields";

type Text = Record<"sure" | "sureHint" | "send", string> & { problem: FormProblemText };

/** The person's own tick, then the button. The id is made with the page, so that sent twice it is one step. */
export function StepUpForm({ id, deviceId, text }: { id: string; deviceId: string; text: Text }) {
  const { state, act, pending, form, kept, text: value, error } = useForm(stepUp);
  return (
    <form ref={form} action={act} className="space-y-4" noValidate>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="deviceId" value={deviceId} />
      <FormProblem state={sayForUnseen(state, ["id", "deviceId"])} text={text.problem} />
      <div key={kept}>
        <Checkbox name="sure" label={text.sure} hint={text.sureHint} defaultChecked={value("sure") === "on"} error={error("sure")} required />
      </div>
      <Button size="lg" disabled={pending} className="max-sm:w-full">
        {text.send}
      </Button>
    </form>
  );
}
