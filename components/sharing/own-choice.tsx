import { Checkbox } from "@/components/ui/checkbox";
import { Fieldset } from "@/components/ui/field";
import { TextField } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import type { LocalDate } from "@/lib/core/calendar";
import { type ShareField, shareFields } from "@/lib/core/scope";

export type OwnChoiceText = Record<"what" | "notesWarning" | "range" | "rangeHint" | "from" | "fromHint" | "to" | "toHint", string> & {
  ranges: Record<string, string>;
  fields: Record<ShareField, { label: string; hint: string }>;
};
type Props = {
  defaults: { fields: readonly string[]; range: string; from: string; to: string };
  today: LocalDate;
  error: (name: string) => string | undefined;
  text: OwnChoiceText;
};

/** What and which days, one by one. */
export function OwnChoice({ defaults: { fields, range, from, to }, today, error, text }: Props) {
  return (
    <>
      <Fieldset id="fields" label={text.what} hint={text.notesWarning} error={error("fields") ?? error("fields.0")}>
        <div className="grid gap-2.5 sm:grid-cols-2">
          {shareFields.map((field) => (
            <Checkbox
              key={field}
              name="fields[]"
              id={`fields-${field}`}
              value={field}
              label={text.fields[field].label}
              hint={text.fields[field].hint}
              defaultChecked={fields.includes(field)}
              className="grid"
            />
          ))}
        </div>
      </Fieldset>
      <div className="group">
        <Segmented
          name="range"
          label={text.range}
          hint={text.rangeHint}
          defaultValue={range}
          error={error("range")}
          options={Object.entries(text.ranges).map(([key, label]) => ({ value: key, label }))}
        />
        <div className="mt-4 hidden gap-4 group-has-[[value=own][name=range]:checked]:grid sm:grid-cols-2">
          <TextField name="from" type="date" label={text.from} hint={text.fromHint} max={today} defaultValue={from} error={error("from")} />
          <TextField name="to" type="date" label={text.to} hint={text.toHint} defaultValue={to} error={error("to")} />
        </div>
      </div>
    </>
  );
}
