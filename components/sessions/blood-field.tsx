import { RadioCards } from "@/components/ui/radio-cards";
import { Segmented } from "@/components/ui/segmented";
import type { Filled, LogText } from "./log-form-types";

type BloodFieldProps = { form: Filled; text: LogText /** As one band, where the whole form is to be seen at once. */; compact?: boolean };

/** Four plain answers, none of them chosen for the person. */
export function BloodField({ form, text, compact }: BloodFieldProps) {
  const asked = { name: "blood", label: text.blood, defaultValue: form.value("blood"), error: form.error("blood") };
  const options = Object.entries(text.bloodOptions).map(([value, words]) => ({ value, ...words }));
  return compact ? <Segmented {...asked} options={options} /> : <RadioCards {...asked} columns={2} options={options} />;
}
