import type { Option } from "@/components/ui/select";
import type text from "@/lib/core/messages/en/own-routines.json";
import type { ItemShape } from "@/lib/exercises/item-shape";
import type { Phase, Purpose } from "@/lib/exercises/schema";

/** The form's texts as they stand in the messages. */
export type BuilderText = (typeof text)["builder"] & { problem: (typeof text)["problem"] };

/** An exercise as the builder offers it: its numbers, and the words for them. */
export type Choice = ItemShape & {
  name: string;
  purpose: Purpose;
  places: readonly Option[];
  /** What a repetition is called here. */
  counted: "times" | "breaths" | "minutes";
  phases: Partial<Record<Phase, { label: string; short: string }>>;
  /** The bounds of its tempo and who says so. */
  tempoSource?: string;
};

export type BuilderChoices = {
  exercises: Readonly<Record<string, Choice>>;
  /** By purpose, closed ones among them. */
  add: readonly Option[];
  timesPerDay: readonly Option[];
  daysPerWeek: readonly Option[];
  /** What is said instead of adding a squeeze (EX-TIGHT); absent where squeezes are open. */
  closed?: string;
};

/** "{name}" and so on in a message, filled in. Only for texts that go to the browser, which has no catalogue of messages. */
export const fillIn = (text: string, values: Record<string, string | number>): string =>
  Object.entries(values).reduce((said, [key, value]) => said.replaceAll(`{${key}}`, String(value)), text);
