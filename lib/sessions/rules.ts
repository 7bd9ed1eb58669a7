import type { DecisionRule } from "./facts";
import { painRules } from "./pain-rules";
import { sorenessRules } from "./soreness-rules";
import { symptomRules } from "./symptom-rules";

/** The table of decisions after a log (clinical.md 6), most severe first within symptoms, pain and soreness. */
export const decisionRules: readonly DecisionRule[] = [...symptomRules, ...painRules, ...sorenessRules];
