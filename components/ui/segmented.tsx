import { clsx } from "clsx";
import { hiddenInput } from "./choice-look";
import { Fieldset, type FieldTexts } from "./field";
import type { Option } from "./select";

type SegmentedProps = FieldTexts & {
  name: string;
  id?: string;
  options: readonly Option[];
  defaultValue?: string;
  required?: boolean;
  className?: string;
};

/** Four stand two by two on a phone, five in one row where they fit, six three by three, so that none is left alone. */
const widths: Record<number, string> = { 4: "basis-2/5 sm:basis-20", 5: "basis-12 whitespace-nowrap sm:basis-20", 6: "basis-1/4 sm:basis-20" };

/** Two to five short answers in a row (wrapping on a phone): native radios drawn as one band. */
export function Segmented({ name, id = name, options, defaultValue, required, className, ...texts }: SegmentedProps) {
  return (
    <Fieldset id={id} className={className} {...texts}>
      <div className="flex flex-wrap gap-1 rounded-control bg-well p-1 ring-1 ring-line ring-inset">
        {options.map((option) => (
          <label
            key={option.value}
            className={clsx(
              "ring-within relative flex min-h-11 flex-1 items-center justify-center rounded-[0.45rem] px-1.5 py-1.5 text-center text-md leading-tight transition-colors duration-150",
              "hover:bg-card has-checked:bg-accent has-checked:font-semibold has-checked:text-on-accent has-disabled:opacity-55",
              widths[options.length] ?? "basis-20",
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              required={required}
              disabled={option.disabled}
              className={hiddenInput}
            />
            {option.label}
          </label>
        ))}
      </div>
    </Fieldset>
  );
}
