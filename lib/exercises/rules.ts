import type { Rule } from "@/lib/core/rule";

const mission = "Gradual's source documents";
const leaflet = "Pelvic-health patient leaflet (title to be added at clinical review)";

export const exerciseRuleIds = ["EX-TIGHT", "EX-BREATH", "EX-QUIET", "EX-FLOW", "EX-POSITION", "EX-PAIN"] as const;
export type ExerciseRuleId = (typeof exerciseRuleIds)[number];

/** What holds for every exercise (clinical.md 7). Only EX-TIGHT decides; the others bind the wording of the catalogue. */
export const exerciseRules: Record<ExerciseRuleId, Rule<ExerciseRuleId>> = {
  "EX-TIGHT": {
    id: "EX-TIGHT",
    standing: "S",
    source: mission,
    condition: "The tight-floor screen is positive and no assessment of the pelvic floor is recorded",
    decision: "Every exercise and routine with a pelvic floor squeeze is closed; a body scan leaves its pelvic squeeze out",
    wording: "Squeezes stay closed for now. They can make a tight pelvic floor worse, so letting go comes first, until someone has assessed it.",
  },
  "EX-BREATH": {
    id: "EX-BREATH",
    standing: "L",
    source: leaflet,
    condition: "Any exercise",
    decision: "The breath goes on throughout",
    wording: "Keep breathing all the way through.",
  },
  "EX-QUIET": {
    id: "EX-QUIET",
    standing: "L",
    source: leaflet,
    condition: "Any pelvic floor exercise",
    decision: "Buttocks, thighs and belly stay relaxed",
    wording: "Let buttocks, thighs and belly stay soft.",
  },
  "EX-FLOW": {
    id: "EX-FLOW",
    standing: "L",
    source: leaflet,
    condition: "Any pelvic floor exercise",
    decision: "Never practised by stopping the urine flow",
    wording: "Please never practise by stopping the flow when you pass urine.",
  },
  "EX-POSITION": {
    id: "EX-POSITION",
    standing: "S",
    source: mission,
    condition: "An exercise is comfortable in one position",
    decision: "It progresses from lying to sitting, to standing, to everyday movement",
    wording: "When it is easy lying down, try it sitting, then standing, then in the middle of an ordinary day.",
  },
  "EX-PAIN": {
    id: "EX-PAIN",
    standing: "D",
    source: "Product default, awaiting clinical review",
    condition: "A squeeze or a stretch hurts",
    decision: "Stop that exercise; breathing and letting go instead",
    wording: "If it hurts, stop. Belly breathing and the drop are always there instead.",
  },
};
