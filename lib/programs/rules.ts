import type { Rule } from "@/lib/core/rule";
import { calendarRules } from "./rules-calendar";
import { clinicianRules } from "./rules-clinician";
import { editorRules } from "./rules-editor";
import { practiceRules } from "./rules-practice";
import { sizeRules } from "./rules-size";
import { templateRules } from "./rules-template";
import type { Reason } from "./schema";

/** A row of clinical.md 2, 3, 4 or 5. `value` is the row's number, in the unit that `condition` names. */
export type ProgramRule<Id extends string = string> = Rule<Id> & { value?: number };

const tables = { ...practiceRules, ...calendarRules, ...editorRules, ...clinicianRules, ...sizeRules, ...templateRules };
export type ProgramRuleId = keyof typeof tables;

/** Every row that programs and plans decide by, in the order in which they are shown. */
export const programRules: readonly ProgramRule<ProgramRuleId>[] = Object.entries(tables).map(([id, row]) => ({ id: id as ProgramRuleId, ...row }));
const byId = new Map(programRules.map((rule) => [rule.id, rule]));

/** The number of a row. @throws when the row has none: a mistake in the table, which a test catches. */
export function limitOf(id: ProgramRuleId): number {
  const value = byId.get(id)?.value;
  if (value === undefined) throw new Error(`Rule ${id} has no number.`);
  return value;
}

const reasons = new Map(
  programRules.map(({ id, source, standing, wording }): [ProgramRuleId, Reason] => [id, { rule: id, source, standing, wording }]),
);

/** What is shown of a row. @throws for an id that is in no table. */
export function reasonOf(id: ProgramRuleId): Reason {
  const reason = reasons.get(id);
  if (!reason) throw new Error(`There is no rule ${id}.`);
  return reason;
}
