"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import { Segmented } from "@/components/ui/segmented";
import type agreementText from "@/lib/core/messages/en/screening.json";
import { saveAgreement } from "@/lib/screening/actions";

type Field = { name: string; label: string; unit: string; bounds: string; step: number };
type Text = (typeof agreementText)["agreement"] & { problem: FormProblemText };

const options = (answers: Record<string, string>, hints?: Record<string, string>) =>
  Object.entries(answers).map(([value, label]) => ({ value, label, hint: hints?.[value] }));

/** What a clinician said: whether they agree, who, when, what they found, what they set. Only the first four are asked for. */
export function AgreementForm(props: { id: string; today: string; fields: readonly Field[]; open: boolean; role: string; text: Text }) {
  const { id, today, fields, open, role, text } = props;
  const { state, act, pending, form, kept, returned, text: value, error } = useForm(saveAgreement);
  const touched = returned && fields.some(({ name }) => value(`parameters.${name}`) || error(`parameters.${name}`));
  return (
    <form ref={form} action={act} className="space-y-8" noValidate>
      <input type="hidden" name="id" value={value("id", id)} />
      <FormProblem state={state} text={text.problem} />
      <div key={kept} className="space-y-8">
        <RadioCards
          name="agrees"
          label={text.agrees}
          options={options(text.agreesAnswers, text.agreesHints)}
          defaultValue={value("agrees")}
          error={error("agrees")}
        />
        <TextField
          name="name"
          label={text.name}
          hint={text.nameHint}
          maxLength={120}
          autoComplete="off"
          defaultValue={value("name")}
          error={error("name")}
        />
        <RadioCards
          name="role"
          label={text.role}
          options={options(text.roles)}
          columns={2}
          defaultValue={value("role", role)}
          error={error("role")}
        />
        <TextField type="date" name="on" label={text.on} max={today} defaultValue={value("on", today)} error={error("on")} className="max-w-60" />
        <Segmented
          name="floor"
          label={text.floor}
          hint={text.floorHint}
          note={text.optional}
          options={options(text.floorAnswers)}
          defaultValue={value("floor")}
          error={error("floor")}
        />
        <Disclosure boxed open={open || touched} summary={text.parameters}>
          <p className="mb-4 max-w-measure text-md text-muted">{text.parametersHint}</p>
          <div className="grid gap-x-6 gap-y-5 pb-6 sm:grid-cols-2">
            {fields.map(({ name, label, unit, bounds, step }) => (
              <TextField
                key={name}
                name={`parameters.${name}`}
                label={label}
                hint={bounds}
                unit={unit}
                inputMode={step === 1 ? "numeric" : "decimal"}
                autoComplete="off"
                defaultValue={value(`parameters.${name}`)}
                error={error(`parameters.${name}`)}
              />
            ))}
            <Segmented
              name="parameters.mode"
              label={text.mode}
              options={options(text.modeAnswers)}
              defaultValue={value("parameters.mode")}
              error={error("parameters.mode")}
              className="sm:col-span-2"
            />
          </div>
        </Disclosure>
      </div>
      <Button size="lg" wide disabled={pending} className="sm:w-auto">
        {pending ? text.saving : text.save}
      </Button>
    </form>
  );
}
