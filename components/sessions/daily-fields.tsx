import { Checkbox } from "@/components/ui/checkbox";
import { choiceLook, hiddenInput } from "@/components/ui/choice-look";
import { Fieldset } from "@/components/ui/field";
import { Scale } from "@/components/ui/scale";
import { Segmented } from "@/components/ui/segmented";
import { BloodField } from "./blood-field";
import { asNumber, type FieldsProps, optionsOf, words } from "./log-form-types";
import { SignFields } from "./sign-fields";
import { SorenessFields } from "./soreness-fields";

/** The daily check: all that most days need, seen at once; what was felt is never chosen for the person, what seldom happens is "none" already. */
export function DailyFields({ form, text, choices: { sore } }: FieldsProps) {
  return (
    <>
      {sore ? (
        <div className="group/sore space-y-4">
          <input type="hidden" name="sore.id" value={sore.logId} />
          <SorenessFields
            prefix="sore."
            label={sore.label}
            hours={sore.hours}
            form={form}
            text={{ ...text, hours: text.sorenessHours }}
            note={text.optional}
          />
        </div>
      ) : null}
      <Scale
        name="baselinePain"
        label={text.baselinePain}
        words={words(text.painWords)}
        defaultValue={asNumber(form.value("baselinePain"))}
        error={form.error("baselinePain")}
      />
      <BloodField compact form={form} text={text} />
      <StoolField form={form} text={text} />
      <LeaksField form={form} text={text} />
      <SignFields form={form} text={text} daily />
    </>
  );
}

type Drawn = Pick<FieldsProps, "form" | "text">;

/** The seven forms in words, hard to loose. */
function StoolField({ form, text }: Drawn) {
  const chosen = form.value("stoolForm");
  return (
    <Fieldset id="stoolForm" label={text.stoolForm} error={form.error("stoolForm")}>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,9rem),1fr))] gap-1.5">
        {optionsOf(text.stoolFormOptions).map(({ value, label }) => (
          <label
            key={value}
            className={`${choiceLook} relative flex min-h-12 items-center px-3 py-1.5 text-md leading-tight has-checked:font-semibold`}
          >
            <input type="radio" name="stoolForm" value={value} defaultChecked={value === chosen} className={hiddenInput} />
            {value ? <span className="tabular mr-2 text-muted text-sm">{value}</span> : null}
            <span className="min-w-0">{label}</span>
          </label>
        ))}
      </div>
      <Checkbox plain name="straining" label={text.straining} defaultChecked={form.ticked("straining")} error={form.error("straining")} />
    </Fieldset>
  );
}

/** A count that was written down as more than the buttons say stands beside them, so that saving it again changes nothing. */
function LeaksField({ form, text }: Drawn) {
  const counted = form.value("leaks");
  const options = optionsOf(text.leaksOptions);
  const more = /^\d{1,2}$/.test(counted) && !options.some(({ value }) => value === counted);
  return (
    <Segmented
      name="leaks"
      label={text.leaks}
      options={more ? [...options, { value: counted, label: counted }] : options}
      defaultValue={counted}
      error={form.error("leaks")}
    />
  );
}
