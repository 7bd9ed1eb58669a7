"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { SelectField } from "@/components/ui/select";
import { saveSeries } from "@/lib/devices/actions";

type Choice = { value: string; label: string };
type SeriesFormProps = {
  series: string;
  uses: readonly Choice[];
  sizes: readonly Choice[];
  /** As sold it has no base: anal use needs the person to say theirs has. */
  asksBase: boolean;
  text: Record<"use" | "from" | "to" | "base" | "add" | "adding", string> & { problem: FormProblemText };
};

/** A known series in one tap; a long one from any of its sizes to any other. */
export function SeriesForm({ series, uses, sizes, asksBase, text }: SeriesFormProps) {
  const { state, act, pending, form, kept, text: value, error } = useForm(saveSeries);
  const [first, last] = [sizes[0]?.value ?? "", sizes.at(-1)?.value ?? ""];
  const chooses = sizes.length > 8;
  return (
    <form ref={form} action={act} className="space-y-4" noValidate>
      <FormProblem state={state} text={text.problem} />
      <input type="hidden" name="series" value={series} />
      {uses.length === 1 ? <input type="hidden" name="use" value={uses[0]?.value} /> : null}
      {chooses ? null : <input type="hidden" name="fromMm" value={first} />}
      {chooses ? null : <input type="hidden" name="toMm" value={last} />}
      {chooses || uses.length > 1 ? (
        <div key={kept} className="space-y-4">
          <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
            {uses.length > 1 ? (
              <SelectField
                id={`${series}-use`}
                className="col-span-2 sm:col-span-1"
                name="use"
                label={text.use}
                options={uses}
                defaultValue={value("use", uses[0]?.value)}
                error={error("use")}
              />
            ) : null}
            <SelectField
              id={`${series}-from`}
              name="fromMm"
              label={text.from}
              options={sizes}
              defaultValue={value("fromMm", first)}
              error={error("fromMm")}
            />
            <SelectField id={`${series}-to`} name="toMm" label={text.to} options={sizes} defaultValue={value("toMm", last)} error={error("toMm")} />
          </div>
          {asksBase ? (
            <Checkbox
              id={`${series}-base`}
              plain
              name="flaredBase"
              label={text.base}
              defaultChecked={value("flaredBase") === "on"}
              error={error("flaredBase")}
            />
          ) : null}
        </div>
      ) : null}
      <Button variant="secondary" disabled={pending}>
        {pending ? text.adding : text.add}
      </Button>
    </form>
  );
}
