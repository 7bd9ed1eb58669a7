import { conditionRules } from "./condition-rules";
import type { ScreeningRule } from "./rule-row";
import { row } from "./rule-row";
import { stopRules } from "./stop-rules";
import { waitRules } from "./wait-rules";

const relaxFirst = row({
  result: "relax-first",
  standing: "S",
  source: "Gradual's source documents: squeezing exercises can worsen a tight floor",
  decision: "Relax-first program; strengthening locked until an assessment.",
});

const tightFloorRules: readonly ScreeningRule[] = [
  relaxFirst(
    "SCR-PELVIC-PAIN",
    "Pelvic pain.",
    "Pelvic pain often comes with a floor that cannot let go, so you begin with relaxing it; strengthening waits.",
    (intake) => intake.tight.includes("pelvic-pain"),
  ),
  relaxFirst(
    "SCR-DIFFICULTY-EMPTYING",
    "Difficulty emptying bladder or bowel.",
    "Difficulty emptying often comes with a floor that cannot let go, so you begin with relaxing it; strengthening waits.",
    (intake) => intake.tight.includes("difficulty-emptying"),
  ),
  relaxFirst(
    "SCR-PAIN-ON-CONTRACTING",
    "Pain on contracting the pelvic floor.",
    "Pain on squeezing suggests a tight floor, so you begin with relaxing it; strengthening waits.",
    (intake) => intake.tight.includes("pain-on-contracting"),
  ),
];

const clear = row({ result: "clear", standing: "D", source: "Product default, awaiting clinical review", decision: "Clear: a program is proposed." });

/** Every row of the screening table, most severe first. "Clear" applies when no other row does. */
export const screeningRules: readonly ScreeningRule[] = [
  ...stopRules,
  ...conditionRules.filter((rule) => rule.result === "specialist-only"),
  ...waitRules,
  ...conditionRules.filter((rule) => rule.result === "clinician-only"),
  ...tightFloorRules,
  clear("SCR-CLEAR", "None of the other answers, and consent given.", "Nothing in your answers stands in the way of a gentle start.", () => true),
];
