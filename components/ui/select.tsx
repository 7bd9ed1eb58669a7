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

/** `group`: the heading that it stands under, together with its neighbours of the same group. */
export type Option = { value: string; label: string; disabled?: boolean; group?: string };

function Options({ options }: { options: readonly Option[] }) {
  return options.map(({ value, label, disabled }) => (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  ));
}

function GroupedOptions({ options }: { options: readonly Option[] }) {
  const groups = [...new Set(options.map(({ group = "" }) => group))];
  return groups.map((heading) => {
    const some = <Options key={heading} options={options.filter(({ group = "" }) => group === heading)} />;
    return heading === "" ? (
      some
    ) : (
      <optgroup key={heading} label={heading}>
        {some}
      </optgroup>
    );
  });
}

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
        <GroupedOptions options={options} />
      </Select>
    </Field>
  );
}
