import type { Rule } from "@/lib/core/rule";
import { exerciseRules } from "@/lib/exercises/rules";
import { programRules } from "@/lib/programs/rules";
import { screeningRules } from "@/lib/screening/rules";
import { decisionRules } from "@/lib/sessions/rules";

const tables: readonly Rule[] = [...screeningRules, ...decisionRules, ...programRules, ...Object.values(exerciseRules)];

/** A row by its id, as the tables have it. @throws when it is gone: a page must not go on quoting it. */
export function ruleById(id: string): Rule {
  const rule = tables.find((row) => row.id === id);
  if (!rule) throw new Error(`A page quotes rule ${id}, which is in no table.`);
  return rule;
}
