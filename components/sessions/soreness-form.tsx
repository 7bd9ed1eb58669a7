"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { Scale } from "@/components/ui/scale";
import { Segmented } from "@/components/ui/segmented";
import type messages from "@/lib/core/messages/en/sessions.json";
import { answerSoreness } from "@/lib/sessions/actions";
import { asNumber, words } from "./log-form-types";

export type SorenessText = Pick<(typeof messages)["soreness"], "label" | "words" | "hours" | "save" | "saving"> & { problem: FormProblemText };
type SorenessFormProps = {
  logId: string;
  /** `hours` in the order shown; "" is not over yet. */
  hours: readonly { value: string; label: string }[];
  answer?: { soreness: number; hours?: number };
  text: SorenessText;
};

/** One tap and save. How long it lasted is asked from 2 on: by style alone, so it needs no script. */
export function SorenessForm({ logId, hours, answer, text }: SorenessFormProps) {
  const { state, act, pending, form, kept, text: value, error } = useForm(answerSoreness);
  return (
    <form ref={form} action={act} noValidate className="group/sore space-y-4">
      <FormProblem state={state} text={text.problem} />
      <input type="hidden" name="id" value={logId} />
      <div key={kept} className="space-y-4">
        <Scale
          name="nextDaySoreness"
          label={text.label}
          words={words(text.words)}
          defaultValue={asNumber(value("nextDaySoreness", answer ? String(answer.soreness) : ""))}
          error={error("nextDaySoreness")}
        />
        <div className="hidden group-has-[[name=nextDaySoreness]:checked:not([value='0'],[value='1'])]/sore:block">
          <Segmented
            name="sorenessHours"
            label={text.hours}
            options={hours}
            defaultValue={value("sorenessHours", answer?.hours ? String(answer.hours) : "")}
            error={error("sorenessHours")}
          />
        </div>
      </div>
      <Button disabled={pending}>{pending ? text.saving : text.save}</Button>
    </form>
  );
}
