import { clsx } from "clsx";
import type { ComponentProps } from "react";
import { described, Field, type FieldTexts } from "./field";
import { Icon } from "./icon";
import { controlLook } from "./input";

/** The platform's own select: it opens as people expect on every device, and needs no script. */
export function Select({ className, ...props }: ComponentProps<"select">) {
  return (
    <span className="relative block">
      <select className={clsx(controlLook, "appearance-none pr-10", className)} {...props} />
      <Icon name="chevron-down" className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-muted" />
    </span>
  );
}

export type Option = { value: string; label: string; disabled?: boolean };

export function SelectField({
  label,
  hint,
  error,
  note,
  className,
  id,
  options,
  ...props
}: Omit<ComponentProps<"select">, "id" | "children"> & FieldTexts & { name: string; id?: string; options: readonly Option[] }) {
  const key = id ?? props.name;
  return (
    <Field id={key} label={label} hint={hint} error={error} note={note} className={className}>
      <Select {...props} {...described(key, { hint, error })}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
