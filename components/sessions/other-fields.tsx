import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { RadioCards } from "@/components/ui/radio-cards";
import { Scale } from "@/components/ui/scale";
import { SelectField } from "@/components/ui/select";
import { BloodField } from "./blood-field";
import { asNumber, type FieldsProps, optionsOf, words } from "./log-form-types";
import { NumberField } from "./number-field";
import { SignFields } from "./sign-fields";

export function ExerciseFields({ form, text, choices }: FieldsProps) {
  return (
    <>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <SelectField
          name="routineId"
          label={text.routine}
          options={[{ value: "", label: text.routineChoose }, ...choices.routines]}
          defaultValue={form.value("routineId")}
          error={form.error("routineId")}
        />
        <NumberField form={form} name="completedSteps" label={text.completedSteps} note={text.optional} />
      </div>
      <Scale
        name="pain"
        label={text.exercisePain}
        words={words(text.painWords)}
        defaultValue={asNumber(form.value("pain"))}
        error={form.error("pain")}
      />
      <Scale
        name="effort"
        label={text.effort}
        note={text.optional}
        words={words(text.effortWords)}
        defaultValue={asNumber(form.value("effort"))}
        error={form.error("effort")}
      />
      <BloodField form={form} text={text} />
      <SignFields form={form} text={text} />
    </>
  );
}

export function DailyFields({ form, text }: FieldsProps) {
  const open =
    ["stoolForm", "straining", "leaks"].some((name) => form.error(name)) ||
    form.ticked("straining") ||
    !["", "0"].includes(form.value("leaks")) ||
    form.value("stoolForm") !== "";
  return (
    <>
      <Scale
        name="baselinePain"
        label={text.baselinePain}
        words={words(text.painWords)}
        defaultValue={asNumber(form.value("baselinePain"))}
        error={form.error("baselinePain")}
      />
      <BloodField form={form} text={text} />
      <div className="space-y-3">
        <Disclosure boxed summary={text.bowel} open={open}>
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <SelectField
              name="stoolForm"
              label={text.stoolForm}
              options={optionsOf(text.stoolFormOptions)}
              defaultValue={form.value("stoolForm")}
              error={form.error("stoolForm")}
            />
            <NumberField form={form} name="leaks" label={text.leaks} />
            <Checkbox plain name="straining" label={text.straining} defaultChecked={form.ticked("straining")} error={form.error("straining")} />
          </div>
        </Disclosure>
        <SignFields form={form} text={text} daily />
      </div>
    </>
  );
}

export function SkipFields({ form, text }: FieldsProps) {
  return (
    <RadioCards
      name="reason"
      label={text.reason}
      hint={text.reasonHint}
      columns={2}
      options={optionsOf(text.reasonOptions)}
      defaultValue={form.value("reason")}
      error={form.error("reason")}
    />
  );
}
