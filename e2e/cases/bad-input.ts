/**
 * Bad input for one form: what is filled in, and the sentence that must stand beside it. No case may leave a row or answer with 5xx, and what was
 * filled in must still be there.
 */
export type BadInput = {
  name: string;
  /** Opened first. "(log)", "(device)", "(token)" (of a link with a passcode) and "(open)" (of one without) stand for things that are there. */
  path: string;
  /** By name; `true` ticks the box or the radio of `name=value`, "name=*" takes the first answer that is one. Selects are filled by value. */
  fill: Record<string, string | true>;
  expect: RegExp;
  /** Must still be in its field afterwards, besides what was filled in. */
  kept?: Record<string, string | true>;
  /** Filled in past the browser's own limits, as a hand-made post would. */
  raw?: true;
  /** What no control offers: the fields of that name are taken out of the form and this is put in their place. */
  force?: Record<string, string>;
  /**
   * Who sends it. "screened": a clear screening and no program; "fissure": screened with one; "ready": has a set, a program, and meets every
   * criterion for the next size; "practised": weeks of practice; "nobody": no session. Otherwise whoever has nothing filled in from before.
   */
  person?: "screened" | "fissure" | "ready" | "practised" | "nobody";
  /** A part of the form that has no control: its sentence stands at the form as a whole. */
  whole?: true;
};
