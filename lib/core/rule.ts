/**
 * One row of a rule table. Tables are data: the pages, the simulator and the tests read the same rows.
 */
export type RuleStanding = "S" | "L" | "D";

export type Rule<Id extends string = string> = {
  /** Stable, shown to people and clinicians, e.g. "DEC-PAIN-4-6". */
  id: Id;
  /** S: Gradual's source documents. L: leaflet, guideline or trial. D: product default, to be reviewed by a clinician. */
  standing: RuleStanding;
  /** Who says so, as printed: "NHS rectal bleeding leaflet", "Product default, awaiting clinical review". */
  source: string;
  /** When the row applies, in words, for /safety. */
  condition: string;
  /** What then happens, in words, for /safety. */
  decision: string;
  /** One or two sentences to the person, second person, present tense. */
  wording: string;
};
