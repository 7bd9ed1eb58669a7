import { clsx } from "clsx";
import type { ReactNode } from "react";
import { choiceLook } from "./choice-look";
import { Fieldset, type FieldTexts } from "./field";

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; icon?: ReactNode; disabled?: boolean };

type RadioCardsProps = FieldTexts & {
  name: string;
  id?: string;
  options: readonly Choice[];
  defaultValue?: string;
  required?: boolean;
  columns?: 1 | 2;
  large?: boolean;
  className?: string;
};

/** A question with a few answers, each a large card around a native radio. Works without script. */
export function RadioCards({ name, id = name, options, defaultValue, required, columns = 1, large, className, ...texts }: RadioCardsProps) {
  return (
    <Fieldset id={id} large={large} className={className} {...texts}>
      <div className={clsx("grid gap-2.5", columns === 2 && "sm:grid-cols-2")}>
        {options.map((option) => (
          <label key={option.value} className={`${choiceLook} flex min-h-14 items-start gap-3 px-4 py-3.5`}>
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              required={required}
              disabled={option.disabled}
              className="mt-0.5 size-5 shrink-0"
            />
            <span className="min-w-0 flex-1 text-md">
              <span className="font-semibold">{option.label}</span>
              {option.hint ? <span className="mt-0.5 block text-muted text-sm">{option.hint}</span> : null}
            </span>
            {option.icon}
          </label>
        ))}
      </div>
    </Fieldset>
  );
}
