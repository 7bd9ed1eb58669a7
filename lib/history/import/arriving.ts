import { z } from "zod";
import type { Export } from "@/lib/accounts/data/schema";
import type { LocalDate } from "@/lib/core/calendar";
import { localDateSchema } from "@/lib/core/dates";
import { checkDevice } from "@/lib/devices/check-device";
import { absencesSchema, deviceSchema } from "@/lib/devices/schema";
import { ownRoutineSchema } from "@/lib/exercises/own-routine";
import { checkEdit } from "@/lib/programs/check-edit";
import { eventSchema, ownParametersSchema, planChangeKinds, programKinds } from "@/lib/programs/schema";
import { intakeSchema } from "@/lib/screening/schema";
import { screen } from "@/lib/screening/screen";
import { refuseLog } from "@/lib/sessions/refuse-log";
import { logSchema } from "@/lib/sessions/schema";

/** What a row may name besides its own file's: the person's day, and what is in their account. */
export type Known = { today: LocalDate; devices: readonly { id: string }[]; ownRoutines: readonly { id: string }[] };

/** A column's type in Postgres; with a schema, it is proven by that and carried as it is, without the noun's own schema. */
type Column = string | readonly [type: string, schema: z.ZodType];
type Lists = Omit<Export, "format" | "version" | "exportedAt" | "account">;
type Core<S extends keyof Lists> = { [K in keyof Lists[S][number] as K extends `${string}At` ? never : K]: Lists[S][number][K] };

export type Section = {
  table: string;
  columns: Record<string, Column>;
  /** What the noun itself writes a row with. */
  schema: z.ZodType;
  /** A row of the file as `schema` knows it: without its moments and what is carried. */
  toProve(row: object): unknown;
  /** What is wrong with a row that is right in itself, if anything. */
  refuse(proven: object, known: Known): string | undefined;
  /** Columns that are made of what was proven, whatever the file says of them. */
  made(proven: object): object;
};

type Spec<S extends keyof Lists, Z extends z.ZodType> = Pick<Section, "table" | "columns"> & {
  schema: Z;
  toProve?: (row: Core<S>) => unknown;
  refuse?: (proven: z.output<Z>, known: Known) => string | undefined;
  made?: (proven: z.output<Z>) => object;
};
const section = <S extends keyof Lists, Z extends z.ZodType>(_of: S, spec: Spec<S, Z>): Section =>
  ({ toProve: (row: object) => row, refuse: () => undefined, made: () => ({}), ...spec }) as Section;

/** JSON that the database gave back has null where the app has nothing. */
const withoutNull = <T extends object>(row: T) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
/** Postgres keeps no NUL, and nobody types one. */
const withoutNul = (text: string) => text.replaceAll("\0", "");

const id = z.string();

/**
 * What of an export comes in, in the order in which one needs the other: all that is written of a section stands here. A column that the export gains
 * is one line in `columns`, with its schema beside the type where the noun's own has no such answer. Decisions and the standing are not among it: the
 * rules make them anew. A row whose id is there already stays as it is.
 */
export const arriving = {
  devices: section("devices", {
    table: "devices",
    columns: {
      id: "uuid",
      label: "text",
      max_diameter_mm: "numeric",
      insertable_length_mm: "smallint",
      tip: "text",
      flared_base: "boolean",
      material: "text",
      use: "text",
      created_at: "timestamptz",
      retired_at: "timestamptz",
      away: ["jsonb", absencesSchema],
    },
    schema: deviceSchema,
    toProve: (row) => ({ ...row, label: withoutNul(row.label) }),
    refuse: (device) => checkDevice(device).errors[0]?.wording,
  }),
  ownRoutines: section("ownRoutines", {
    table: "own_routines",
    columns: {
      id: "uuid",
      name: "text",
      items: "jsonb",
      times_per_day: "smallint",
      days_per_week: "smallint",
      created_at: "timestamptz",
      updated_at: "timestamptz",
      deleted_at: "timestamptz",
    },
    schema: ownRoutineSchema,
    toProve: (row) => ({ ...row, name: withoutNul(row.name) }),
  }),
  screenings: section("screenings", {
    table: "screenings",
    columns: { id: "uuid", on: "date", intake: "jsonb", result: "text", created_at: "timestamptz" },
    schema: z.strictObject({ id, on: localDateSchema, intake: intakeSchema }),
    toProve: ({ result: _, ...row }) => row,
    made: ({ intake, on }) => ({ result: screen(intake, on).result }),
  }),
  agreements: section("agreements", {
    table: "clinician_agreements",
    columns: {
      id: "uuid",
      on: "date",
      name: "text",
      role: "text",
      agrees: "boolean",
      floor: "text",
      parameters: "jsonb",
      created_at: "timestamptz",
      undone_at: "timestamptz",
    },
    schema: eventSchema,
    toProve: ({ name, ...row }) => ({ ...withoutNull(row), name: withoutNul(name), type: "clinician" }),
  }),
  programs: section("programs", {
    table: "programs",
    columns: {
      id: "uuid",
      on: "date",
      kind: "text",
      version: "smallint",
      parameters: "jsonb",
      created_at: "timestamptz",
    },
    schema: z.strictObject({
      id,
      on: localDateSchema,
      kind: z.enum(programKinds),
      version: z.number().int().min(1).max(30_000),
      parameters: ownParametersSchema.nullable(),
    }),
    // What a clinician had set when they were saved is no matter: it leaves less to be set, not more.
    refuse: ({ parameters, ...program }) => {
      const edit = parameters ? checkEdit({ program }, parameters) : undefined;
      return edit?.ok === false ? edit.why.wording : undefined;
    },
  }),
  confirmations: section("confirmations", {
    table: "step_up_confirmations",
    columns: { id: "uuid", on: "date", device_id: "uuid", created_at: "timestamptz" },
    schema: eventSchema,
    toProve: (row) => ({ ...row, type: "confirm-step-up" }),
    refuse: (event, { devices }) =>
      "deviceId" in event && devices.some((device) => device.id === event.deviceId) ? undefined : "It names a size that is not in the file.",
  }),
  planChanges: section("planChanges", {
    table: "plan_changes",
    columns: { id: "uuid", on: "date", kind: "text", body: "jsonb", created_at: "timestamptz", undone_at: "timestamptz" },
    schema: eventSchema,
    toProve: ({ kind, body, ...row }) => ({ ...(body as object), ...row, type: kind }),
    refuse: ({ type }) => (planChangeKinds.some((kind) => kind === type) ? undefined : "It is no change of a plan."),
    made: ({ type: kind, id: _, on: __, ...body }) => ({ kind, body }),
  }),
  logs: section("logs", {
    table: "logs",
    columns: {
      id: "uuid",
      kind: "text",
      on: "date",
      time: "text",
      pain: "smallint",
      comfort: "smallint",
      blood: "text",
      device_id: "uuid",
      body: "jsonb",
      note: "text",
      created_at: "timestamptz",
      updated_at: "timestamptz",
      deleted_at: "timestamptz",
    },
    schema: logSchema,
    // The columns beside the body are made of it again (lib/sessions/mutations.ts).
    toProve: ({ body, on, time, note, ...row }) => ({
      ...(body as object),
      id: row.id,
      on,
      ...(time !== null && { time }),
      ...(note !== null && { note: withoutNul(note) }),
    }),
    refuse: (log, known) => {
      const { on: _, ...refused } = refuseLog(log, known) ?? {};
      return Object.values(refused)[0];
    },
  }),
} satisfies Partial<Record<keyof Lists, Section>>;

export type ArrivingSection = keyof typeof arriving;
export const comesIn = Object.keys(arriving) as ArrivingSection[];
export type Counts = Record<ArrivingSection, number>;
export const countsBy = (count: (section: ArrivingSection) => number): Counts =>
  Object.fromEntries(comesIn.map((section) => [section, count(section)])) as Counts;

/** "maxDiameterMm" of "max_diameter_mm": the other way round is lib/accounts/data/export-sections.ts's. */
export const keyOf = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The keys of a section that its noun's schema does not know, with the schema that each is carried by. */
export const carriedIn = (section: ArrivingSection): [key: string, schema: z.ZodType][] =>
  Object.entries<Column>(arriving[section].columns).flatMap(([column, type]) =>
    typeof type === "string" ? [] : [[keyOf(column), type[1]] as const],
  );

/** A section's columns as SQL lists them: by name, and each with its type. */
export function columnsOf(section: ArrivingSection): { names: string; typed: string } {
  const columns = Object.entries<Column>(arriving[section].columns).map(([column, type]) => ({
    name: `"${column}"`,
    typed: `"${column}" ${typeof type === "string" ? type : type[0]}`,
  }));
  return { names: columns.map(({ name }) => name).join(", "), typed: columns.map(({ typed }) => typed).join(", ") };
}
