import { Scale } from "@/components/ui/scale";
import { Segmented } from "@/components/ui/segmented";
import type { Option } from "@/components/ui/select";
import { asNumber, type Filled, words } from "./log-form-types";

type SorenessFieldsProps = {
  /** Before the names of the fields, where they stand among others. */
  prefix?: string;
  label: string;
  /** In the order shown; "" is not over yet. */
  hours: readonly Option[];
  form: Pick<Filled, "value" | "error">;
  text: { sorenessWords: readonly string[]; hours: string };
  note?: string;
};

/** How sore, and from 2 on for how long: by style alone, so it needs no script. Stands in an element of the class group/sore. */
export function SorenessFields({ prefix = "", label, hours, form, text, note }: SorenessFieldsProps) {
  const [soreness, lasted] = [`${prefix}nextDaySoreness`, `${prefix}sorenessHours`];
  return (
    <>
      <Scale
        name={soreness}
        label={label}
        note={note}
        words={words(text.sorenessWords)}
        defaultValue={asNumber(form.value(soreness))}
        error={form.error(soreness)}
      />
      <div className="hidden group-has-[[name$=nextDaySoreness]:checked:not([value='0'],[value='1'])]/sore:block">
        <Segmented name={lasted} label={text.hours} options={hours} defaultValue={form.value(lasted)} error={form.error(lasted)} />
      </div>
    </>
  );
}
