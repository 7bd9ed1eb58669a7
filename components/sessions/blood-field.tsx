import { RadioCards } from "@/components/ui/radio-cards";
import type { Filled, LogText } from "./log-form-types";

/** Four plain answers, none of them chosen for the person. */
export function BloodField({ form, text }: { form: Filled; text: LogText }) {
  const options = Object.entries(text.bloodOptions).map(([value, words]) => ({ value, ...words }));
  return <RadioCards name="blood" label={text.blood} columns={2} options={options} defaultValue={form.value("blood")} error={form.error("blood")} />;
}
