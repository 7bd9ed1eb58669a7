import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  careSigns,
  clinicianConditions,
  type Intake,
  intakeSchema,
  screeningResults,
  specialistConditions,
  tightFloorSigns,
  urgentSigns,
  waitEvents,
} from "./schema";
import { screen } from "./screen";

const today = "2026-01-15";
const intake = (own: object = {}): Intake =>
  intakeSchema.parse({ adult: true, ownChoice: "yes", intoxicated: false, consent: true, region: "uk", use: "anal", goal: "comfort", ...own });

describe("the most severe result wins", () => {
  const ladder = [
    ["urgent-care", { urgent: ["fever"] }],
    ["seek-care", { care: ["lump"] }],
    ["do-not-start", { intoxicated: true }],
    ["specialist-only", { specialist: ["neutropenia"] }],
    ["wait", { waits: { prostatectomy: "2026-01-10" } }],
    ["clinician-only", { clinician: ["pouch"] }],
    ["relax-first", { tight: ["pelvic-pain"] }],
  ] as const;
  test.each(ladder.map(([result], index) => [result, index] as const))("%s over all milder ones", (result, index) => {
    const answers = Object.assign({}, ...ladder.slice(index).map(([, own]) => own));
    const screening = screen(intake(answers), today);
    expect(screening.result).toBe(result);
    expect(screening.reasons.map((reason) => reason.result)).toEqual(ladder.slice(index).map(([own]) => own));
  });
});

test("none of these and consent is clear, and says so by its rule", () => {
  expect(screen(intake(), today)).toMatchObject({
    result: "clear",
    reasons: [{ rule: "SCR-CLEAR" }],
    tightFloor: false,
    anticoagulants: false,
    region: "uk",
  });
});

test("tight floor and blood thinners are kept beside a more severe result", () => {
  expect(screen(intake({ urgent: ["pus"], tight: ["pelvic-pain"], clinician: ["bleeding-disorder"] }), today)).toMatchObject({
    result: "urgent-care",
    tightFloor: true,
    anticoagulants: true,
  });
});

describe("waits", () => {
  test("end when the last of them has passed", () => {
    const screening = screen(
      intake({ waits: { "transrectal-biopsy": "2026-01-10", prostatectomy: "2026-01-02", "transperineal-biopsy": "2025-12-01" } }),
      today,
    );
    expect([screening.result, screening.until]).toEqual(["wait", "2026-02-13"]);
  });
  test("on that very day only a clinician's agreement is missing", () => {
    const screening = screen(intake({ waits: { prostatectomy: "2026-01-02" } }), "2026-02-13");
    expect([screening.result, screening.until]).toEqual(["clinician-only", undefined]);
  });
  test("a day still to come waits from then on", () => {
    expect(screen(intake({ waits: { "transperineal-biopsy": "2026-02-01" } }), today)).toMatchObject({ result: "wait", until: "2026-02-08" });
  });
});

test.each([
  ["uk", "999", "NHS 111"],
  ["eu", "112", "112"],
  ["us", "911", "911"],
  ["other", "local emergency number", "local emergency number"],
])("in %s urgent wordings name the number", (region, emergency, sameDay) => {
  expect(screen(intake({ region, urgent: ["saddle-numbness"] }), today).reasons[0]?.wording).toContain(emergency);
  expect(screen(intake({ region, urgent: ["fever"] }), today).reasons[0]?.wording).toContain(sameDay);
});

const some = <const T extends readonly string[]>(answers: T) => fc.uniqueArray(fc.constantFrom(...answers), { maxLength: 3 });
const anyIntake = fc
  .record({
    adult: fc.boolean(),
    consent: fc.boolean(),
    urgent: some(urgentSigns),
    care: some(careSigns),
    specialist: some(specialistConditions),
    clinician: some(clinicianConditions),
    tight: some(tightFloorSigns),
    waits: fc.dictionary(fc.constantFrom(...waitEvents), fc.constantFrom("2025-03-01", "2026-01-01", "2026-01-14", "2026-02-01")),
  })
  .map(intake);

test("an answer more never makes the result milder, and the reasons never get fewer", () => {
  fc.assert(
    fc.property(
      anyIntake,
      fc.constantFrom(...clinicianConditions),
      fc.constantFrom(...urgentSigns),
      fc.boolean(),
      (answers, condition, sign, urgent) => {
        const before = screen(answers, today);
        const after = screen(
          urgent
            ? { ...answers, urgent: [...new Set([...answers.urgent, sign])] }
            : { ...answers, clinician: [...new Set([...answers.clinician, condition])] },
          today,
        );
        expect(screeningResults.indexOf(after.result)).toBeLessThanOrEqual(screeningResults.indexOf(before.result));
        const kept = before.reasons.map(({ rule }) => rule).filter((rule) => rule !== "SCR-CLEAR");
        expect(after.reasons.map(({ rule }) => rule)).toEqual(expect.arrayContaining(kept));
        expect(after.reasons[0]?.result).toBe(after.result);
      },
    ),
    { numRuns: 1000 },
  );
});
