import type { z } from "zod";
import { exportSchema } from "@/lib/accounts/data/schema";
import { settingsFormSchema } from "@/lib/accounts/schema";
import { localDateAt } from "@/lib/core/dates";
import words from "@/lib/core/messages/en/history-import.json";
import { units } from "@/lib/devices/schema";
import { regions } from "@/lib/screening/schema";
import type { Log } from "@/lib/sessions/schema";
import { type ArrivingSection, arriving, carriedIn, comesIn, type Known } from "./arriving";
import { fromTexts } from "./from-texts";
import { mostTold } from "./limits";
import type { Arrivals, Arrived, ArrivingLog, Settings } from "./schema";
import { settingsOf } from "./stay-behind";

/** What the account has already, which a log may name besides what comes with it. `isEmpty`: nothing is recorded yet, so the file's time zone becomes its own. */
export type Here = Omit<Known, "today"> & { now: Date; timeZone: string; isEmpty: boolean };
export type Proven = { ok: true; arrivals: Arrivals; settings: Settings; exportedAt: string } | { ok: false; problems: string[] };
type Row = Record<string, unknown>;

const settingsSchema = settingsFormSchema(units, regions);
/** A clock that goes wrong by a day is a clock; more is a file that was made up. */
const dayMs = 86_400_000;

/** What a schema makes of a row, or its first sentence. */
function by<T>(schema: z.ZodType<T>, row: unknown, texts: boolean): { data: T } | string {
  const parsed = schema.safeParse(texts ? fromTexts(schema, row) : row);
  if (parsed.success) return { data: parsed.data };
  const [issue] = parsed.error.issues;
  return `${issue?.message ?? ""} (${issue?.path.join(".") || "the whole"})`;
}

/** Proves row after row, and keeps a sentence for each that is not right. */
class Court {
  readonly problems: string[] = [];
  constructor(
    private readonly now: Date,
    private readonly known: Known,
    private readonly texts: boolean,
  ) {}

  each(section: ArrivingSection, rows: readonly Row[]): Arrived[] {
    const ids = new Set<unknown>();
    return rows.flatMap((row, at) => {
      const proven = this.late(row) ?? (ids.has(row.id) ? "It is there twice." : this.one(section, row));
      ids.add(row.id);
      if (typeof proven !== "string") return [proven];
      this.problems.push(`${words.sections[section]}, number ${at + 1}: ${proven}`);
      return [];
    });
  }

  private late(row: Row): string | undefined {
    const isToCome = ([key, value]: [string, unknown]) =>
      key.endsWith("At") && typeof value === "string" && Date.parse(value) > this.now.getTime() + dayMs;
    if (Object.entries(row).some(isToCome)) return "It is dated in the future.";
    return "on" in row && String(row.on) > this.known.today ? "Its day has not come yet." : undefined;
  }

  /** Its moments were proven by the export's own schema; what is carried by the schema beside it; the rest by its noun's. */
  private one(section: ArrivingSection, row: Row): Arrived | string {
    const { schema, toProve, refuse, made } = arriving[section];
    const carried: Row = {};
    for (const [key, carrier] of carriedIn(section)) {
      const value = by(carrier, row[key], this.texts);
      if (typeof value === "string") return value;
      carried[key] = value.data;
    }
    const [moments, core] = [{}, {}] as [Row, Row];
    for (const [key, value] of Object.entries(row)) if (!(key in carried)) (key.endsWith("At") ? moments : core)[key] = value;
    const proven = by(schema, toProve(core), this.texts) as { data: object } | string;
    if (typeof proven === "string") return proven;
    const { data } = proven;
    return refuse(data, this.known) ?? { ...data, ...made(data), ...moments, ...carried, id: String(row.id) };
  }
}

/** A log goes as one to where its columns are made of it. */
const asLog = ({ createdAt, updatedAt, deletedAt, ...log }: Arrived): ArrivingLog =>
  ({ log: log as Log & { id: string }, createdAt, updatedAt, deletedAt }) as ArrivingLog;

const notOurs = "This is JSON, but not an export of Gradual.";
/** "logs.11.kind" as its person counts. */
const placeOf = (path: readonly PropertyKey[]) => path.map((part) => (typeof part === "number" ? `number ${part + 1}` : String(part))).join(", ");
/** An export of an earlier day may have less: what is not in it does not come in. */
const empty = Object.fromEntries(
  Object.keys(exportSchema.shape).flatMap((name) => (/^(?:format|version|exportedAt|account)$/.test(name) ? [] : [[name, []]])),
);

/**
 * An export of ours, every row proven by the schema that the app writes it with. All or nothing: where one row is not right, the file was changed or
 * is of another version, and what is said of the first ones says which.
 * @param texts its values are the texts of a table's cells (own-tables.ts)
 */
export function proveExport(file: unknown, here: Here, { texts = false } = {}): Proven {
  const refused = (...problems: string[]): Proven => ({ ok: false, problems });
  if (typeof file !== "object" || file === null || !("format" in file) || file.format !== "gradual-export") return refused(notOurs);
  if ("version" in file && file.version !== 1) return refused("This export is of a version that this site does not know.");
  const parsed = exportSchema.safeParse({ ...empty, ...file });
  if (!parsed.success)
    return refused(...parsed.error.issues.slice(0, mostTold).map(({ path }) => `${placeOf(path) || "The whole"}: this is not as an export has it.`));
  const { account, ...lists } = parsed.data;
  const settings = by(settingsSchema, Object.fromEntries(settingsOf.map((name) => [name, account[name]])), false);
  if (typeof settings === "string") return refused(`Account: ${settings}`);
  const today = localDateAt(here.now, here.isEmpty ? settings.data.timeZone : here.timeZone);
  const known = { today, devices: [...here.devices, ...lists.devices], ownRoutines: [...here.ownRoutines, ...lists.ownRoutines] };
  const court = new Court(here.now, known, texts);
  const arrivals = Object.fromEntries(comesIn.map((section) => [section, court.each(section, lists[section])]));
  if (court.problems.length > 0) return refused(...court.problems.slice(0, mostTold));
  const { logs = [], ...rest } = arrivals;
  return { ok: true, arrivals: { ...rest, logs: logs.map(asLog) } as Arrivals, settings: settings.data, exportedAt: parsed.data.exportedAt };
}
