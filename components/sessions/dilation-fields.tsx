import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { Scale } from "@/components/ui/scale";
import { SelectField } from "@/components/ui/select";
import { BloodField } from "./blood-field";
import { asNumber, type FieldsProps, optionsOf, words } from "./log-form-types";
import { NumberField } from "./number-field";
import { SignFields } from "./sign-fields";
import { EarlierSizes, TargetDetail, TargetSize } from "./size-fields";

/** A session: size and minutes as planned, then three answers; everything else is folded. */
export function DilationFields(props: FieldsProps) {
  const { form, text, choices } = props;
  return (
    <>
      <TargetSize {...props} />
      <Scale name="pain" label={text.pain} words={words(text.painWords)} defaultValue={asNumber(form.value("pain"))} error={form.error("pain")} />
      <Scale
        name="comfort"
        label={text.comfort}
        words={words(text.comfortWords)}
        defaultValue={asNumber(form.value("comfort"))}
        error={form.error("comfort")}
      />
      <BloodField form={form} text={text} />
      <div className="space-y-3">
        <SignFields form={form} text={text} session practice />
        <HowFields {...props} />
        <EarlierSizes {...props} />
        {choices.nextDay ? <NextDayFields {...props} /> : null}
      </div>
    </>
  );
}

const howNames = ["lubricant", "position", "moodBefore", "moodAfter", "stoppedEarly"];
const detailNames = ["mode", "repetitions", "holdSeconds", "deepestComfort"];

function HowFields({ form, text, choices }: FieldsProps) {
  const target = choices.groups - 1;
  const wrong = [...howNames, ...detailNames.map((name) => `segments.${target}.${name}`)].some((name) => form.error(name));
  return (
    <Disclosure boxed summary={text.how} open={wrong || form.ticked("stoppedEarly")}>
      <div className="space-y-5">
        <Checkbox
          plain
          name="stoppedEarly"
          label={text.stoppedEarly}
          hint={text.stoppedEarlyHint}
          defaultChecked={form.ticked("stoppedEarly")}
          error={form.error("stoppedEarly")}
        />
        <TargetDetail form={form} text={text} choices={choices} />
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <SelectField
            name="lubricant"
            label={text.lubricant}
            hint={choices.lubricantHint}
            options={optionsOf(text.lubricantOptions)}
            defaultValue={form.value("lubricant")}
            error={form.error("lubricant")}
          />
          <SelectField
            name="position"
            label={text.position}
            options={optionsOf(text.positionOptions)}
            defaultValue={form.value("position")}
            error={form.error("position")}
          />
          <NumberField form={form} name="moodBefore" label={text.moodBefore} note={text.optional} />
          <NumberField form={form} name="moodAfter" label={text.moodAfter} note={text.optional} />
        </div>
      </div>
    </Disclosure>
  );
}

function NextDayFields({ form, text }: FieldsProps) {
  const open = form.value("nextDaySoreness") !== "" || form.error("nextDaySoreness") !== undefined || form.error("sorenessHours") !== undefined;
  return (
    <Disclosure boxed summary={text.nextDay} open={open}>
      <div className="space-y-5">
        <Scale
          name="nextDaySoreness"
          label={text.soreness}
          words={words(text.sorenessWords)}
          defaultValue={asNumber(form.value("nextDaySoreness"))}
          error={form.error("nextDaySoreness")}
        />
        <NumberField form={form} name="sorenessHours" label={text.sorenessHours} unit={text.hoursUnit} note={text.optional} className="max-w-60" />
      </div>
    </Disclosure>
  );
}
