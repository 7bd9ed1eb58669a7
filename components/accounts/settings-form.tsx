"use client";

import type { ReactNode } from "react";
import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { type Option, SelectField } from "@/components/ui/select";
import { changeSettings } from "@/lib/accounts/actions";
import type { Person } from "@/lib/accounts/schema";

type Words = "days" | "timeZone" | "timeZoneHint" | "region" | "regionHint" | "words" | "unit" | "unitHint" | "deviceWord" | "send" | "sending";
export type SettingsOptions = Record<"zones" | "regions" | "units" | "deviceWords", readonly Option[]>;

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="space-y-5 rounded-card border border-line bg-card p-5 shadow-card sm:p-7">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function SettingsForm({
  settings,
  options,
  text,
}: {
  settings: Pick<Person, "timeZone" | "region" | "unit" | "deviceWord">;
  options: SettingsOptions;
  text: Record<Words, string> & { problem: FormProblemText };
}) {
  const { state, act, pending, form, kept, text: value, error } = useForm(changeSettings);
  return (
    <form ref={form} action={act} className="space-y-6" noValidate>
      <FormProblem state={state} text={text.problem} />
      <div key={kept} className="space-y-6">
        <Group title={text.days}>
          <SelectField
            name="timeZone"
            label={text.timeZone}
            hint={text.timeZoneHint}
            options={options.zones}
            defaultValue={value("timeZone", settings.timeZone)}
            error={error("timeZone")}
          />
          <SelectField
            name="region"
            label={text.region}
            hint={text.regionHint}
            options={options.regions}
            defaultValue={value("region", settings.region)}
            error={error("region")}
          />
        </Group>
        <Group title={text.words}>
          <SelectField
            name="unit"
            label={text.unit}
            hint={text.unitHint}
            options={options.units}
            defaultValue={value("unit", settings.unit)}
            error={error("unit")}
          />
          <Segmented
            name="deviceWord"
            label={text.deviceWord}
            options={options.deviceWords}
            defaultValue={value("deviceWord", settings.deviceWord)}
            error={error("deviceWord")}
          />
        </Group>
      </div>
      <Button size="lg" disabled={pending} className="max-sm:w-full">
        {pending ? text.sending : text.send}
      </Button>
    </form>
  );
}
