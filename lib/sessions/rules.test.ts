import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/core/calendar";
import { type DecisionContext, readFacts } from "./facts";
import { decisionRules } from "./rules";
import { type Log, logSchema } from "./schema";

const on = "2026-01-06";
const ago = (days: number) => addDays(on, -days);
const dilation = (own: object = {}): Log =>
  logSchema.parse({ kind: "dilation", on, segments: [{ deviceId: "d", minutes: 3 }], pain: 1, comfort: 8, nextDaySoreness: 0, ...own });
const unasked = (own: object = {}) => dilation({ nextDaySoreness: undefined, ...own });
const exercise = (own: object = {}): Log => logSchema.parse({ kind: "exercise", on, routineId: "r", pain: 0, ...own });
const daily = (own: object = {}): Log => logSchema.parse({ kind: "daily", on, baselinePain: 0, ...own });
const skip: Log = logSchema.parse({ kind: "skip", on, reason: "no-time" });
const before = (days: number, ...rules: string[]): Partial<DecisionContext> => ({ history: [{ on: ago(days), rules }] });

type Case = [Log, Partial<DecisionContext>?];
/** By rule id: logs that match the row, and logs just beyond its threshold that do not. */
const cases: Record<string, { match: Case[]; miss: Case[] }> = {
  "DEC-PAIN-0-2": {
    match: [[dilation({ pain: 0 })], [dilation({ pain: 2, nextDaySoreness: 1 })], [dilation({ sorenessHours: 48, nextDaySoreness: 1 })]],
    miss: [
      [dilation({ pain: 3 })],
      [dilation({ nextDaySoreness: 2 })],
      [unasked()],
      [dilation({ sorenessHours: 49, nextDaySoreness: 1 })],
      [daily()],
    ],
  },
  "DEC-PAIN-0-2-OPEN": {
    match: [[unasked({ pain: 2 })], [unasked({ sorenessHours: 48 })]],
    miss: [[unasked({ pain: 3 })], [dilation()], [unasked({ sorenessHours: 49 })]],
  },
  "DEC-PAIN-3": {
    match: [[dilation({ pain: 3 })], [dilation({ pain: 1, segments: [{ deviceId: "d", minutes: 3, pain: 3 }] })]],
    miss: [[dilation({ pain: 2 })], [dilation({ pain: 4 })], [exercise({ pain: 3 })]],
  },
  "DEC-PAIN-4-6": {
    match: [[dilation({ pain: 4 })], [dilation({ pain: 6 })], [dilation({ pain: 2, segments: [{ deviceId: "d", minutes: 3, pain: 5 }] })]],
    miss: [[dilation({ pain: 3 })], [dilation({ pain: 7 })], [exercise({ pain: 5 })]],
  },
  "DEC-PAIN-4-6-TWICE": {
    match: [
      [dilation({ pain: 4 }), before(14, "DEC-PAIN-4-6")],
      [dilation({ pain: 6 }), before(0, "DEC-PAIN-4-6")],
      [dilation({ pain: 5 }), before(3, "DEC-PAIN-7")],
    ],
    miss: [
      [dilation({ pain: 5 }), before(15, "DEC-PAIN-4-6")],
      [dilation({ pain: 3 }), before(2, "DEC-PAIN-4-6")],
      [dilation({ pain: 5 }), before(2, "DEC-PAIN-3")],
      [dilation({ pain: 5 })],
    ],
  },
  "DEC-PAIN-7": {
    match: [[dilation({ pain: 7 })], [dilation({ pain: 10 })], [exercise({ pain: 7 })], [daily({ baselinePain: 7 })]],
    miss: [[dilation({ pain: 6 })], [exercise({ pain: 6 })], [daily({ baselinePain: 6 })], [skip]],
  },
  "DEC-UNSETTLED": {
    match: [[dilation({ flags: ["unsettled-after-30-minutes"] })], [exercise({ flags: ["unsettled-after-30-minutes"] })]],
    miss: [[dilation()]],
  },
  "DEC-SHARP": { match: [[dilation({ sharpPain: true })], [dilation({ burning: true })]], miss: [[dilation()], [daily()]] },
  "DEC-SHARP-REPEATED": {
    match: [
      [dilation({ burning: true }), before(60, "DEC-SHARP")],
      [dilation({ sharpPain: true }), before(2, "DEC-SHARP", "DEC-SHARP-REPEATED")],
    ],
    miss: [[dilation({ sharpPain: true }), before(61, "DEC-SHARP")], [dilation({ sharpPain: true })], [dilation(), before(2, "DEC-SHARP")]],
  },
  "DEC-EXERCISE-PAIN-3": {
    match: [[exercise({ pain: 3 })], [exercise({ pain: 6 })]],
    miss: [[exercise({ pain: 2 })], [exercise({ pain: 7 })], [dilation({ pain: 4 })]],
  },
  "DEC-BASELINE-PAIN-4": {
    match: [[daily({ baselinePain: 4 })], [daily({ baselinePain: 6 })]],
    miss: [[daily({ baselinePain: 3 })], [daily({ baselinePain: 7 })]],
  },
  "DEC-NOTED": {
    match: [[skip], [exercise({ pain: 2 })], [daily({ baselinePain: 3 })]],
    miss: [[dilation()], [exercise({ pain: 3 })], [daily({ baselinePain: 4 })]],
  },
  "DEC-SPOTTING": {
    match: [[dilation({ blood: "spotting" })], [daily({ blood: "spotting" })], [exercise({ blood: "spotting" })]],
    miss: [[dilation({ blood: "none" })], [dilation({ blood: "more" })]],
  },
  "DEC-SPOTTING-AGAIN": {
    match: [
      [dilation({ blood: "spotting" }), before(30, "DEC-SPOTTING")],
      [daily({ blood: "spotting" }), before(1, "DEC-SPOTTING")],
      [dilation({ blood: "spotting" }), before(20, "DEC-BLEEDING-EMERGENCY")],
    ],
    // The same day is one episode, recorded in two logs.
    miss: [
      [dilation({ blood: "spotting" }), before(31, "DEC-SPOTTING")],
      [daily({ blood: "spotting" }), before(0, "DEC-SPOTTING")],
      [dilation({ blood: "spotting" })],
      [dilation(), before(3, "DEC-SPOTTING")],
    ],
  },
  "DEC-BLOOD-MORE": {
    match: [[dilation({ blood: "more" })], [daily({ blood: "more" })]],
    miss: [[dilation({ blood: "spotting" })], [dilation({ blood: "does-not-stop" })]],
  },
  "DEC-BLOOD-ANTICOAGULANT": {
    match: [
      [dilation({ blood: "spotting" }), { anticoagulants: true }],
      [dilation({ flags: ["clots-or-red-water"] }), { anticoagulants: true }],
    ],
    miss: [[dilation({ blood: "spotting" })], [dilation(), { anticoagulants: true }]],
  },
  "DEC-BLEEDING-EMERGENCY": {
    match: [[dilation({ blood: "does-not-stop" })], [daily({ flags: ["clots-or-red-water"] })]],
    miss: [[dilation({ blood: "more" })]],
  },
  "DEC-FEVER": {
    match: [[dilation({ flags: ["fever"] })], [daily({ flags: ["chills"] })], [daily({ flags: ["pus"] })], [exercise({ flags: ["swelling"] })]],
    miss: [[daily({ flags: ["vomiting"] })], [daily()]],
  },
  "DEC-FEVER-ABDOMINAL": {
    match: (["fever", "vomiting", "chills"] as const).map((flag): Case => [daily({ flags: [flag, "severe-abdominal-or-rectal-pain"] })]),
    miss: [[daily({ flags: ["severe-abdominal-or-rectal-pain"] })], [daily({ flags: ["fever", "vomiting"] })]],
  },
  "DEC-SEVERE-PAIN": { match: [[daily({ flags: ["severe-abdominal-or-rectal-pain"] })]], miss: [[daily()]] },
  "DEC-CAUDA-EQUINA": {
    match: (["saddle-numbness", "changed-feeling-on-wiping", "new-retention", "leakage-without-noticing"] as const).map(
      (flag): Case => [daily({ flags: [flag] })],
    ),
    miss: [[daily({ flags: ["new-minor-leak"] })]],
  },
  "DEC-NEW-LEAK": {
    match: [[daily({ flags: ["new-minor-leak"] })], [daily({ leaks: 1 })], [dilation({ flags: ["new-minor-leak"] }), { leakageKnown: true }]],
    miss: [[daily({ leaks: 0 })], [daily({ leaks: 3 }), { leakageKnown: true }], [daily({ flags: ["leakage-without-noticing"] })]],
  },
  "DEC-SORE-2-3": {
    match: [[dilation({ nextDaySoreness: 2 })], [dilation({ nextDaySoreness: 3 })]],
    miss: [[dilation({ nextDaySoreness: 1 })], [dilation({ nextDaySoreness: 4 })], [unasked()]],
  },
  "DEC-SORE-4": { match: [[dilation({ nextDaySoreness: 4 })], [dilation({ nextDaySoreness: 10 })]], miss: [[dilation({ nextDaySoreness: 3 })]] },
  "DEC-SORE-48H": {
    match: [[dilation({ nextDaySoreness: 1, sorenessHours: 49 })], [unasked({ sorenessHours: 60 })]],
    miss: [[dilation({ nextDaySoreness: 2, sorenessHours: 48 })]],
  },
  "DEC-SORE-72H": { match: [[dilation({ nextDaySoreness: 2, sorenessHours: 73 })]], miss: [[dilation({ nextDaySoreness: 5, sorenessHours: 72 })]] },
  "DEC-STUCK": { match: [[dilation({ flags: ["object-stuck"] })], [daily({ flags: ["object-stuck"] })]], miss: [[dilation()]] },
  "DEC-DISTRESS": { match: [[dilation({ flags: ["distress"] })]], miss: [[dilation({ stoppedEarly: true })]] },
  "DEC-UNWELL": { match: [[daily({ flags: ["vomiting"] })]], miss: [[daily()]] },
};

const matches = (id: string, [log, context]: Case) =>
  decisionRules.find((rule) => rule.id === id)?.when(readFacts(log, { region: "uk", anticoagulants: false, history: [], ...context }));

test("every row has a case, and every case a row", () => {
  expect(Object.keys(cases).sort()).toEqual(decisionRules.map(({ id }) => id).sort());
});

describe.each(Object.entries(cases))("%s", (id, { match, miss }) => {
  test("matches", () => {
    expect(match.length).toBeGreaterThan(0);
    for (const example of match) expect(matches(id, example), JSON.stringify(example)).toBe(true);
  });
  test("does not match beyond its threshold", () => {
    expect(miss.length).toBeGreaterThan(0);
    for (const example of miss) expect(matches(id, example), JSON.stringify(example)).toBe(false);
  });
});

describe("the table", () => {
  test("ids are unique", () => expect(new Set(decisionRules.map(({ id }) => id)).size).toBe(decisionRules.length));

  test.each(decisionRules)("$id says when, what, why and from where", ({ condition, decision, wording, source, standing }) => {
    for (const text of [condition, decision, wording]) expect(text).toMatch(/^[A-Z0-9].*\.$/);
    expect(wording).not.toMatch(/cure|treats|loosen|streak/i);
    expect(source).not.toBe("");
    expect(standing === "D").toBe(source === "Product default, awaiting clinical review");
  });

  test.each(decisionRules)("$id pauses exactly when its action is a pause or more, and then asks for both", ({ action, needs, help }) => {
    const pauses = ["pause", "same-day-care", "emergency"].includes(action);
    expect(needs ?? []).toEqual(pauses ? ["rescreen", "clinician"] : []);
    if (action === "emergency") expect(help).toBe("emergency");
    if (action === "same-day-care") expect(help).toBe("same-day");
  });
});
