import type { DecisionRule } from "./facts";
import { painRules, sharpBefore, strongPain } from "./pain-rules";
import { sorenessRules } from "./soreness-rules";
import { bleedingRules, symptomRules } from "./symptom-rules";

/** The table of decisions after a log (clinical.md 6), most severe first within symptoms, pain and soreness. */
export const decisionRules: readonly DecisionRule[] = [...symptomRules, ...painRules, ...sorenessRules];

/** The rows that a later one looks back at ("twice", "repeated", "again within"). */
export const lookedBackAt: readonly string[] = [...strongPain, ...sharpBefore, ...bleedingRules];
