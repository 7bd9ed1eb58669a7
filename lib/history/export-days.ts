import { z } from "zod";
import type { LocalDate } from "@/lib/core/calendar";
import { localDateSchema } from "@/lib/core/dates";
import { optionalField, tickField } from "@/lib/core/form";
import text from "@/lib/core/messages/en/history-export.json";

/** The exports that need not tell everything. */
export const datedFormats = ["report", "fhir"] as const;
export type DatedFormat = (typeof datedFormats)[number];

/** First and last day, and what goes along only when it is asked for. */
const choiceSchema = z
  .object({ from: optionalField(localDateSchema), to: optionalField(localDateSchema), name: tickField, notes: tickField })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ["to"], message: text.wrong.order });
export type ExportChoice = z.output<typeof choiceSchema>;

type Query = Record<string, string | string[] | undefined>;
/** A form that is to be looked at again: what was typed, and a sentence for the field that needs one. */
export type ReturnedChoice = { format: DatedFormat; values: Record<string, string>; errors: Partial<Record<"from" | "to", string>> };

const valuesIn = (query: Query): Record<string, string> =>
  Object.fromEntries(
    ["from", "to", "name", "notes"].flatMap((name) => {
      const value = query[name];
      return typeof value === "string" && value !== "" ? [[name, value.slice(0, 20)]] : [];
    }),
  );

/** The choice in an address, or what is wrong with it. @param today a first day after it has not come yet */
export function readChoice(query: Query, format: DatedFormat, today: LocalDate): { choice: ExportChoice } | { returned: ReturnedChoice } {
  const values = valuesIn(query);
  const { success, data, error } = choiceSchema.safeParse(values);
  if (success && !(data.from && data.from > today)) return { choice: data };
  const fields = new Set((error?.issues ?? []).map(({ path }) => path[0]));
  const order = (error?.issues ?? []).some(({ message }) => message === text.wrong.order);
  const errors = success
    ? { from: text.wrong.future }
    : { ...(fields.has("from") ? { from: text.wrong.from } : {}), ...(fields.has("to") ? { to: order ? text.wrong.order : text.wrong.to } : {}) };
  return { returned: { format, values, errors } };
}

/** The page's address with the form as it was sent. */
export const returnPath = ({ format, values }: ReturnedChoice): string => `/settings/data?${new URLSearchParams({ format, ...values })}#${format}`;
