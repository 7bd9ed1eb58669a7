import { z } from "zod";
import type { Export } from "@/lib/accounts/data/schema";
import { numberField, optionalField, tickField } from "@/lib/core/form";
import { units } from "@/lib/devices/schema";
import { dilationLogSchema, type Log, nrsSchema } from "@/lib/sessions/schema";
import type { ArrivingSection, Counts } from "./arriving";
import { mostColumns } from "./limits";

/** What a column of somebody's table can be. */
export const targets = ["on", "time", "kind", "size", "minutes", "pain", "comfort", "blood", "soreness", "routine", "note"] as const;
export type Target = (typeof targets)[number];
export const dateFormats = ["iso", "dmy", "mdy"] as const;
export type DateFormat = (typeof dateFormats)[number];
export const rowKinds = ["dilation", "exercise", "daily", "skip"] as const;
export const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];
export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export type Encoding = (typeof encodings)[number];

export const importIdSchema = z.strictObject({ id: z.uuid("Open this page again and send it from there.") });
/** What was brought in has been seen; what its person turns to then. */
export const closedSchema = z.strictObject({ id: importIdSchema.shape.id, next: z.enum(["history", "another"]).default("history") });
export const pastedSchema = z.strictObject({
  text: z
    .string("Paste the table, with its first row.")
    .max(900_000, "That is more than can be pasted. Save it as a file and choose the file.")
    .refine((text) => text.trim() !== "", "Paste the table, with its first row."),
});

const column = optionalField(
  z
    .string()
    .regex(/^\d{1,2}$/, "Choose a column from the list.")
    .transform(Number)
    .refine((at) => at < mostColumns, "Choose a column from the list."),
);
const columnsShape = Object.fromEntries(targets.map((target) => [target, column])) as Record<Target, typeof column>;

/** Which column is what, how its dates are written, and what stands for an empty cell. */
export const columnsFormSchema = z.strictObject({
  id: importIdSchema.shape.id,
  header: tickField,
  columns: z.strictObject(columnsShape).refine(({ on }) => on !== undefined, { path: ["on"], message: "Say which column has the day." }),
  dateFormat: z.enum(dateFormats, "Choose how the dates are written."),
  unit: z.enum(units, "Choose a unit from the list."),
  bloodYes: z.enum(["spotting", "more"], "Choose what a yes means."),
  otherwise: z.strictObject({
    kind: z.enum(rowKinds, "Choose what the rows are."),
    size: optionalField(z.uuid("Choose a size from your set.")),
    minutes: numberField(dilationLogSchema.shape.segments.element.shape.minutes.optional()),
    comfort: numberField(nrsSchema.optional()),
    blood: optionalField(z.literal("none", "Choose from the list.")),
  }),
});
export type ColumnsForm = z.output<typeof columnsFormSchema>;
export type Mapping = Pick<ColumnsForm, "header" | "dateFormat" | "unit" | "bloodYes"> & {
  columns: Partial<Record<Target, number>>;
  otherwise: { kind: (typeof rowKinds)[number]; size?: string; minutes?: number; comfort?: number; blood?: "none" };
};

/** A row as it came: its number in the file, which of its equals it is, its cells. */
export type CellRow = readonly [row: number, equal: number, cells: readonly string[]];
/** What is wrong with a row; the first thing is enough to leave it out. */
export type RowProblem = { row: number; target?: Target; cell?: string; sentence: string };

/** A row as its columns hold it, sealed ones still open. Ids are the rows' own: every key begins with the person, so a row of another account is no other's. */
export type Arrived = { id: string } & Record<string, unknown>;
export type ArrivingLog = { log: Log & { id: string }; createdAt?: string; updatedAt?: string; deletedAt?: string | null };
/** Proven by the schemas that the app writes with. */
export type Arrivals = { [S in Exclude<ArrivingSection, "logs">]: Arrived[] } & { logs: ArrivingLog[] };
export type Settings = Pick<Export["account"], "timeZone" | "region" | "unit" | "deviceWord">;

export type TableAbout = {
  kind: "table";
  encoding: Encoding;
  delimiter: Delimiter;
  /** With the first one, whatever it is. */
  rows: number;
  columns: number;
  /** The first rows of the file, cut short. */
  sample: string[][];
  mapping: Mapping;
  /** Of the rows read so far: those that can come in, those that are here already, those that can not. */
  found: { good: number; same: number; bad: number };
  problems: RowProblem[];
  /** The first that can come in, as they were understood. */
  shown: { row: number; log: Log }[];
};
/** `exportedAt`: tables do not say when they were. */
export type ExportAbout = { kind: "export"; exportedAt?: string; counts: Counts; same: Counts; settings?: Settings };
/** What came of it. */
export type DoneAbout = {
  kind: "done";
  from: "table" | "export";
  savedAt: string;
  added: Counts;
  /** Rows that were here already; rows with a problem; earlier decisions that came out differently. */
  same: number;
  left: number;
  changed: number;
  settings: boolean;
};
export type About = TableAbout | ExportAbout | DoneAbout;

/** What is wrong with a file that could not be read, sentence by sentence. */
export type Unread = string[];
export const unreadSchema = z.strictObject({ unread: z.array(z.string()) });

export const importStates = ["columns", "reading", "ready", "saving", "done"] as const;
export type ImportState = (typeof importStates)[number];
