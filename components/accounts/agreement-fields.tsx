import type { FormHandle } from "@/components/shared/use-form";
import { Checkbox } from "@/components/ui/checkbox";

export type AgreementText = Record<"agreements" | "adult" | "consent" | "consentHint", string>;

/** What everybody says before an account is made, each by itself. */
export function AgreementFields({ handle: { text: value, error }, text }: { handle: Pick<FormHandle, "text" | "error">; text: AgreementText }) {
  return (
    <fieldset className="space-y-3">
      <legend className="mb-3 font-serif text-xl">{text.agreements}</legend>
      <Checkbox name="adult" label={text.adult} defaultChecked={value("adult") === "on"} error={error("adult")} required />
      <Checkbox
        name="consent"
        label={text.consent}
        hint={text.consentHint}
        defaultChecked={value("consent") === "on"}
        error={error("consent")}
        required
      />
    </fieldset>
  );
}
