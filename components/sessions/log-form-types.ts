import type { FormProblemText } from "@/components/shared/form-problem";
import type { Option } from "@/components/ui/select";
import type text from "@/lib/core/messages/en/sessions.json";

/** The form's texts as they stand in the messages. */
export type LogText = (typeof text)["form"] & { problem: FormProblemText };

/** What every group of fields is drawn from: what was typed (or stood there at first), and the sentences. */
export type Filled = {
  value: (name: string) => string;
  ticked: (name: string) => boolean;
  list: (name: string) => readonly string[];
  error: (name: string) => string | undefined;
};

/** What the person can choose from. `sizes` smallest first. */
export type LogChoices = {
  sizes: readonly Option[];
  routines: readonly Option[];
  /** A rule about the lubricant, said beside it. */
  lubricantHint?: string;
  /** How many sizes the form holds, the target the last. */
  groups: number;
  /** Whether the next day has come, so that its soreness can stand here. */
  nextDay: boolean;
  /** The session whose soreness a new daily check asks too (Standing.sorenessDue). */
  sore?: { logId: string; label: string; hours: readonly Option[] };
};

export type FieldsProps = { form: Filled; text: LogText; choices: LogChoices };

export const asNumber = (text: string): number | undefined => (/^\d+$/.test(text) ? Number(text) : undefined);

type Triple = readonly [string, string, string];
/** Words at 0, 5 and 10: JSON knows lists only. */
export const words = (list: readonly string[]): Triple => [list[0] ?? "", list[1] ?? "", list[2] ?? ""];

/** Labels by value, as a list; "" (no answer) first, because an object puts numbers before it. */
export function optionsOf(labels: Record<string, string>): Option[] {
  const options = Object.entries(labels).map(([value, label]) => ({ value, label }));
  return [...options.filter(({ value }) => value === ""), ...options.filter(({ value }) => value !== "")];
}
