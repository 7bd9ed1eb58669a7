import { describe, expect, it } from "vitest";
import { decideAfterLog } from "./decide-after-log";
import { asksForGrounding, helpLevelOf, nextSteps, sentenceOf, toneOf } from "./describe-decision";
import { decisionActions, logSchema } from "./schema";

const decide = (more: object) =>
  decideAfterLog(logSchema.parse({ kind: "dilation", on: "2026-01-06", segments: [{ deviceId: "d1", minutes: 3 }], pain: 0, comfort: 8, ...more }), {
    region: "uk",
    anticoagulants: false,
    history: [],
  });

describe("a decision in words", () => {
  it("has a tone for every action, and only carrying on is a go", () => {
    expect(decisionActions.filter((action) => toneOf[action] === "go")).toEqual(["continue"]);
  });
  it("names the size and the day where there are any", () => {
    expect(sentenceOf(decide({ pain: 3 }), true)).toBe("hold");
    expect(sentenceOf(decide({ pain: 3 }), false)).toBe("holdNoSize");
    expect(sentenceOf(decide({ nextDaySoreness: 2 }), true)).toBe("holdUntil");
    expect(sentenceOf(decide({ pain: 5 }), true)).toBe("stopUntil");
    expect(sentenceOf(decide({}), true)).toBe("continue");
    expect(sentenceOf({ action: "continue", rule: "DEC-NOTED" }, true)).toBe("noted");
  });
  it("says what follows", () => {
    expect(nextSteps(decide({}))).toEqual(["soreness"]);
    expect(nextSteps(decide({ nextDaySoreness: 0 }))).toEqual(["counts"]);
    expect(nextSteps(decide({ nextDaySoreness: 2 }))).toEqual(["until", "clear"]);
    expect(nextSteps(decide({ pain: 8 }))).toEqual(["down", "rescreen", "clinician"]);
    expect(nextSteps({ ...decide({ pain: 5 }), deviceId: "d0" })).toEqual(["until", "size"]);
    expect(nextSteps({ ...decide({}), rule: "DEC-NOTED", alsoMatched: [] })).toEqual(["plan"]);
  });
  it("asks for the most urgent help that any row asks for", () => {
    expect(helpLevelOf(decide({ pain: 8, blood: "does-not-stop" }))).toBe("emergency");
    expect(helpLevelOf(decide({ pain: 8 }))).toBe("same-day");
    expect(helpLevelOf(decide({ pain: 5 }))).toBeUndefined();
  });
  it("answers distress with grounding, also where something else weighs more", () => {
    expect(asksForGrounding(decide({ flags: ["distress"], pain: 8 }))).toBe(true);
    expect(asksForGrounding(decide({ pain: 8 }))).toBe(false);
  });
});
