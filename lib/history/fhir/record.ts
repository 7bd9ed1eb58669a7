import type { LocalDate } from "@/lib/core/calendar";
import type { Parameters, ProgramKind } from "@/lib/programs/schema";
import type { Intake, ScreeningResult } from "@/lib/screening/schema";
import type { Log } from "@/lib/sessions/schema";
import type { RecordDecision } from "../record";

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
  decision?: Pick<RecordDecision, "rule" | "source" | "wording" | "until">;
};

export type FhirProgram = { id: string; kind: ProgramKind; on: LocalDate };
export type FhirAgreement = { on: LocalDate; role: string; agrees: boolean; floor?: string; parameters?: Parameters };
export type FhirScreening = { id: string; on: LocalDate; intake: Intake; result: ScreeningResult };
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
  devices?: readonly FhirDevice[];
  logs?: readonly FhirLog[];
};

/** An id for each thing in the bundle, always the same one for the same key. */
export type IdOf = (key: string) => string;
