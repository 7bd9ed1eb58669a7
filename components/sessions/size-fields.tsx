import { Disclosure } from "@/components/ui/disclosure";
import { Segmented } from "@/components/ui/segmented";
import { SelectField } from "@/components/ui/select";
import type { FieldsProps } from "./log-form-types";
import { NumberField } from "./number-field";

/** More sizes than fit a band stand in a list. */
const mostInBand = 6;

/** The target size and its minutes: what the plan filled in, one tap to change. */
export function TargetSize({ form, text, choices }: FieldsProps) {
  const at = `segments.${choices.groups - 1}`;
  const { sizes } = choices;
  const shared = {
    name: `${at}.deviceId`,
    label: text.size,
    defaultValue: form.value(`${at}.deviceId`),
    error: form.error(`${at}.deviceId`) ?? form.error("segments"),
  };
  return (
    <div className="grid items-start gap-x-5 gap-y-5 sm:grid-cols-[1fr_13rem]">
      {sizes.length <= mostInBand ? (
        <Segmented {...shared} options={sizes} />
      ) : (
        <SelectField {...shared} options={[{ value: "", label: text.sizeChoose }, ...sizes]} />
      )}
      <NumberField form={form} name={`${at}.minutes`} label={text.minutes} unit={text.minutesUnit} />
    </div>
  );
}

/** Smaller sizes that came first: each group is there without script, and left out when nothing is chosen in it. */
export function EarlierSizes({ form, text, choices }: FieldsProps) {
  const places = Array.from({ length: choices.groups - 1 }, (_, place) => place);
  const used = (place: number) =>
    form.value(`segments.${place}.deviceId`) !== "" ||
    ["deviceId", "minutes", "repetitions", "holdSeconds", "pain", "deepestComfort"].some((name) => form.error(`segments.${place}.${name}`));
  return (
    <Disclosure boxed summary={text.earlier} open={places.some(used)}>
      <p className="text-muted">{text.earlierHint}</p>
      <div className="divide-y divide-line">
        {places.map((place) => (
          <EarlierSize key={place} place={place} form={form} text={text} choices={choices} />
        ))}
      </div>
    </Disclosure>
  );
}

function EarlierSize({ place, form, text, choices }: FieldsProps & { place: number }) {
  const at = `segments.${place}`;
  return (
    <fieldset className="min-w-0 py-4">
      <legend className="eyebrow float-left mb-2 w-full">{place === 0 ? text.first : text.second}</legend>
      <div className="clear-both grid items-start gap-4 sm:grid-cols-3">
        <SelectField
          name={`${at}.deviceId`}
          label={text.size}
          options={[{ value: "", label: text.sizeNone }, ...choices.sizes]}
          defaultValue={form.value(`${at}.deviceId`)}
          error={form.error(`${at}.deviceId`)}
        />
        <NumberField form={form} name={`${at}.minutes`} label={text.minutes} unit={text.minutesUnit} />
        <NumberField form={form} name={`${at}.pain`} label={text.partPain} note={text.optional} />
      </div>
      <Kept form={form} at={at} names={["mode", "repetitions", "holdSeconds", "deepestComfort"]} />
    </fieldset>
  );
}

/** Answers that another way of logging wrote and this form does not show: they go through it unchanged. */
function Kept({ form, at, names }: { form: FieldsProps["form"]; at: string; names: readonly string[] }) {
  return names.map((name) => {
    const value = form.value(`${at}.${name}`);
    return value === "" ? null : <input key={name} type="hidden" name={`${at}.${name}`} value={value} />;
  });
}

/** How it was done: everything that most sessions leave as it is. */
export function TargetDetail({ form, text, choices }: FieldsProps) {
  const at = `segments.${choices.groups - 1}`;
  const modes = Object.entries(text.modeOptions).map(([value, label]) => ({ value, label }));
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <Segmented
        name={`${at}.mode`}
        label={text.mode}
        options={modes}
        defaultValue={form.value(`${at}.mode`) || "hold"}
        error={form.error(`${at}.mode`)}
      />
      <NumberField form={form} name={`${at}.deepestComfort`} label={text.deepestComfort} note={text.optional} />
      <NumberField form={form} name={`${at}.repetitions`} label={text.repetitions} note={text.optional} />
      <NumberField form={form} name={`${at}.holdSeconds`} label={text.holdSeconds} unit={text.secondsUnit} note={text.optional} />
      <Kept form={form} at={at} names={["pain"]} />
    </div>
  );
}
