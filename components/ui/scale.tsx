import { clsx } from "clsx";
import { hiddenInput } from "./choice-look";
import { Fieldset, type FieldTexts } from "./field";

const values = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
/* Two rows on a phone (0–5, 6–10), one on anything wider; the words stand under their numbers in both. */
const place = ["row-start-1", "row-start-3 sm:row-start-1"] as const;

type ScaleProps = FieldTexts & {
  name: string;
  id?: string;
  /** Words at 0, 5 and 10, e.g. ["none", "moderate", "worst imaginable"]. */
  words: readonly [string, string, string];
  /** Integer 0–10. */
  defaultValue?: number;
  required?: boolean;
  className?: string;
};

/** Numeric rating 0–10 as eleven native radios drawn as big buttons. Works without script. */
export function Scale({ name, id = name, words, defaultValue, required, className, ...texts }: ScaleProps) {
  const word: Partial<Record<number, string>> = { 0: words[0], 5: words[1], 10: words[2] };
  return (
    <Fieldset id={id} className={className} {...texts}>
      <div className="grid grid-cols-6 gap-x-1.5 gap-y-1 sm:grid-cols-11">
        {values.map((value) => (
          <label
            key={value}
            className={clsx(
              "ring-within tabular relative flex min-h-12 items-center justify-center rounded-control bg-card font-semibold text-lg ring-1 ring-edge ring-inset transition-colors duration-150 sm:min-h-13",
              "hover:bg-well has-checked:bg-accent has-checked:text-on-accent has-checked:ring-accent",
              place[value < 6 ? 0 : 1],
            )}
          >
            <input type="radio" name={name} value={value} defaultChecked={value === defaultValue} required={required} className={hiddenInput} />
            {value}
            {word[value] ? <span className="sr-only">, {word[value]}</span> : null}
          </label>
        ))}
        <span aria-hidden className="col-span-3 row-start-2 pb-1.5 text-muted text-sm sm:col-span-4 sm:pb-0">
          {words[0]}
        </span>
        <span aria-hidden className="col-span-3 row-start-2 pb-1.5 text-right text-muted text-sm sm:col-span-3 sm:col-start-5 sm:pb-0 sm:text-center">
          {words[1]}
        </span>
        <span aria-hidden className="col-span-5 row-start-4 text-right text-muted text-sm sm:col-span-4 sm:col-start-8 sm:row-start-2">
          {words[2]}
        </span>
      </div>
    </Fieldset>
  );
}
