import type { HelpLevel } from "@/lib/screening/emergency";
import { decisionRules } from "./rules";
import type { Decision, DecisionAction } from "./schema";

/** How severe a decision looks; its word says it too. */
export const toneOf: Record<DecisionAction, "go" | "hold" | "rest" | "stop"> = {
  continue: "go",
  hold: "hold",
  rest: "rest",
  stop: "stop",
  pause: "stop",
  "same-day-care": "stop",
  emergency: "stop",
};

/** The one sentence of a decision, by its key in the messages. `sized`: the size in force is known and can be named. */
export function sentenceOf({ action, rule, until }: Pick<Decision, "action" | "rule" | "until">, sized: boolean) {
  switch (action) {
    case "continue":
      return rule === "DEC-NOTED" ? "noted" : "continue";
    case "hold":
      if (until) return sized ? "holdUntil" : "holdUntilNoSize";
      return sized ? "hold" : "holdNoSize";
    case "rest":
      return until ? "restUntil" : "rest";
    case "stop":
      return until ? "stopUntil" : "stop";
    case "pause":
      return "pause";
    case "same-day-care":
      return "sameDay";
    case "emergency":
      return "emergency";
  }
}

export type NextStep = "until" | "clear" | "size" | "down" | "rescreen" | "clinician" | "soreness" | "counts" | "plan";

/** What follows from a decision, in the order in which it is told; never empty. */
export function nextSteps(decision: Decision): NextStep[] {
  const steps: [NextStep, boolean][] = [
    ["until", decision.until !== undefined],
    ["clear", decision.untilOnceClear !== undefined],
    ["size", decision.stepDown && decision.deviceId !== undefined],
    ["down", decision.stepDown && decision.deviceId === undefined],
    ["rescreen", decision.needs.includes("rescreen")],
    ["clinician", decision.needs.includes("clinician")],
    ["soreness", matched(decision).includes("DEC-PAIN-0-2-OPEN")],
    ["counts", decision.counts],
  ];
  const due = steps.filter(([, applies]) => applies).map(([step]) => step);
  return due.length > 0 ? due : ["plan"];
}

const matched = ({ rule, alsoMatched }: Pick<Decision, "rule" | "alsoMatched">) => [rule, ...alsoMatched];

/** How soon somebody should be called, over all rows that matched; nothing when nobody need be. */
export function helpLevelOf(decision: Pick<Decision, "rule" | "alsoMatched">): HelpLevel | undefined {
  const levels = decisionRules.filter(({ id }) => matched(decision).includes(id)).map(({ help }) => help);
  return levels.includes("emergency") ? "emergency" : levels.includes("same-day") ? "same-day" : undefined;
}

/** Distress is answered with the grounding exercise, whatever else matched. */
export const asksForGrounding = (decision: Pick<Decision, "rule" | "alsoMatched">): boolean => matched(decision).includes("DEC-DISTRESS");
