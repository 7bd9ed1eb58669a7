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
