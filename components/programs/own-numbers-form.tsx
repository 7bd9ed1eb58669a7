"use client";

import type { ReactNode } from "react";
import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/input";
import { type Option, SelectField } from "@/components/ui/select";
import { goBackTo, saveNumbers } from "@/lib/programs/actions";
import { sayForUnseen } from "./unseen-fields";

/** Each id is made with the page, so that sent twice it is one version. */
type Sent = { id: string; problem: FormProblemText };
/** A number with its bounds in words and why they are so; `mode` alone is a choice. */
export type NumberField = { name: string; label: string; hint: ReactNode; value: string; unit?: string; options?: readonly Option[] };

export function OwnNumbersForm({ id, fields, usual, save, problem }: Sent & { fields: readonly NumberField[]; usual: string; save: string }) {
  const { state, act, pending, form, kept, text, error } = useForm(saveNumbers);
  return (
    <form ref={form} action={act} className="space-y-5" noValidate>
      <input type="hidden" name="id" value={id} />
      <FormProblem state={sayForUnseen(state, ["id"])} text={problem} />
      {/* Side by side, label, bounds, control and error of two fields stand level. */}
      <div key={kept} className="grid gap-x-5 sm:grid-cols-2 *:mb-6 sm:*:row-span-4 sm:*:grid sm:*:grid-rows-subgrid">
        {fields.map(({ name, label, hint, value, unit, options }) =>
          options ? (
            <SelectField key={name} name={name} label={label} hint={hint} options={options} defaultValue={text(name, value)} error={error(name)} />
          ) : (
            <TextField
              key={name}
              name={name}
              label={label}
              hint={hint}
              unit={unit}
              inputMode="numeric"
              autoComplete="off"
              placeholder={usual}
              defaultValue={text(name, value)}
              error={error(name)}
            />
          ),
        )}
      </div>
      <Button disabled={pending}>{save}</Button>
    </form>
  );
}

export function GoBackForm({
  id,
  versions,
  text: words,
  problem,
}: Sent & { versions: readonly Option[]; text: Record<"back" | "backSend", string> }) {
  const { state, act, pending, form, kept, text, error } = useForm(goBackTo);
  return (
    <form ref={form} action={act} className="space-y-3" noValidate>
      <input type="hidden" name="id" value={id} />
      <FormProblem state={sayForUnseen(state, ["id"])} text={problem} />
      <div key={kept} className="flex flex-wrap items-end gap-3">
        <SelectField
          name="to"
          label={words.back}
          options={versions}
          defaultValue={text("to", versions[0]?.value)}
          error={error("to")}
          className="min-w-56 flex-1"
        />
        <Button variant="secondary" disabled={pending}>
          {words.backSend}
        </Button>
      </div>
    </form>
  );
}
