"use client";

import type { ReactNode } from "react";
import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { chooseUnit, restoreDevice, retireDevice } from "@/lib/devices/actions";

type Press = { id: string; label: ReactNode; name?: string; problem: FormProblemText };

export function RetireForm({ id, label, problem }: Press) {
  const { state, act, pending, form } = useForm(retireDevice);
  return (
    <form ref={form} action={act} className="space-y-3">
      <FormProblem state={state} text={problem} />
      <input type="hidden" name="id" value={id} />
      <Button variant="danger" disabled={pending}>
        {label}
      </Button>
    </form>
  );
}

/** Takes a retired size back; also the undo. `name` says which one to those who do not see the row. */
export function RestoreForm({ id, label, name, problem }: Press) {
  const { state, act, pending, form } = useForm(restoreDevice);
  return (
    <form ref={form} action={act}>
      <FormProblem state={state} text={problem} />
      <input type="hidden" name="id" value={id} />
      <Button variant="quiet" size="sm" disabled={pending} aria-label={name}>
        {label}
      </Button>
    </form>
  );
}

type Choice = { value: string; label: string };

/** One button a unit: pressed, all sizes are shown in it from then on. */
export function UnitForm({ label, units, current, problem }: { label: string; units: readonly Choice[]; current: string; problem: FormProblemText }) {
  const { state, act, pending, form } = useForm(chooseUnit);
  return (
    <form ref={form} action={act}>
      <FormProblem state={state} text={problem} />
      <fieldset className="flex flex-wrap items-center gap-1">
        <legend className="float-left mr-2 w-full text-muted text-sm sm:w-auto">{label}</legend>
        {units.map(({ value, label: name }) => (
          <button
            key={value}
            type="submit"
            name="unit"
            value={value}
            disabled={pending}
            aria-pressed={value === current}
            className="min-h-11 rounded-control px-3 text-md text-muted transition-colors duration-150 hover:bg-well aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-accent"
          >
            {name}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
