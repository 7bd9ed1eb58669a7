import { TextField } from "@/components/ui/input";
import type { Filled } from "./log-form-types";

type NumberFieldProps = { form: Filled; name: string; label: string; hint?: string; unit?: string; note?: string; className?: string };

/** A number as people type it; the server reads it, so that "2,5" and a stray letter both get an answer. */
export function NumberField({ form, name, ...texts }: NumberFieldProps) {
  return (
    <TextField name={name} inputMode="decimal" autoComplete="off" maxLength={8} defaultValue={form.value(name)} error={form.error(name)} {...texts} />
  );
}
