import type { Everything, Export } from "@/lib/accounts/data/schema";
import type { LocalDate } from "@/lib/core/calendar";
import { findExercise } from "@/lib/exercises/catalogue";
import { findRoutine } from "@/lib/exercises/routines";
import type { OwnParameters, Parameters, ProgramKind } from "@/lib/programs/schema";
import type { Intake, ScreeningResult } from "@/lib/screening/schema";
import type { Decision, Log } from "@/lib/sessions/schema";
import { type Accepted, acceptedIn } from "../planned-frequency";

/** The sizes of one session. Without a device of the record a size may still be known in mm. */
export type FhirSegment = { deviceId?: string; sizeMm?: number; minutes?: number };

/** One log. What is absent was not recorded or is not to be told: it is then nowhere in the bundle. */
export type FhirLog = {
  id: string;
  kind: Log["kind"];
  on: LocalDate;
  segments?: FhirSegment[];
  pain?: number;
  comfort?: number;
  soreness?: number;
  effort?: number;
  blood?: string;
  flags?: readonly string[];
  stoppedEarly?: boolean;
  routine?: string;
  stoolForm?: number;
  straining?: boolean;
  leaks?: number;
  skipReason?: string;
  note?: string;
  decision?: Pick<Decision, "rule" | "source" | "wording" | "until">;
};

export type FhirProgram = Accepted & { id: string };
export type FhirAgreement = { on: LocalDate; role: string; agrees: boolean; floor?: string; parameters?: Parameters };
/** Without answers it is its result alone. */
export type FhirScreening = { id: string; on: LocalDate; intake?: Intake; result: ScreeningResult };
export type FhirDevice = { id: string; maxDiameterMm: number; insertableLengthMm?: number; material?: string; retired: boolean; label?: string };

/** Plain data that a bundle is made of: an owner's everything, or as little as a share lets through. */
export type FhirRecord = {
  /** An instant, as FHIR has it. */
  at: string;
  /** Only when the person asked for it to be there. */
  name?: string;
  programs?: readonly FhirProgram[];
  agreements?: readonly FhirAgreement[];
  screenings?: readonly FhirScreening[];
  goal?: { goal: Intake["goal"]; on: LocalDate };
  devices?: readonly FhirDevice[];
  logs?: Iterable<FhirLog>;
};

/** An id for each thing in the bundle, always the same one for the same key. */
export type IdOf = (key: string) => string;

/** First and last day, and whether the person's name and their own words go along. */
export type FhirChoice = { from?: LocalDate | undefined; to?: LocalDate | undefined; name: boolean; notes: boolean };

/** What of an export a bundle tells. Deleted logs, names of clinicians and of links, sign-ins and activity are none of it. */
export function recordOfExport(everything: Everything, { from = "0000", to = "9999", name, notes }: FhirChoice): FhirRecord {
  const { exportedAt, account, logs } = everything;
  const devices = [...everything.devices];
  const sizeOf = new Map(devices.map(({ id, maxDiameterMm }) => [id, maxDiameterMm]));
  const until = <T extends { on: LocalDate }>(rows: Iterable<T>) => [...rows].filter(({ on }) => on <= to);
  const screenings = until(everything.screenings);
  return {
    at: exportedAt,
    ...(name ? { name: account.userName } : {}),
    programs: acceptedIn(
      until(everything.programs).map(({ id, kind, on, parameters }) => ({
        id,
        kind: kind as ProgramKind,
        on,
        own: parameters as OwnParameters | null,
      })),
    ),
    agreements: until(everything.agreements).flatMap(({ on, role, agrees, floor, parameters, undoneAt }) =>
      undoneAt ? [] : [{ on, role, agrees, ...(floor ? { floor } : {}), ...(parameters ? { parameters: parameters as Parameters } : {}) }],
    ),
    screenings: screenings.map(({ id, on, intake, result }) => ({
      id,
      on,
      intake: intake as Intake,
      result: result as ScreeningResult,
    })),
    ...goalOf(screenings.at(-1)),
    devices: devices.map(({ id, label, maxDiameterMm, insertableLengthMm, material, retiredAt }) => ({
      id,
      maxDiameterMm,
      insertableLengthMm,
      material,
      retired: retiredAt !== null,
      ...(notes ? { label } : {}),
    })),
    // One at a time, each time they are asked for.
    logs: {
      *[Symbol.iterator]() {
        for (const log of logs) if (log.deletedAt === null && log.on >= from && log.on <= to) yield logOf(log, sizeOf, notes);
      },
    },
  };
}

/** What the program is for, as the latest screening has it. */
const goalOf = (screening: Export["screenings"][number] | undefined): Pick<FhirRecord, "goal"> =>
  screening ? { goal: { goal: (screening.intake as Intake).goal, on: screening.on } } : {};

function logOf({ id, on, body, note, decision }: Export["logs"][number], sizeOf: ReadonlyMap<string, number>, notes: boolean): FhirLog {
  const log = body as Log;
  const decided = decision as Decision | null;
  return {
    id,
    on,
    ...answersOf(log, sizeOf),
    ...(notes && note ? { note } : {}),
    ...(decided && decided.rule !== "DEC-NOTED" ? { decision: decided } : {}),
  };
}

function answersOf(log: Log, sizeOf: ReadonlyMap<string, number>): Omit<FhirLog, "id" | "on"> {
  switch (log.kind) {
    case "dilation": {
      const { kind, pain, comfort, nextDaySoreness: soreness, blood, stoppedEarly } = log;
      const sharp = [...(log.sharpPain ? ["sharp-pain"] : []), ...(log.burning ? ["burning"] : [])];
      const segments = log.segments.map(({ deviceId, minutes }) => ({ deviceId, minutes, ...given("sizeMm", sizeOf.get(deviceId)) }));
      return {
        kind,
        pain,
        blood,
        stoppedEarly,
        flags: [...sharp, ...log.flags],
        segments,
        ...given("comfort", comfort),
        ...given("soreness", soreness),
      };
    }
    case "exercise": {
      const { kind, pain, blood, flags, effort, routineId } = log;
      const routine = (findRoutine(routineId) ?? findExercise(routineId))?.name;
      return { kind, pain, blood, flags, ...given("effort", effort), ...given("routine", routine) };
    }
    case "daily": {
      const { kind, baselinePain: pain, blood, flags, straining, leaks, stoolForm } = log;
      return { kind, pain, blood, flags, straining, leaks, ...given("stoolForm", stoolForm) };
    }
    case "skip":
      return { kind: log.kind, skipReason: log.reason };
  }
}

const given = <K extends string, T>(key: K, value: T | undefined) => (value === undefined ? {} : ({ [key]: value } as Record<K, T>));
