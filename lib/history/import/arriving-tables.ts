import type { ArrivingSection } from "./schema";

/**
 * The table of each section and its columns with their types, beside the person's: what Postgres makes rows of. A row whose id is there already stays
 * as it is.
 */
export const arrivingTables: Record<ArrivingSection, { table: string; columns: Record<string, string> }> = {
  devices: {
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
    },
  },
  ownRoutines: {
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
  },
  screenings: { table: "screenings", columns: { id: "uuid", on: "date", intake: "jsonb", result: "text", created_at: "timestamptz" } },
  agreements: {
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
    },
  },
  programs: { table: "programs", columns: { id: "uuid", on: "date", kind: "text", version: "smallint", created_at: "timestamptz" } },
  confirmations: { table: "step_up_confirmations", columns: { id: "uuid", on: "date", device_id: "uuid", created_at: "timestamptz" } },
  logs: {
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
  },
};

/** "max_diameter_mm" of "maxDiameterMm" is lib/accounts/data/export-sections.ts's; here it is the other way round that is asked. */
export const keyOf = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A section's columns as SQL lists them: by name, and each with its type. */
export function columnsOf(section: ArrivingSection): { names: string; typed: string } {
  const columns = Object.entries(arrivingTables[section].columns).map(([column, type]) => ({ name: `"${column}"`, typed: `"${column}" ${type}` }));
  return { names: columns.map(({ name }) => name).join(", "), typed: columns.map(({ typed }) => typed).join(", ") };
}
