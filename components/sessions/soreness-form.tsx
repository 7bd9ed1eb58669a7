"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import type messages from "@/lib/core/messages/en/sessions.json";
import { answerSoreness } from "@/lib/sessions/actions";
import { SorenessFields } from "./soreness-fields";

export type SorenessText = Pick<(typeof messages)["soreness"], "label" | "words" | "hours" | "save" | "saving"> & { problem: FormProblemText };
type SorenessFormProps = {
  logId: string;
  /** `hours` in the order shown; "" is not over yet. */
  hours: readonly { value: string; label: string }[];
  answer?: { soreness: number; hours?: number };
  text: SorenessText;
};

/** One tap and save. */
export function SorenessForm({ logId, hours, answer, text }: SorenessFormProps) {
  const { state, act, pending, form, kept, text: value, error } = useForm(answerSoreness);
  const given: Record<string, string> = answer
    ? { nextDaySoreness: String(answer.soreness), sorenessHours: answer.hours ? String(answer.hours) : "" }
    : {};
  return (
    <form ref={form} action={act} noValidate className="group/sore space-y-4">
      <FormProblem state={state} text={text.problem} />
      <input type="hidden" name="id" value={logId} />
      <div key={kept} className="space-y-4">
        <SorenessFields
          label={text.label}
          hours={hours}
          form={{ value: (name) => value(name, given[name]), error }}
          text={{ sorenessWords: text.words, hours: text.hours }}
        />
      </div>
      <Button disabled={pending}>{pending ? text.saving : text.save}</Button>
    </form>
  );
}
