import { limitOf, type ProgramRuleId, reasonOf } from "./rules";
import type { ProgramKind, Reason, Standing } from "./schema";
import { templates } from "./templates";

export type Proposal = {
  proposed: ProgramKind;
  reasons: Reason[];
  alternatives: ProgramKind[] /** What stays closed until it is recorded. */;
  until?: Reason;
};

/**
 * The program proposed where a person stands, with its reasons, and the others that are open; undefined while the screening or a pause opens
 * none (clinical.md 5).
 */
export function proposeProgram(standing: Standing): Proposal | undefined {
  const [proposed, ...alternatives] = standing.opens;
  if (!proposed) return undefined;
  const template = templates[proposed];
  const screening = (standing.screening?.reasons ?? []).filter(({ rule }) => rule !== "SCR-CLEAR");
  const until = standing.needs.includes("clinician")
    ? reasonOf("PRG-CLINICIAN-AGREES")
    : template.lockedBy && lockedUntil(standing, proposed, template.lockedBy);
  return { proposed, reasons: [reasonOf(template.rule), ...screening], alternatives, ...(until && { until }) };
}

function lockedUntil(standing: Standing, kind: ProgramKind, rule: ProgramRuleId): Reason | undefined {
  const set = standing.clinician?.parameters ?? {};
  return templates[kind].required.some((name) => set[name] === undefined) ? reasonOf(rule) : undefined;
}

/** What may be said about length: never an end date (clinical.md 5). Weeks. */
export const usualWeeks = (kind: ProgramKind): string =>
  kind === "strength-continence" ? `12 to ${limitOf("PRG-STRENGTH-WEEKS-16")} weeks` : "four to six weeks for some, several months for others";
