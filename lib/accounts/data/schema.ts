import { z } from "zod";
import { tickField } from "@/lib/core/form";
import { sections } from "./export-sections";

/** As the file is written and as it will be read again: anything else is not an export of this version. */
export const exportSchema = z.strictObject({
  format: z.literal("gradual-export"),
  version: z.literal(1),
  exportedAt: z.iso.datetime(),
  account: sections.account.row,
  ...mapSections(),
});
export type Export = z.output<typeof exportSchema>;
type OfLists = Omit<Export, "format" | "version" | "exportedAt" | "account">;
/** The same, gone over row by row: what is read of a long history never stands in memory at once. */
export type Everything = Pick<Export, "format" | "version" | "exportedAt" | "account"> & {
  [S in keyof OfLists]: Iterable<OfLists[S][number]> & Partial<AsyncIterable<OfLists[S][number]>>;
};

type Lists = { [K in Exclude<keyof typeof sections, "account">]: z.ZodArray<(typeof sections)[K]["row"]> };

function mapSections(): Lists {
  const lists = Object.entries(sections).filter(([name]) => name !== "account");
  return Object.fromEntries(lists.map(([name, { row }]) => [name, z.array(row)])) as Lists;
}

export const deleteSchema = z.strictObject({
  userName: z.string().trim().min(1, "Write your user name.").max(200, "That is longer than any user name."),
  sure: tickField.refine((ticked) => ticked, "Tick this if you want everything deleted now."),
});
export type Deletion = z.output<typeof deleteSchema>;
