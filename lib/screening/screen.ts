import type { LocalDate } from "@/lib/core/dates";
import { wordingWithHelp } from "./emergency";
import { screeningRules } from "./rules";
import { type Intake, type Region, type ScreeningResult, screeningResults, type WaitEvent } from "./schema";
import { waitUntil } from "./waits";

export type ScreeningReason = { rule: string; source: string; standing: "S" | "L" | "D"; wording: string; result: ScreeningResult };

export type Screening = {
  result: ScreeningResult;
  /** Every matched row, most severe first; never empty ("clear" has a row of its own). */
  reasons: ScreeningReason[];
  /** With waits still running: the first day on which all of them have passed. Screening again that day gives at best clinician-only. */
  until?: LocalDate;
  /** The tight-floor screen is positive: relax first, strengthening locked. */
  tightFloor: boolean;
  /** Anticoagulants or a bleeding disorder: any blood after a session means same-day care. */
  anticoagulants: boolean;
  region: Region;
};

const severity = (result: ScreeningResult) => screeningResults.indexOf(result);

/**
 * Decides an intake on `today` (clinical.md 2). Every row is evaluated and the most severe result wins; nothing the person can say overrides it.
 * Pure: the same answers on the same day give the same screening.
 */
export function screen(intake: Intake, today: LocalDate): Screening {
  const matched = screeningRules
    .filter((rule) => rule.result !== "clear" && rule.when(intake, today))
    .sort((one, other) => severity(one.result) - severity(other.result));
  const rows = matched.length > 0 ? matched : screeningRules.filter((rule) => rule.result === "clear");
  const waiting = Object.entries(intake.waits)
    .map(([event, on]) => waitUntil(event as WaitEvent, on))
    .filter((until) => until > today)
    .sort();
  return {
    result: rows[0]?.result ?? "do-not-start",
    reasons: rows.map(({ id, source, standing, wording, result, help }) => ({
      rule: id,
      source,
      standing,
      wording: wordingWithHelp(wording, help, intake.region),
      result,
    })),
    until: waiting.at(-1),
    tightFloor: intake.tight.length > 0,
    anticoagulants: intake.clinician.includes("anticoagulants") || intake.clinician.includes("bleeding-disorder"),
    region: intake.region,
  };
}
