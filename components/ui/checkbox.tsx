import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { choiceLook } from "./choice-look";
import { described, ErrorSentence, type FieldError } from "./field";

type CheckboxProps = Omit<ComponentProps<"input">, "type" | "id"> & {
  name: string;
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: FieldError /** No box around it. */;
  plain?: boolean;
};

/** The whole row is the target. For a group give each its own `value`; the id is then name-value. */
export function Checkbox({ label, hint, error, plain, className, id, ...props }: CheckboxProps) {
  const key = id ?? (props.value === undefined ? props.name : `${props.name}-${props.value}`);
  return (
    <div className={className}>
      <label htmlFor={key} className={clsx("flex min-h-12 items-start gap-3", plain ? "py-2" : `${choiceLook} px-4 py-3 text-left`)}>
        <input type="checkbox" className="mt-0.5 size-5 shrink-0" {...props} {...described(key, { error, hint })} />
        <span className="text-md">
          {label}
          {hint ? (
            <span id={`${key}-hint`} className="block text-muted text-sm">
              {hint}
            </span>
          ) : null}
        </span>
      </label>
      <ErrorSentence id={key} error={error} />
    </div>
  );
}
