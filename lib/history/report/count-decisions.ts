import type { DecisionAction } from "@/lib/sessions/schema";
import type { LetterRecord } from "./compose-letter";

export type DecisionCount = { action: Exclude<DecisionAction, "continue"> | "step-up"; count: number };

const order = ["emergency", "same-day-care", "pause", "stop", "rest", "hold", "step-up"] as const;

/** How often the rules held practice back, the gravest first, and how often the person confirmed a step up. */
export function countDecisions({ records, steps }: Pick<LetterRecord, "records" | "steps">): DecisionCount[] {
  const actions = [...records.flatMap(({ decision }) => decision?.action ?? []), ...steps.map(() => "step-up" as const)];
  return order.flatMap((action) => {
    const count = actions.filter((one) => one === action).length;
    return count > 0 ? [{ action, count }] : [];
  });
}
