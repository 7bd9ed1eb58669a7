import { clsx } from "clsx";
import type { ComponentProps } from "react";
import { described, Field, type FieldTexts } from "./field";

export const controlLook =
  "block w-full min-h-12 rounded-control border border-edge bg-card px-3.5 py-2.5 text-ink transition-colors duration-150 hover:border-muted aria-invalid:border-2 aria-invalid:border-stop disabled:bg-well disabled:text-muted";

export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input className={clsx(controlLook, className)} {...props} />;
}

type TextFieldProps = Omit<ComponentProps<"input">, "id"> &
  FieldTexts & { name: string; id?: string /** Unit after the value, e.g. "mm". */; unit?: string };

/** Label, input, hint and error in one. */
export function TextField({ label, hint, error, note, unit, className, id, ...props }: TextFieldProps) {
  const key = id ?? props.name;
  const input = <Input {...props} {...described(key, { hint, error })} className={unit ? "tabular pr-14" : undefined} />;
  return (
    <Field id={key} label={label} hint={hint} error={error} note={note} className={className}>
      {unit ? (
        <span className="relative block">
          {input}
          <span className="pointer-events-none absolute inset-y-0 right-3.5 flex items-center text-md text-muted">{unit}</span>
        </span>
      ) : (
        input
      )}
    </Field>
  );
}
