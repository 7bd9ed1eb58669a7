import { describe, expect, test } from "vitest";
import messages from "@/lib/core/messages/en/screening.json";
import {
  careSigns,
  clinicianConditions,
  goals,
  intakeSchema,
  regions,
  screeningResults,
  specialistConditions,
  tightFloorSigns,
  urgentSigns,
  uses,
  waitEvents,
} from "./schema";
import { completeIntake, type Draft, mergeAnswers, nextStep, readDraft, stepPosition, stepSchemas, steps } from "./steps";

const answers = {
  you: { adult: true, ownChoice: "yes", intoxicated: false, region: "eu" },
  goal: { use: "anal", goal: "comfort", soreAfterActivity: false },
  urgent: { urgent: [] },
  care: { care: ["lump"] },
  treatment: { specialist: [], waits: { prostatectomy: "2026-01-01" } },
  conditions: { clinician: ["pouch"] },
  floor: { tight: [], leakage: true, consent: true },
} as const;
const whole = steps.reduce<Draft>((draft, { id }) => mergeAnswers(draft, id, stepSchemas[id].parse(answers[id])), {});

test("every field of the intake stands in exactly one step", () => {
  expect(steps.flatMap(({ fields }) => [...fields]).sort()).toEqual(Object.keys(intakeSchema.shape).sort());
  for (const { id, fields } of steps) expect(Object.keys(stepSchemas[id].shape).sort()).toEqual([...fields].sort());
});

test("the steps one after the other give the whole intake", () => {
  expect(completeIntake(whole)).toEqual(intakeSchema.parse(Object.assign({}, ...Object.values(answers))));
  expect(nextStep(whole)).toBeUndefined();
});

describe("a draft", () => {
  test("begins at the first step and goes on after the last one answered", () => {
    expect(nextStep({})).toBe("you");
    expect(nextStep(mergeAnswers({}, "you", stepSchemas.you.parse(answers.you)))).toBe("goal");
    expect(completeIntake({})).toBeUndefined();
  });
  test("takes only a step's own fields, and keeps the others", () => {
    const draft = mergeAnswers(whole, "care", { care: [], consent: false });
    expect([draft.care, draft.consent, draft.clinician]).toEqual([[], true, ["pouch"]]);
  });
  test("is read back as it was stored", () => expect(readDraft(JSON.parse(JSON.stringify(whole)))).toEqual(whole));
  test.each([null, "text", 3, [], { care: "lump" }, { urgent: ["no-such-sign"] }, { adult: true }])(
    "with nothing usable in it begins anew: %j",
    (stored) => expect(readDraft(stored)).toEqual({}),
  );
  test("asks again only the step whose stored answer no longer fits", () => {
    const draft = readDraft({ ...whole, clinician: ["dropped-answer"] });
    expect([nextStep(draft), draft.care]).toEqual(["conditions", ["lump"]]);
  });
});

test("a step refuses fields of another", () => expect(stepSchemas.care.safeParse({ care: [], consent: true }).success).toBe(false));

test("positions", () => {
  expect(stepPosition("you")).toEqual({ number: 1, of: 7, previous: undefined, next: "goal" });
  expect(stepPosition("floor")).toEqual({ number: 7, of: 7, previous: "conditions", next: undefined });
});

test("every step, answer and result has its text", () => {
  const lists = {
    urgent: urgentSigns,
    care: careSigns,
    specialist: specialistConditions,
    clinician: clinicianConditions,
    waits: waitEvents,
    tight: tightFloorSigns,
    use: uses,
    goal: goals,
    region: regions,
  };
  for (const [field, list] of Object.entries(lists)) expect(Object.keys(messages.fields[field as keyof typeof lists].answers)).toEqual([...list]);
  expect(Object.keys(messages.fields).sort()).toEqual(Object.keys(intakeSchema.shape).sort());
  expect(Object.keys(messages.steps)).toEqual(steps.map(({ id }) => id));
  expect(Object.keys(messages.results)).toEqual([...screeningResults]);
});

test("every refusal is a sentence", () => {
  const bad = intakeSchema.safeParse({
    ownChoice: "maybe",
    urgent: "fever",
    care: ["x"],
    waits: { prostatectomy: "2026-02-30" },
    use: 3,
    region: "mars",
    goal: null,
  });
  const sentences = bad.error?.issues.map(({ message }) => message) ?? [];
  expect(sentences.length).toBeGreaterThan(8);
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z][^:]*\.$/);
});
