import type { DecisionRule, Facts } from "./facts";
import { afterSoreHours, afterSoreRest, soonestAfterSore } from "./soreness";

const productDefault = { standing: "D", source: "Product default, awaiting clinical review" } as const;
const hours = (facts: Facts) => facts.sorenessHours ?? 0;
/** The longer of the fixed rest and "clear + 24 h". */
const afterRestAndClear = (facts: Facts) =>
  [afterSoreRest(facts.on), afterSoreHours(facts.on, hours(facts))].sort().at(-1) ?? afterSoreRest(facts.on);
const words = (facts: Facts) =>
  [facts.soreness !== undefined && `next-day soreness ${facts.soreness}`, facts.sorenessHours !== undefined && `sore for ${facts.sorenessHours} h`]
    .filter(Boolean)
    .join(", ");

/** Next-day soreness of a dilation session, most severe first; "rest" is counted from the day after the session. */
export const sorenessRules: readonly DecisionRule[] = [
  {
    id: "DEC-SORE-72H",
    ...productDefault,
    action: "pause",
    needs: ["rescreen", "clinician"],
    stepDown: true,
    condition: "Soreness that lasts longer than 72 hours.",
    decision: "Pause until a re-screen and a clinician's agreement; one size down.",
    wording: "Pause here: soreness of more than three days should be looked at by a clinician before you go on.",
    when: (facts) => hours(facts) > 72,
    because: words,
    until: afterRestAndClear,
  },
  {
    id: "DEC-SORE-48H",
    ...productDefault,
    action: "rest",
    stepDown: true,
    condition: "Soreness that lasts longer than 48 hours.",
    decision: "Rest 5 whole days after the day it was felt, and until it has been gone for 24 hours; one size down.",
    wording: "Your body wants longer: rest for five days and come back one size down.",
    when: (facts) => hours(facts) > 48,
    because: words,
    until: afterRestAndClear,
  },
  {
    id: "DEC-SORE-4",
    ...productDefault,
    action: "rest",
    stepDown: true,
    condition: "Next-day soreness 4 or more.",
    decision: "Rest 5 whole days after the day it was felt; one size down.",
    wording: "That left you sore: rest for five days and come back one size down.",
    when: (facts) => (facts.soreness ?? 0) >= 4,
    because: words,
    until: afterRestAndClear,
  },
  {
    id: "DEC-SORE-2-3",
    ...productDefault,
    action: "hold",
    condition: "Next-day soreness 2–3.",
    decision: "Hold the size; no dilation until the soreness has been gone for 24 hours. As long as nobody has said that it is gone: 5 whole days.",
    wording: "Stay at this size and wait until the soreness has been gone for a full day; tell us when it has.",
    when: (facts) => facts.soreness === 2 || facts.soreness === 3,
    because: words,
    until: (facts) => (facts.sorenessHours === undefined ? afterSoreRest(facts.on) : afterSoreHours(facts.on, hours(facts))),
    untilOnceClear: (facts) => (facts.sorenessHours === undefined ? soonestAfterSore(facts.on) : afterSoreHours(facts.on, hours(facts))),
  },
];
