import type { RuleStanding } from "@/lib/core/rule";

/** What a page may cite (clinical.md 5, 7, 9 and 10), each with what it does not show. No other figure may be quoted. */
export type Evidence = { id: string; standing: RuleStanding; source: string; found: string; doesNotShow: string };

export const evidence: readonly Evidence[] = [
  {
    id: "dorey-2004",
    standing: "L",
    source: "Dorey, Br J Gen Pract 2004: randomised trial, 55 men, pelvic floor exercise with biofeedback",
    found:
      "At 3 months the erectile function score was 6.7 points and the anal squeeze pressure 44 cmH₂O higher. At 6 months 40 % had normal function, 35 % had improved and 26 % were unchanged (rounded).",
    doesNotShow: "One small trial in men, on exercise with biofeedback and guidance. It says nothing about dilation, nor about exercising alone.",
  },
  {
    id: "nice-ng210",
    standing: "L",
    source: "NICE guideline NG210, pelvic floor dysfunction",
    found: "Supports supervised pelvic floor muscle training for at least 3 months.",
    doesNotShow: "It is about supervised training for symptoms such as leakage; an app is not supervision.",
  },
  {
    id: "tight-floor",
    standing: "S",
    source: "The mission’s own source documents",
    found: "Squeezing exercises can make a tight or spasming floor worse. Biofeedback or electrical stimulation helps to find the right muscle.",
    doesNotShow: "How often that happens, or how tight is too tight: that takes an examination.",
  },
  {
    id: "fissure-trials",
    standing: "L",
    source: "Trials of dilation for anal fissure",
    found: "They disagree with one another, so Gradual makes no claim about fissures and opens dilation there only with a clinician.",
    doesNotShow: "Whether, and for whom, dilation helps.",
  },
  {
    id: "forced-dilation",
    standing: "L",
    source: "Br J Surg 1992: series of 100 patients",
    found: "Forced dilation under anaesthesia caused incontinence.",
    doesNotShow: "It is not about gentle self-guided practice; it is why nothing here may ever be forced.",
  },
  {
    id: "nrs",
    standing: "L",
    source: "Literature on the 0–10 numeric rating scale for pain",
    found: "A change of 2 points or 30 % is one that people notice.",
    doesNotShow: "The comfort and confidence questions beside it are our own and not validated.",
  },
  {
    id: "recovery-timing",
    standing: "S",
    source: "The mission’s own source documents",
    found: "No evidence-based timing protocol exists for recovery after activity.",
    doesNotShow: "That our days are right. They are cautious defaults.",
  },
];
