"use client";

import { type FormEvent, useState } from "react";
import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import { SelectField } from "@/components/ui/select";
import type devicesText from "@/lib/core/messages/en/devices.json";
import { saveDevice, saveNewDevice } from "@/lib/devices/actions";
import { formatSize } from "@/lib/devices/convert-size";
import { parseSize } from "@/lib/devices/parse-size";
import type { Unit } from "@/lib/devices/schema";
import type { SizeStart } from "@/lib/devices/size-fields";

type SizeFormProps = {
  id: string;
  isNew: boolean;
  fields: SizeStart;
  text: (typeof devicesText)["form"] & { uses: Record<string, string>; problem: FormProblemText };
};

const options = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));
const shownAs: readonly Unit[] = ["mm", "inch", "circumference-mm", "french"];

/** One size. With script it says while typing what the number is understood as; without, the page after saving does. */
export function SizeForm({ id, isNew, fields, text }: SizeFormProps) {
  const { state, act, pending, form, kept, returned, text: value, error } = useForm(isNew ? saveNewDevice : saveDevice);
  const [understood, setUnderstood] = useState("");

  function echo({ currentTarget }: FormEvent<HTMLElement>) {
    const size = currentTarget.querySelector<HTMLInputElement>("input")?.value ?? "";
    const unit = shownAs.find((one) => one === currentTarget.querySelector("select")?.value) ?? "mm";
    const read = parseSize(size, unit);
    const sizes = read.ok ? shownAs.map((one) => formatSize(read.mm, one)).join(" = ") : "";
    setUnderstood(sizes && text.understood.replace("{sizes}", sizes));
  }

  return (
    <form ref={form} action={act} className="space-y-8" noValidate>
      <input type="hidden" name="id" value={value("id", id)} />
      <FormProblem state={state} text={text.problem} />
      <div key={kept} className="space-y-8">
        <div onInput={echo}>
          <div className="grid grid-cols-[1fr_1.4fr] gap-4">
            <TextField
              name="size"
              label={text.size}
              inputMode="decimal"
              autoComplete="off"
              maxLength={40}
              defaultValue={value("size", fields.size)}
              error={error("size")}
            />
            <SelectField
              name="unit"
              label={text.unit}
              options={options(text.units)}
              defaultValue={value("unit", fields.unit)}
              error={error("unit")}
            />
          </div>
          <p aria-live="polite" className="tabular mt-2 min-h-6 text-muted text-sm">
            {understood || text.sizeHint}
          </p>
        </div>
        <RadioCards
          name="use"
          label={text.use}
          hint={text.useHint}
          options={options(text.uses)}
          columns={2}
          defaultValue={value("use", fields.use)}
          error={error("use")}
        />
        <Checkbox
          name="flaredBase"
          label={text.base}
          hint={text.baseHint}
          defaultChecked={returned ? value("flaredBase") === "on" : fields.flaredBase}
          error={error("flaredBase")}
        />
        <SelectField
          name="material"
          label={text.material}
          options={options(text.materials)}
          defaultValue={value("material", fields.material)}
          error={error("material")}
        />
        <Disclosure boxed open={!isNew || Boolean(error("length") ?? error("label"))} summary={text.more}>
          <div className="space-y-6 pt-1 pb-6">
            <TextField
              name="length"
              label={text.length}
              hint={text.lengthHint}
              note={text.optional}
              unit="mm"
              inputMode="numeric"
              autoComplete="off"
              defaultValue={value("length", fields.length)}
              error={error("length")}
            />
            <SelectField name="tip" label={text.tip} options={options(text.tips)} defaultValue={value("tip", fields.tip)} error={error("tip")} />
            <TextField
              name="label"
              label={text.label}
              hint={text.labelHint}
              note={text.optional}
              maxLength={60}
              autoComplete="off"
              defaultValue={value("label", fields.label)}
              error={error("label")}
            />
          </div>
        </Disclosure>
      </div>
      <Button size="lg" wide disabled={pending} className="sm:w-auto">
        {pending ? text.saving : isNew ? text.saveNew : text.save}
      </Button>
    </form>
  );
}
