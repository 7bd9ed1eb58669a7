import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSentence } from "@/components/ui/field";
import type { Filled, LogText } from "./log-form-types";

const groups = [
  ["during", ["distress", "object-stuck", "unsettled-after-30-minutes"]],
  ["ill", ["fever", "chills", "pus", "swelling", "vomiting", "severe-abdominal-or-rectal-pain"]],
  ["bleeding", ["clots-or-red-water"]],
  ["control", ["saddle-numbness", "changed-feeling-on-wiping", "new-retention", "leakage-without-noticing", "new-minor-leak"]],
] as const;

type SignFieldsProps = { form: Filled; text: LogText; session?: boolean; practice?: boolean; daily?: boolean };

/** Sharp pain and burning belong to a session; the signs of clinical.md 6 to every kind. Open when one is ticked. */
export function SignFields({ form, text, session, practice, daily }: SignFieldsProps) {
  const flags = form.list("flags");
  const error = form.error("flags");
  const open = flags.length > 0 || form.ticked("sharpPain") || form.ticked("burning") || error !== undefined;
  const shown = groups.map(
    ([group, signs]) => [group, practice ? signs : signs.filter((sign) => sign !== "object-stuck" && sign !== "unsettled-after-30-minutes")] as const,
  );
  return (
    <Disclosure boxed summary={session ? text.signs : text.signsOther} open={open}>
      <p className="text-muted">{text.signsLead}</p>
      <div className="grid gap-x-8 gap-y-4 pt-3 sm:grid-cols-2">
        {shown.map(([group, signs]) => (
          <fieldset key={group} className="min-w-0">
            <legend className="eyebrow">{text.signGroups[group === "during" && daily ? "mind" : group]}</legend>
            {session && group === "during"
              ? (["sharpPain", "burning"] as const).map((name) => (
                  <Checkbox key={name} plain name={name} label={text.sign[name]} defaultChecked={form.ticked(name)} error={form.error(name)} />
                ))
              : null}
            {signs.map((sign) => (
              <Checkbox key={sign} plain name="flags[]" value={sign} label={text.sign[sign]} defaultChecked={flags.includes(sign)} />
            ))}
          </fieldset>
        ))}
      </div>
      <ErrorSentence id="flags" error={error} />
    </Disclosure>
  );
}
