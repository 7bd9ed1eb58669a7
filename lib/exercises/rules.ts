import type { Rule } from "@/lib/core/rule";

const mission = "Gradual's source documents";
const leaflet = "Pelvic-health patient leaflet (title to be added at clinical review)";

export const exerciseRuleIds = [
  "EX-TIGHT",
  "EX-BREATH",
  "EX-QUIET",
  "EX-FLOW",
  "EX-POSITION",
  "EX-PAIN",
  "EX-TEMPO",
  "EX-QUICK",
  "EX-LONG",
  "EX-OFTEN",
] as const;
export type ExerciseRuleId = (typeof exerciseRuleIds)[number];

/**
 * What holds for every exercise (clinical.md 7). EX-TIGHT closes, EX-TEMPO bounds, the last three warn who puts a routine together; the others bind
 * the wording of the catalogue.
 */
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
  "EX-TEMPO": {
    id: "EX-TEMPO",
    standing: "D",
    source: "Product default, awaiting clinical review; the bounds of single exercises name their own sources",
    condition: "A routine changes how long a phase of an exercise takes",
    decision: "Each phase stays within its bounds; letting go is never shorter than the squeeze, nor the breath out than the breath in",
    wording: "Letting go takes at least as long as the squeeze, and the breath out at least as long as the breath in.",
  },
  "EX-QUICK": {
    id: "EX-QUICK",
    standing: "L",
    source: leaflet,
    condition: "An own routine asks for more than 20 quick squeezes at a time, all its sets together",
    decision: "A warning stands beside it",
    wording: "More than 20 quick squeezes at a time tire the muscle. Leave some out, or spread them over the day.",
  },
  "EX-LONG": {
    id: "EX-LONG",
    standing: "D",
    source: "Product default, awaiting clinical review",
    condition: "An own routine takes longer than 30 minutes",
    decision: "A warning stands beside it",
    wording: "This takes more than half an hour. Two shorter routines are easier to keep up.",
  },
  "EX-OFTEN": {
    id: "EX-OFTEN",
    standing: "D",
    source: "Product default, awaiting clinical review",
    condition: "An own routine is done more often a day than the catalogue says for a squeeze in it",
    decision: "A warning stands beside it",
    wording: "That is more often a day than its sources say for a squeeze in it. A muscle needs its rest.",
  },
};
