import type { ProgramRule } from "./rules";

const productDefault = { standing: "D", source: "Product default, awaiting clinical review" } as const;
type Row = Omit<ProgramRule, "id">;

/** What a clinician proposes through a link. What only a clinician may set is told by the rows of the numbers (PRG-CAP-SELF-30, PRG-WEEK-3, …). */
export const clinicianRules = {
  "PRG-PROPOSED": {
    ...productDefault,
    condition: "A clinician proposes a change of the program through a link.",
    decision: "Nothing changes until the person accepts it; the rules are asked when it is proposed and again when it is accepted.",
    wording: "A proposal changes nothing by itself: you decide, and every other rule stays above it.",
  },
  "PRG-PROPOSED-SIZE-40": {
    ...productDefault,
    value: 40,
    condition: "A size below 5 mm or above 40 mm is proposed.",
    decision: "Refused: nobody sets it here.",
    wording: "Sizes go from 5 to 40 mm, in steps of half a millimetre.",
  },
  "PRG-PROPOSED-BOUNDS": {
    ...productDefault,
    condition: "A number outside the bounds that hold for a clinician too is proposed.",
    decision: "Refused: nobody sets it here.",
    wording: "These are the least and the most that even a clinician sets here.",
  },
  "PRG-PROPOSED-UP": {
    ...productDefault,
    condition: "A first size above the size in force is proposed.",
    decision: "Refused: a clinician may raise the largest size, and a step up then waits for readiness and the person's own confirmation.",
    wording: "A larger size comes only step by step, by readiness and the person's own confirmation; set the largest size instead.",
  },
  "PRG-PROPOSED-NEWS": {
    ...productDefault,
    condition: "A pause that asks for a clinician, or a screening, came after the day of a proposal that agrees.",
    decision: "It can not be accepted any more: its author did not know.",
    wording: "Something has come up since this was proposed that its author did not know of. Ask them again.",
  },
  "PRG-PROPOSED-NOTHING": {
    ...productDefault,
    condition: "A proposal would change nothing.",
    decision: "It is not accepted.",
    wording: "Nothing would change: the program has this already.",
  },
} as const satisfies Record<string, Row>;
