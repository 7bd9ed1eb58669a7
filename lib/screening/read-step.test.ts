import { describe, expect, it } from "vitest";
import { plainSentences } from "@/lib/core/form";
import { answersOf, refusedDays, stepFormSchema } from "./read-step";
import { stepSchemas } from "./steps";

const read = (form: unknown) => stepFormSchema.safeParse(form, { error: plainSentences });
const problems = (form: unknown) => read(form).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];

describe("a step's form", () => {
  it("reads every step into answers that the step's own schema takes", () => {
    const forms = [
      { step: "you", adult: "true", ownChoice: "yes", intoxicated: "false", region: "uk" },
      { step: "goal", use: "anal", goal: "comfort", soreAfterActivity: "false" },
      { step: "urgent", urgent: ["none"] },
      { step: "care", care: ["lump", "dark-stool"] },
      { step: "treatment", specialist: ["none"], had: ["prostatectomy"], waits: { prostatectomy: "2026-02-01", "seed-brachytherapy": "" } },
      { step: "conditions", clinician: ["fissure"] },
      { step: "floor", tight: ["none"], leakage: "true", consent: "true" },
    ];
    for (const form of forms) {
      const parsed = read(form);
      expect(parsed.error?.issues ?? []).toEqual([]);
      if (!parsed.success) continue;
      const { step, answers } = answersOf(parsed.data);
      expect(stepSchemas[step].safeParse(answers).success).toBe(true);
    }
  });

  it("takes 'none of these' as an empty list, and nothing ticked as no answer", () => {
    const none = read({ step: "urgent", urgent: ["none"] });
    expect(none.success && answersOf(none.data).answers).toEqual({ urgent: [] });
    expect(problems({ step: "urgent" })).toEqual(["urgent: Tick what applies to you, or “None of these”."]);
    expect(problems({ step: "urgent", urgent: [] })).toEqual(["urgent: Tick what applies to you, or “None of these”."]);
  });

  it("refuses 'none of these' beside an answer: which one is true is not for us to guess", () => {
    expect(problems({ step: "urgent", urgent: ["none", "fever"] })[0]).toMatch(/as well as an answer/);
  });

  it("asks for the day of each procedure that is ticked, and of no other", () => {
    const had = { step: "treatment", specialist: ["none"], had: ["prostatectomy", "seed-brachytherapy"] };
    expect(problems({ ...had, waits: { prostatectomy: "2026-02-30" } })).toEqual([
      "waits.prostatectomy: There is no such day in the calendar.",
      "waits.seed-brachytherapy: Give the day, as near as you remember it.",
    ]);
    const unticked = read({ step: "treatment", specialist: ["none"], had: ["none"], waits: { prostatectomy: "2026-02-01" } });
    expect(unticked.success && answersOf(unticked.data).answers).toEqual({ specialist: [], waits: {} });
  });

  it("refuses other fields, unknown steps and unknown answers", () => {
    expect(problems({ step: "urgent", urgent: ["none"], adult: "true" })).toHaveLength(1);
    expect(problems({ step: "nowhere" })).toHaveLength(1);
    expect(problems({ step: "urgent", urgent: ["sneezing"] })).toEqual(["urgent.0: Choose from the answers given."]);
    expect(problems({ step: "you", adult: "maybe", ownChoice: "yes", intoxicated: "false", region: "uk" })).toEqual([
      "adult: Say whether you are 18 or over.",
    ]);
  });

  it("refuses a day to come, and takes today", () => {
    const waits = { prostatectomy: "2026-01-06", "seed-brachytherapy": "2026-01-05" };
    expect(Object.keys(refusedDays({ waits }, "2026-01-05"))).toEqual(["waits.prostatectomy"]);
  });
});
