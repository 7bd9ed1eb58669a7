import type { FormValues } from "@/lib/core/form";
import type { Fields } from "./device-store";

/** A form's fields as texts, without Next's own; a file is no answer here. */
export const fieldsOf = (form: FormData): Fields =>
  [...form].flatMap(([name, value]) => (typeof value === "string" && !name.startsWith("$") ? [[name, value] as const] : []));

/** What a form shows again, as the server gives it back (readForm): "a[]" is a list without its empties, else the last of a name. */
export function typedValues(fields: Fields): FormValues {
  const values: FormValues = {};
  for (const [name, answer] of fields) {
    if (!name.endsWith("[]")) values[name] = answer;
    else values[name] = [...[values[name] ?? []].flat(), ...(answer === "" ? [] : [answer])];
  }
  return values;
}
