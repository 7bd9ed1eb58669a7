import type { FormState } from "@/lib/core/form";

/** What is wrong with a field that nobody sees is said by the form itself. */
export function sayForUnseen<T>(state: FormState<T>, names: readonly string[]): FormState<T> {
  if (state.status !== "invalid" || state.errors[""]) return state;
  const sentence = names.map((name) => state.errors[name]).find((one) => one !== undefined);
  return sentence ? { ...state, errors: { ...state.errors, "": sentence } } : state;
}
