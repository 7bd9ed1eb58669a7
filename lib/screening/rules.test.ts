import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/core/dates";
import { screeningRules } from "./rules";
import { careSigns, clinicianConditions, type Intake, intakeSchema, specialistConditions, tightFloorSigns, urgentSigns, waitEvents } from "./schema";
import { screen } from "./screen";

const today = "2026-03-31";
const intake = (own: object = {}): Intake =>
  intakeSchema.parse({ adult: true, ownChoice: "yes", intoxicated: false, consent: true, region: "uk", use: "anal", goal: "comfort", ...own });
const ago = (days: number) => addDays(today, -days);

type Case = { match: object[]; miss: object[] };
const box = (field: string, answer: string, neighbour: string): Case => ({ match: [{ [field]: [answer] }], miss: [{}, { [field]: [neighbour] }] });
const wait = (event: string, firstFree: string): Case => ({
  match: [{ waits: { [event]: addDays(firstFree, 1) } }, { waits: { [event]: today } }, { waits: { [event]: addDays(today, 1) } }],
  miss: [{ waits: { [event]: firstFree } }, {}],
});
const waited = (event: string, firstFree: string): Case => ({
  match: [{ waits: { [event]: firstFree } }, { waits: { [event]: "2001-01-01" } }],
  miss: [{ waits: { [event]: addDays(firstFree, 1) } }, {}],
});

/** By rule id: answers that match the row, and the nearest answers that do not. The date of a wait row is the latest day that is free today. */
const cases: Record<string, Case> = {
  "SCR-FEVER": box("urgent", "fever", "pus"),
  "SCR-PUS": box("urgent", "pus", "fever"),
  "SCR-SWELLING": box("urgent", "swelling", "pus"),
  "SCR-SEVERE-PAIN": box("urgent", "severe-anal-pain", "swelling"),
  "SCR-STUCK-OBJECT": box("urgent", "stuck-object", "swelling"),
  "SCR-SADDLE-NUMBNESS": box("urgent", "saddle-numbness", "new-loss-of-control"),
  "SCR-LOSS-OF-CONTROL": box("urgent", "new-loss-of-control", "saddle-numbness"),
  "SCR-BLEEDING": box("care", "bleeding-3-weeks", "dark-stool"),
  "SCR-DARK-STOOL": box("care", "dark-stool", "bleeding-3-weeks"),
  "SCR-WEIGHT-LOSS": box("care", "weight-loss", "lump"),
  "SCR-LUMP": box("care", "lump", "weight-loss"),
  "SCR-BOWEL-CHANGE": box("care", "bowel-habit-change", "lump"),
  "SCR-UNDER-18": { match: [{ adult: false }], miss: [{ adult: true }] },
  "SCR-PRESSURED": { match: [{ ownChoice: "no" }], miss: [{ ownChoice: "yes" }, { ownChoice: "unsure" }] },
  "SCR-UNSURE": { match: [{ ownChoice: "unsure" }], miss: [{ ownChoice: "yes" }, { ownChoice: "no" }] },
  "SCR-INTOXICATED": { match: [{ intoxicated: true }], miss: [{ intoxicated: false }] },
  "SCR-CONSENT": { match: [{ consent: false }], miss: [{ consent: true }] },
  "SCR-ACTIVE-IBD": { match: [{ specialist: ["active-ibd"] }], miss: [{ clinician: ["quiescent-ibd"] }, { specialist: ["neutropenia"] }] },
  "SCR-TUMOUR": box("specialist", "obstructing-tumour", "active-ibd"),
  "SCR-ANASTOMOSIS": { match: [{ specialist: ["anastomosis-under-6-months"] }], miss: [{ clinician: ["surgery-under-6-months"] }] },
  "SCR-NEUTROPENIA": { match: [{ specialist: ["neutropenia"] }], miss: [{ clinician: ["immunosuppression"] }] },
  "SCR-RADIOTHERAPY-NOW": { match: [{ specialist: ["pelvic-radiotherapy-now"] }], miss: [{ clinician: ["past-pelvic-radiotherapy"] }] },
  "SCR-PREGNANCY": box("clinician", "pregnant-or-planning", "postpartum-under-12-weeks"),
  "SCR-SURGERY": box("clinician", "surgery-under-6-months", "fissure"),
  "SCR-FISSURE": { match: [{ clinician: ["fissure"] }, { goal: "fissure" }], miss: [{ clinician: ["fistula"] }, { goal: "comfort" }] },
  "SCR-HAEMORRHOIDS": box("clinician", "haemorrhoids", "fissure"),
  "SCR-PAST-RADIOTHERAPY": { match: [{ clinician: ["past-pelvic-radiotherapy"] }], miss: [{ specialist: ["pelvic-radiotherapy-now"] }] },
  "SCR-DIVERTICULAR": box("clinician", "severe-diverticular", "pouch"),
  "SCR-HEART-FAILURE": box("clinician", "heart-failure", "anticoagulants"),
  "SCR-SPINAL-INJURY": box("clinician", "spinal-injury-t6", "neuropathy"),
  "SCR-ANTICOAGULANTS": box("clinician", "anticoagulants", "bleeding-disorder"),
  "SCR-BLEEDING-DISORDER": box("clinician", "bleeding-disorder", "anticoagulants"),
  "SCR-IMMUNOSUPPRESSION": { match: [{ clinician: ["immunosuppression"] }], miss: [{ specialist: ["neutropenia"] }] },
  "SCR-QUIESCENT-IBD": { match: [{ clinician: ["quiescent-ibd"] }], miss: [{ specialist: ["active-ibd"] }] },
  "SCR-POUCH": box("clinician", "pouch", "stricture"),
  "SCR-STRICTURE": box("clinician", "stricture", "fistula"),
  "SCR-FISTULA": box("clinician", "fistula", "stricture"),
  "SCR-PROLAPSE": box("clinician", "prolapse", "existing-incontinence"),
  "SCR-INCONTINENCE": { match: [{ clinician: ["existing-incontinence"] }], miss: [{ leakage: true }, { clinician: ["prolapse"] }] },
  "SCR-NEUROPATHY": box("clinician", "neuropathy", "spinal-injury-t6"),
  "SCR-POSTPARTUM": box("clinician", "postpartum-under-12-weeks", "pregnant-or-planning"),
  "SCR-STI": box("clinician", "sti-symptoms", "fistula"),
  "SCR-POST-OPERATIVE": { match: [{ goal: "post-operative" }], miss: [{ goal: "recovery" }] },
  "SCR-BIOPSY-RECTAL": wait("transrectal-biopsy", ago(14)),
  "SCR-BIOPSY-RECTAL-AFTER": waited("transrectal-biopsy", ago(14)),
  "SCR-BIOPSY-PERINEAL": wait("transperineal-biopsy", ago(7)),
  "SCR-BIOPSY-PERINEAL-AFTER": waited("transperineal-biopsy", ago(7)),
  "SCR-PROSTATECTOMY": wait("prostatectomy", ago(42)),
  "SCR-PROSTATECTOMY-AFTER": waited("prostatectomy", ago(42)),
  "SCR-RADIOTHERAPY-EXTERNAL": wait("external-radiotherapy", ago(56)),
  "SCR-RADIOTHERAPY-EXTERNAL-AFTER": waited("external-radiotherapy", ago(56)),
  "SCR-BRACHYTHERAPY": wait("seed-brachytherapy", "2025-09-30"),
  "SCR-BRACHYTHERAPY-AFTER": waited("seed-brachytherapy", "2025-09-30"),
  "SCR-PELVIC-PAIN": box("tight", "pelvic-pain", "difficulty-emptying"),
  "SCR-DIFFICULTY-EMPTYING": box("tight", "difficulty-emptying", "pain-on-contracting"),
  "SCR-PAIN-ON-CONTRACTING": box("tight", "pain-on-contracting", "pelvic-pain"),
  "SCR-CLEAR": { match: [{}, { leakage: true }, { soreAfterActivity: true }], miss: [{ tight: ["pelvic-pain"] }, { consent: false }] },
};

const reasonsOf = (answers: object) => screen(intake(answers), today).reasons.map(({ rule }) => rule);

test("every row has a case, and every case a row", () => {
  expect(Object.keys(cases).sort()).toEqual(screeningRules.map(({ id }) => id).sort());
});

describe.each(Object.entries(cases))("%s", (id, { match, miss }) => {
  test("is a reason when the answer is given", () => {
    expect(match.length).toBeGreaterThan(0);
    for (const answers of match) expect(reasonsOf(answers), JSON.stringify(answers)).toContain(id);
  });
  test("is none for the nearest other answers", () => {
    expect(miss.length).toBeGreaterThan(0);
    for (const answers of miss) expect(reasonsOf(answers), JSON.stringify(answers)).not.toContain(id);
  });
});

test("no answer that can be given is without a row of its own", () => {
  const given = [
    ...urgentSigns.map((answer) => ({ urgent: [answer] })),
    ...careSigns.map((answer) => ({ care: [answer] })),
    ...specialistConditions.map((answer) => ({ specialist: [answer] })),
    ...clinicianConditions.map((answer) => ({ clinician: [answer] })),
    ...tightFloorSigns.map((answer) => ({ tight: [answer] })),
    ...waitEvents.map((event) => ({ waits: { [event]: today } })),
  ];
  const rules = given.map((answers) => reasonsOf(answers));
  for (const reasons of rules) expect(reasons).toHaveLength(1);
  expect(new Set(rules.flat()).size).toBe(given.length);
  expect(rules.flat()).not.toContain("SCR-CLEAR");
});

test.each(screeningRules)("$id says when, what, why and from where", ({ condition, decision, wording, source, standing }) => {
  for (const text of [condition, decision, wording]) expect(text).toMatch(/^[A-Z0-9].*\.$/);
  expect(wording).not.toMatch(/cure|treats|loosen/i);
  expect(source).not.toBe("");
  expect(standing === "D").toBe(source === "Product default, awaiting clinical review");
});
