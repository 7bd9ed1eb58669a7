import { clsx } from "clsx";
import type { ComponentProps } from "react";
import { described, Field, type FieldTexts } from "./field";
import { controlLook } from "./input";

export function Textarea({ className, rows = 4, ...props }: ComponentProps<"textarea">) {
  return <textarea rows={rows} className={clsx(controlLook, "field-sizing-content max-h-96 min-h-24 leading-normal", className)} {...props} />;
}

export function TextareaField({
  label,
  hint,
  error,
  note,
  className,
  id,
  ...props
}: Omit<ComponentProps<"textarea">, "id"> & FieldTexts & { name: string; id?: string }) {
  const key = id ?? props.name;
  return (
    <Field id={key} label={label} hint={hint} error={error} note={note} className={className}>
      <Textarea {...props} {...described(key, { hint, error })} />
    </Field>
  );
}
