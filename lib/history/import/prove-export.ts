import type { z } from "zod";
import { type Export, exportSchema } from "@/lib/accounts/data/schema";
import { settingsFormSchema } from "@/lib/accounts/schema";
import { type LocalDate, localDateAt } from "@/lib/core/dates";
import { checkDevice } from "@/lib/devices/check-device";
import { deviceSchema, units } from "@/lib/devices/schema";
import { ownRoutineSchema } from "@/lib/exercises/own-routine";
import { eventSchema } from "@/lib/programs/schema";
import { intakeSchema, regions } from "@/lib/screening/schema";
import { refuseLog } from "@/lib/sessions/refuse-log";
import { logSchema } from "@/lib/sessions/schema";
import { comesIn, settingsOf } from "./come-in";
import { mostTold } from "./limits";
import type { Arrivals, ArrivingSection, Settings } from "./schema";

/** What the account has already, which a log may name besides what comes with it. `isEmpty`: nothing is recorded yet, so the file's time zone becomes its own. */
export type Here = {
  now: Date;
  timeZone: string;
  isEmpty: boolean;
  devices: readonly { id: string }[];
  ownRoutines: readonly { id: string }[];
};
export type Proven = { ok: true; arrivals: Arrivals; settings: Settings; exportedAt: string } | { ok: false; problems: string[] };

const settingsSchema = settingsFormSchema(units, regions);
/** A clock that goes wrong by a day is a clock; more is a file that was made up. */
const dayMs = 86_400_000;

const places: Record<ArrivingSection, string> = {
  devices: "Sizes",
  ownRoutines: "Own routines",
  screenings: "Screenings",
  agreements: "Clinician's agreements",
  programs: "Programs",
  confirmations: "Steps to the next size",
  logs: "Logs",
};

/** Proves row after row, and keeps a sentence for each that is not right. */
class Court {
  readonly problems: string[] = [];
  constructor(
    private readonly now: Date,
    readonly today: LocalDate,
  ) {}

  each<Row extends object, Out>(section: ArrivingSection, rows: readonly Row[], prove: (row: Row) => Out | string): Out[] {
    const ids = new Set<string>();
    return rows.flatMap((row, at) => {
      const late = Object.entries(row).find(([key, value]) => key.endsWith("At") && this.isToCome(value));
      const id = "id" in row ? String(row.id) : "";
      const out = late
        ? "It is dated in the future."
        : ids.has(id)
          ? "It is there twice."
          : "on" in row && this.isLater(row.on)
            ? "Its day has not come yet."
            : prove(row);
      ids.add(id);
      if (typeof out !== "string") return [out];
      this.problems.push(`${places[section]}, number ${at + 1}: ${out}`);
      return [];
    });
  }

  private isLater = (on: unknown): boolean => String(on) > this.today;
  private isToCome = (at: unknown): boolean => typeof at === "string" && Date.parse(at) > this.now.getTime() + dayMs;
}

/** What a schema makes of a row, or its first sentence. */
function by<T>(schema: z.ZodType<T>, row: unknown): { data: T } | string {
  const parsed = schema.safeParse(row);
  if (parsed.success) return { data: parsed.data };
  const [issue] = parsed.error.issues;
  return `${issue?.message ?? ""} (${issue?.path.join(".") || "the whole"})`;
}

/** JSON that the database gave back has null where the app has nothing. */
const withoutNull = <T extends object>(row: T) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
/** Postgres keeps no NUL, and nobody types one. */
const withoutNul = (text: string) => text.replaceAll("\0", "");

function proveAll(file: Export, here: Here, court: Court): Arrivals {
  const devices = court.each("devices", file.devices, ({ createdAt, retiredAt, ...row }) => {
    const proven = by(deviceSchema, { ...row, label: withoutNul(row.label) });
    if (typeof proven === "string") return proven;
    const [error] = checkDevice(proven.data).errors;
    return error ? error.wording : { ...proven.data, createdAt, retiredAt };
  });
  const ownRoutines = court.each("ownRoutines", file.ownRoutines, ({ createdAt, updatedAt, deletedAt, ...row }) => {
    const proven = by(ownRoutineSchema, { ...row, name: withoutNul(row.name) });
    return typeof proven === "string" ? proven : { ...proven.data, createdAt, updatedAt, deletedAt };
  });
  const known = { today: court.today, devices: [...here.devices, ...devices], ownRoutines: [...here.ownRoutines, ...ownRoutines] };
  const isSize = (id: string) => known.devices.some((device) => device.id === id);
  const event = <T extends object>(type: string, { createdAt, ...row }: T & { id: string; createdAt: string }) => {
    const proven = by(eventSchema, { ...withoutNull(row), type });
    return typeof proven === "string" ? proven : { ...proven.data, id: row.id as string, createdAt };
  };
  return {
    devices,
    ownRoutines,
    screenings: court.each("screenings", file.screenings, ({ id, on, intake, createdAt }) => {
      const proven = by(intakeSchema, intake);
      return typeof proven === "string" ? proven : { id, on, intake: proven.data, createdAt };
    }),
    agreements: court.each("agreements", file.agreements, (row) =>
      event("clinician", { ...row, name: withoutNul(row.name) }),
    ) as Arrivals["agreements"],
    programs: court.each("programs", file.programs, ({ version, ...row }) => {
      if (!Number.isInteger(version) || version < 1 || version > 30_000) return "Its version is not a number that it can have.";
      const proven = event("accept-program", row);
      return typeof proven === "string" ? proven : { ...proven, version };
    }) as Arrivals["programs"],
    confirmations: court.each("confirmations", file.confirmations, (row) =>
      isSize(row.deviceId) ? event("confirm-step-up", row) : "It names a size that is not in the file.",
    ) as Arrivals["confirmations"],
    logs: court.each("logs", file.logs, ({ id, on, time, note, body, createdAt, updatedAt, deletedAt }) => {
      const text = note === null ? undefined : withoutNul(note);
      const proven = by(logSchema, { ...(body as object), id, on, ...(time !== null && { time }), ...(text !== undefined && { note: text }) });
      if (typeof proven === "string") return proven;
      const { on: _, ...refused } = refuseLog(proven.data, known) ?? {};
      return Object.values(refused)[0] ?? { log: { ...proven.data, id }, createdAt, updatedAt, deletedAt };
    }),
  };
}

const notOurs = "This is JSON, but not an export of Gradual.";
/** "logs.11.kind" as its person counts. */
const placeOf = (path: readonly PropertyKey[]) => path.map((part) => (typeof part === "number" ? `number ${part + 1}` : String(part))).join(", ");

/**
 * An export of ours, every row proven by the schema that the app writes it with. All or nothing: where one row is not right, the file was changed or
 * is of another version, and what is said of the first ones says which.
 */
export function proveExport(file: unknown, here: Here): Proven {
  const refused = (...problems: string[]): Proven => ({ ok: false, problems });
  if (typeof file !== "object" || file === null || !("format" in file) || file.format !== "gradual-export") return refused(notOurs);
  if ("version" in file && file.version !== 1) return refused("This export is of a version that this site does not know.");
  const parsed = exportSchema.safeParse(file);
  if (!parsed.success)
    return refused(...parsed.error.issues.slice(0, mostTold).map(({ path }) => `${placeOf(path) || "The whole"}: this is not as an export has it.`));
  const { account } = parsed.data;
  const settings = by(settingsSchema, Object.fromEntries(settingsOf.map((name) => [name, account[name]])));
  if (typeof settings === "string") return refused(`Account: ${settings}`);
  const court = new Court(here.now, localDateAt(here.now, here.isEmpty ? settings.data.timeZone : here.timeZone));
  const arrivals = proveAll(parsed.data, here, court);
  if (court.problems.length > 0) return refused(...court.problems.slice(0, mostTold));
  return { ok: true, arrivals, settings: settings.data, exportedAt: parsed.data.exportedAt };
}

/** How many of each there are. */
export const countsOf = (arrivals: Arrivals): Record<ArrivingSection, number> =>
  Object.fromEntries(comesIn.map((section) => [section, arrivals[section].length])) as Record<ArrivingSection, number>;
