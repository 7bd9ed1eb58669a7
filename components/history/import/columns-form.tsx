"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { TextField } from "@/components/ui/input";
import { type Option, SelectField } from "@/components/ui/select";
import { chooseColumns } from "@/lib/history/import/actions";
import type { Mapping, Target } from "@/lib/history/import/schema";

type Words =
  | "header"
  | "which"
  | "sizeHint"
  | "how"
  | "dateFormat"
  | "unit"
  | "bloodYes"
  | "empty"
  | "emptyHint"
  | "kindOtherwise"
  | "sizeOtherwise"
  | "minutesOtherwise"
  | "comfortOtherwise"
  | "bloodOtherwise"
  | "send"
  | "sending";
type ColumnsFormProps = {
  id: string;
  mapping: Mapping;
  targets: readonly { target: Target; label: string }[];
  options: Record<"columns" | "dateFormats" | "units" | "bloodYes" | "kinds" | "sizes" | "scores" | "bloods", readonly Option[]>;
  text: Record<Words, string> & { problem: FormProblemText };
};

const group = "space-y-4 border-line border-t pt-6";
const grid = "grid gap-4 sm:grid-cols-2";

/** Which column is what, how it is written, and what stands for an empty cell: all of it guessed, all of it to be put right. */
export function ColumnsForm({ id, mapping, targets, options, text }: ColumnsFormProps) {
  const { state, act, pending, form, kept, returned, text: value, error } = useForm(chooseColumns);
  const { columns, otherwise } = mapping;
  const select = (name: string, label: string, choices: readonly Option[], first: string, hint?: string) => (
    <SelectField key={name} name={name} label={label} hint={hint} options={choices} defaultValue={value(name, first)} error={error(name)} />
  );
  return (
    <form ref={form} action={act} className="space-y-6" noValidate>
      <FormProblem state={state} text={text.problem} />
      <input type="hidden" name="id" value={id} />
      <div key={kept} className="space-y-6">
        <Checkbox name="header" label={text.header} defaultChecked={returned ? value("header") === "on" : mapping.header} />
        <section className={group}>
          <h3>{text.which}</h3>
          <div className={grid}>
            {targets.map(({ target, label }) =>
              select(
                `columns.${target}`,
                label,
                options.columns,
                columns[target] === undefined ? "" : String(columns[target]),
                target === "size" ? text.sizeHint : undefined,
              ),
            )}
          </div>
        </section>
        <section className={group}>
          <h3>{text.how}</h3>
          <div className={grid}>
            {select("dateFormat", text.dateFormat, options.dateFormats, mapping.dateFormat)}
            {select("unit", text.unit, options.units, mapping.unit)}
            {select("bloodYes", text.bloodYes, options.bloodYes, mapping.bloodYes)}
          </div>
        </section>
        <section className={group}>
          <h3>{text.empty}</h3>
          <p className="text-md text-muted">{text.emptyHint}</p>
          <div className={grid}>
            {select("otherwise.kind", text.kindOtherwise, options.kinds, otherwise.kind)}
            {select("otherwise.size", text.sizeOtherwise, options.sizes, otherwise.size ?? "")}
            <TextField
              name="otherwise.minutes"
              label={text.minutesOtherwise}
              inputMode="decimal"
              unit="min"
              defaultValue={value("otherwise.minutes", otherwise.minutes === undefined ? "" : String(otherwise.minutes))}
              error={error("otherwise.minutes")}
              autoComplete="off"
            />
            {select("otherwise.comfort", text.comfortOtherwise, options.scores, otherwise.comfort === undefined ? "" : String(otherwise.comfort))}
            {select("otherwise.blood", text.bloodOtherwise, options.bloods, otherwise.blood ?? "")}
          </div>
        </section>
      </div>
      <Button disabled={pending}>{pending ? text.sending : text.send}</Button>
    </form>
  );
}
