import type { Rule } from "@/lib/core/rule";
import { deviceRules } from "@/lib/devices/rules";
import { programRules } from "@/lib/programs/rules";
import { screeningRules } from "@/lib/screening/rules";
import { decisionRules } from "@/lib/sessions/rules";

export type NamedRule = Pick<Rule, "id" | "standing" | "source" | "condition" | "decision"> & { tone: "stop" | "rest" | "hold" };

const tables: readonly Omit<Rule, "wording">[] = [...screeningRules, ...decisionRules, ...programRules, ...Object.values(deviceRules)];

/** How many rows the product decides by. */
export const ruleCount = tables.length;

/** A row by its id, as the tables have it. @throws when it is gone: the page must not go on quoting it. */
function quote(id: string, tone: NamedRule["tone"]): NamedRule {
  const rule = tables.find((row) => row.id === id);
  if (!rule) throw new Error(`The landing page quotes rule ${id}, which is in no table.`);
  const { standing, source, condition, decision } = rule;
  return { id, standing, source, condition, decision, tone };
}

/** One of each standing: published, source document, our default. */
export const quotedRules: readonly NamedRule[] = [
  quote("DEC-CAUDA-EQUINA", "stop"),
  quote("SCR-PAIN-ON-CONTRACTING", "hold"),
  quote("DEC-PAIN-4-6", "rest"),
];
