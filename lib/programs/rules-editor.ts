import type { ProgramRule } from "./rules";

const productDefault = { standing: "D", source: "Product default, awaiting clinical review" } as const;
type Row = Omit<ProgramRule, "id">;

/** What a person may set of their own program. The bounds themselves are the rows of the numbers (PRG-MINUTES-CAP-10, PRG-WEEK-3, …). */
export const editorRules = {
  "PRG-EDIT-CLOSED": {
    ...productDefault,
    condition: "A number of a program that a clinician leads, or that has no dilator, is changed by the person.",
    decision: "It is not changed.",
    wording: "The numbers of this program are not yours to change here.",
  },
  "PRG-EDIT-CLINICIAN": {
    ...productDefault,
    condition: "A number that a clinician has set is changed by the person.",
    decision: "The clinician's stays in force.",
    wording: "Your clinician has set this number; it changes with their next agreement.",
  },
  "PRG-EDIT-HOLD": {
    ...productDefault,
    value: 10,
    condition: "Seconds of one hold: fewer than 10, longer than the session's dilation, or with repetitions instead of holds.",
    decision: "It is not set.",
    wording: "One hold lasts 10 seconds at least and no longer than the time at the size, and only where you hold still.",
  },
  "PRG-EDIT-SMALLER-5": {
    ...productDefault,
    value: 5,
    condition: "Minutes at the next smaller size before the session's own, as the person sets them.",
    decision: "None to 5, and with the session's own minutes no more than 10 in all. Where nobody sets them, 1.",
    wording: "A smaller size first is a way to arrive: five minutes at most, and ten in all with the time at your size.",
  },
  "PRG-EDIT-DAYS-90": {
    ...productDefault,
    value: 90,
    condition: "Days on a size before the next is offered, as the person sets them.",
    decision: "90 at most: it is there to take longer, and the step is confirmed anyway.",
    wording: "Ninety days on a size are the most that can be set; you may stay longer by not moving up.",
  },
  "PRG-EDIT-LEAST-1": {
    ...productDefault,
    value: 1,
    condition: "Minutes, sessions, sets or repetitions that the person sets.",
    decision: "1 at least.",
    wording: "One is the least; to take a break, plan time away.",
  },
  "PRG-WEEK-OWN": {
    ...productDefault,
    condition: "The person has chosen how many sessions a week has, within their program.",
    decision: "No more sessions than that in 7 days.",
    wording: "This week has the sessions that you chose.",
  },
} as const satisfies Record<string, Row>;
